import type { changeSet } from "@treeline/db/schema/change-set";
import { rawSql } from "@treeline/db/tenant";
import type { OverrideField } from "@treeline/org/override";
import type { TenantContext } from "../context.ts";
import { editedField } from "../people/edit-input.ts";
import { arrayLiteral } from "../sync/array-literal.ts";
import type { Step } from "./seat-states.ts";
import type { Quiet } from "./words.ts";

type Row = Pick<typeof changeSet.$inferSelect, "kind" | "verb" | "personId" | "undo">;

/** Whom a change by hand is about, and what of them. */
export interface About {
  personId: string;
  /** As they were called before it; null once erased. */
  name: string | null;
  fields: OverrideField[];
  /** Whether the field is set by hand afterwards; false where it is Personio's again. */
  byHand: boolean;
}

/** Names of people as they were called last, by id; nobody whose data was erased. */
export async function latestNames(ctx: TenantContext, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await rawSql(ctx.tx)<{ id: string; name: string }[]>`
    select distinct on (person_id) person_id as id, name from person_version
    where person_id = any(${arrayLiteral(personIds)}::uuid[]) and name is not null order by person_id, from_at desc`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Null for a sync. */
export function aboutOf({ personId, undo }: Row, step: Step | undefined, names: ReadonlyMap<string, string>): About | null {
  if (personId === null) return null;
  const named = (states: Step["before"] | undefined) => states?.find((state) => state.personId === personId)?.name;
  const name = named(step?.before) ?? named(step?.after) ?? names.get(personId) ?? null;
  const own = (undo ?? []).filter((edit) => edit.personId === personId);
  return { personId, name, fields: own.map(({ field }) => editedField.parse(field)), byHand: own.some(({ after }) => after !== null) };
}

/** What a change did that shows nothing on the chart; null where it did nothing worth a word. */
export function quietOf({ kind, verb, undo }: Row, about: About | null): Quiet | null {
  if (kind === "merge") return { kind: "merged" };
  if (kind === "erase") return { kind: "erased" };
  const [field] = about?.fields ?? [];
  const [edit] = undo ?? [];
  if (kind === "sync" || kind === "refresh" || field === undefined || edit === undefined) return null;
  if (verb === "people.confirmRoot") return { kind: "confirmed" };
  if (edit.after === null) return { kind: "released", field };
  if (edit.before === null) return { kind: "pinned", field };
  return { kind: verb === "people.answer" ? "kept" : "renewed", field };
}
