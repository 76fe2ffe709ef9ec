import { isDay } from "@treeline/org/day";
import { bounded, cleanEmail, cleanName, cleanText, cleanTitle, MOST_KEPT } from "@treeline/org/text/clean";
import { z } from "zod";
import { wireId, wireReference, wireRow, wireText } from "./wire.ts";
import { PERSONIO_KEYS, type PersonioKey } from "./fields.ts";

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

/**
 * With a readable id, what is readable is kept and the rest reported. `employee` is null when the row has no readable
 * id, or when what decides about being on the chart (status, termination date) isn't readable: a guess could bring a leaver back.
 * A zero date is no date, so it decides nothing: the field is left out and reported.
 */
export interface MappedRow {
  externalId: string | null;
  employee: MappedEmployee | null;
  unreadable: UnreadableRow | null;
}

const cleaned = (clean: (raw: string) => string | null) => wireText.transform((value) => (value === null ? null : clean(value)));
const shown = (clean: (raw: string) => string | null) => cleaned((raw) => {
  const value = clean(raw);
  return value === null ? null : bounded(value, MOST_KEPT);
});
const text = cleaned(cleanText);
const name = shown(cleanName);
/** What MySQL keeps for no day, and what PHP makes of it. It is none, so what was there before stays. */
const ZERO_DAY = /^(0000-00-00|-0001-11-30)/;
const day = text.pipe(z.string().transform((value) => value.slice(0, 10)).refine(isDay).nullable());
const status = text.transform((value) => value?.toLowerCase() ?? null);

const isZeroDay = (raw: unknown) => ZERO_DAY.test(text.safeParse(raw).data ?? "");

const MAPPING = {
  first_name: ["firstName", name],
  last_name: ["lastName", name],
  preferred_name: ["preferredName", name],
  email: ["email", shown(cleanEmail)],
  position: ["title", shown(cleanTitle)],
  supervisor: ["managerExternalId", wireReference],
  hire_date: ["startDate", day],
  profile_picture: ["pictureUrl", text],
  status: ["status", status],
  termination_date: ["endDate", day],
} as const satisfies Record<PersonioKey, readonly [keyof MappedEmployee, z.ZodType<string | null>]>;

/** Maps one row of Personio's list. Never throws; what isn't one of the ten fields never leaves this function. */
export function mapEmployee(row: unknown): MappedRow {
  const parsed = wireRow.safeParse(row);
  if (!parsed.success) return lost(null, "the row has no attributes");
  const attributes = parsed.data.attributes;
  const id = wireId.safeParse(attributes["id"]);
  if (!id.success) return lost(null, "the row has no readable id");

  const externalId = id.data;
  const employee: MappedEmployee = { externalId };
  const broken: string[] = [];
  for (const [key, [field, schema]] of Object.entries(MAPPING)) {
    if (!Object.hasOwn(attributes, key)) continue;
    const value = schema.safeParse(attributes[key]);
    if (value.success) employee[field] = value.data;
    else broken.push(key);
  }
  if (broken.length === 0) return { externalId, employee, unreadable: null };
  const problem = `not readable: ${broken.join(", ")}`;
  if (broken.includes("status") || (broken.includes("termination_date") && !isZeroDay(attributes["termination_date"]))) return lost(externalId, problem);
  return { externalId, employee, unreadable: { externalId, problem } };
}

/** Which of the ten keys a row carries, empty or not: those that the credential can read. */
export function keysOf(row: unknown): PersonioKey[] {
  const parsed = wireRow.safeParse(row);
  return parsed.success ? PERSONIO_KEYS.filter((key) => Object.hasOwn(parsed.data.attributes, key)) : [];
}

function lost(externalId: string | null, problem: string): MappedRow {
  return { externalId, employee: null, unreadable: { externalId, problem } };
}
