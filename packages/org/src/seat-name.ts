import type { Language } from "./language.ts";

/** What a seat is called whose holder has left. */
export const VACANT: Record<Language, string> = { en: "Vacant seat", de: "Unbesetzte Stelle" };

/** What somebody is called whose data was erased. */
export const SOMEBODY: Record<Language, string> = { en: "Somebody", de: "Jemand" };

/** How a seat is called: by who holds it. Only a vacant one has no name. */
export const seatName = ({ name }: { name: string | null }, language: Language): string => name ?? VACANT[language];
