import { z } from "zod";
import { cleanText } from "./text.ts";
import { wireId, wireReference, wireRow, wireText } from "./wire.ts";
import type { PersonioKey } from "./fields.ts";

/**
 * An employee in Treeline's words. An absent property means that Personio did not send the field (or sent something
 * unreadable, which is reported); null means that it is empty there. Days are `YYYY-MM-DD` as written.
 */
export interface MappedEmployee {
  externalId: string;
  firstName?: string | null;
  lastName?: string | null;
  preferredName?: string | null;
  email?: string | null;
  title?: string | null;
  managerExternalId?: string | null;
  startDate?: string | null;
  pictureUrl?: string | null;
  /** Lower case. */
  status?: string | null;
  endDate?: string | null;
}

/** What a row could not tell. `problem` names fields, never values. */
export interface UnreadableRow {
  externalId: string | null;
  problem: string;
}

/** `employee` is null only when the row has no readable id; with an id, what is readable is kept and the rest reported. */
export interface MappedRow {
  employee: MappedEmployee | null;
  unreadable: UnreadableRow | null;
}

const text = wireText.transform((value) => (value === null ? null : cleanText(value)));
const day = text.pipe(z.string().transform((value) => value.slice(0, 10)).pipe(z.iso.date()).nullable());
const status = text.transform((value) => value?.toLowerCase() ?? null);

const MAPPING = {
  first_name: ["firstName", text],
  last_name: ["lastName", text],
  preferred_name: ["preferredName", text],
  email: ["email", text],
  position: ["title", text],
  supervisor: ["managerExternalId", wireReference],
  hire_date: ["startDate", day],
  profile_picture: ["pictureUrl", text],
  status: ["status", status],
  termination_date: ["endDate", day],
} as const satisfies Record<PersonioKey, readonly [keyof MappedEmployee, z.ZodType<string | null>]>;

/** Maps one row of Personio's list. Never throws; what isn't one of the ten fields never leaves this function. */
export function mapEmployee(row: unknown): MappedRow {
  const parsed = wireRow.safeParse(row);
  if (!parsed.success) return { employee: null, unreadable: { externalId: null, problem: "the row has no attributes" } };
  const attributes = parsed.data.attributes;
  const id = wireId.safeParse(attributes["id"]);
  if (!id.success) return { employee: null, unreadable: { externalId: null, problem: "the row has no readable id" } };

  const employee: MappedEmployee = { externalId: id.data };
  const broken: string[] = [];
  for (const [key, [field, schema]] of Object.entries(MAPPING)) {
    if (!Object.hasOwn(attributes, key)) continue;
    const value = schema.safeParse(attributes[key]);
    if (value.success) employee[field] = value.data;
    else broken.push(key);
  }
  const unreadable = broken.length > 0 ? { externalId: id.data, problem: `not readable: ${broken.join(", ")}` } : null;
  return { employee, unreadable };
}
