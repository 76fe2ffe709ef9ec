import type { Employee } from "./snapshot.ts";

const UNNAMED = "Unnamed colleague";

/** The part of an employee that makes the name. */
export type NameFields = Pick<Employee, "firstName" | "lastName" | "preferredName">;

/**
 * The name that the HRIS tells, or null when it tells none. The preferred name is taken whole: it may hold the last
 * name already.
 */
export function toldName(fields: NameFields, preferLegalName: boolean): string | null {
  const preferred = (fields.preferredName ?? "").trim();
  const legal = [fields.firstName, fields.lastName]
    .map((part) => (part ?? "").trim())
    .filter((part) => part !== "")
    .join(" ");
  const name = preferLegalName ? legal || preferred : preferred || legal;
  return name === "" ? null : name;
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
