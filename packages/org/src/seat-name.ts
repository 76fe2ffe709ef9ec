/** What a seat is called whose holder has left. */
export const VACANT = "Vacant seat";

/** How a seat is called: by who holds it. Only a vacant one has no name. */
export const seatName = ({ name }: { name: string | null }): string => name ?? VACANT;
