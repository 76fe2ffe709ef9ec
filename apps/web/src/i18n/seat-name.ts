import { seatName as nameIn } from "@treeline/org/seat-name";
import { languageNow } from "./i18n.ts";

/** How a seat is called in the page's language. */
export const seatName = (seat: { name: string | null }): string => seat.name ?? nameIn(seat, languageNow());
