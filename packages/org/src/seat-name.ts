import type { Language } from "./language.ts";

/** What a seat is called whose holder has left. */
export const VACANT: Record<Language, string> = { en: "Vacant seat", de: "Unbesetzte Stelle" };

/** How a seat is called: by who holds it. Only a vacant one has no name. */
export const seatName = ({ name }: { name: string | null }, language: Language): string => name ?? VACANT[language];
