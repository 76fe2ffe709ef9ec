import { fold } from "../text/fold.ts";
import { isSpaceless, wordsOf } from "../text/words.ts";
import type { Employee } from "./snapshot.ts";

const UNNAMED = "Unnamed colleague";

/** The part of an employee that makes the name. */
export type NameFields = Pick<Employee, "firstName" | "lastName" | "preferredName">;

/** Which name an organization shows. */
export interface NameChoice {
  preferLegalName: boolean;
  /** A preferred name of one word stands alone; otherwise it takes the first name's place and the last name stays. */
  preferredNameWhole?: boolean;
}

/** The choice alone, of what else it stands among. */
export const namesOf = ({ preferLegalName, preferredNameWhole = false }: NameChoice): Required<NameChoice> => ({ preferLegalName, preferredNameWhole });

/** The name that the HRIS tells, or null when it tells none. */
export function toldName(fields: NameFields, { preferLegalName, preferredNameWhole = false }: NameChoice): string | null {
  const preferred = (fields.preferredName ?? "").trim();
  const [first, last] = [fields.firstName, fields.lastName].map((part) => (part ?? "").trim());
  const legal = [first, last].filter(Boolean).join(" ");
  const called = !preferredNameWhole && last && replacesFirstName(preferred, last) ? `${preferred} ${last}` : preferred;
  const name = preferLegalName ? legal || preferred : called || legal;
  return name === "" ? null : name;
}

/** Whether a preferred name stands for the first name alone: one word that is no last name, in a script that puts spaces between names. */
function replacesFirstName(preferred: string, last: string): boolean {
  if (preferred === "" || /\s/u.test(preferred) || isSpaceless(fold(preferred))) return false;
  const words = wordsOf(preferred);
  return !wordsOf(last).some((word) => words.includes(word));
}

/** True when the HRIS sent all the name's fields, so that an empty name is empty there. */
export function tellsNames(fields: NameFields): boolean {
  return fields.firstName !== undefined && fields.lastName !== undefined && fields.preferredName !== undefined;
}

/** What to call somebody without a name: the e-mail's local part, else "Unnamed colleague". */
export function nameFromEmail(email: string | null): string {
  const at = (email ?? "").lastIndexOf("@");
  const local = (at === -1 ? (email ?? "") : (email ?? "").slice(0, at)).trim();
  return local === "" ? UNNAMED : local;
}
