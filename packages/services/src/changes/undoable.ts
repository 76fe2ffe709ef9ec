import type { Undo } from "@treeline/db/schema/change-set";
import type { TenantContext } from "../context.ts";
import { editedField } from "../people/edit-input.ts";
import { mayAct } from "../role.ts";
import { isSameState, rowsOf, stateOf } from "../sync/edit-people.ts";

interface Undoing {
  id: string;
  undo: Undo | null;
  undoneBy: string | null;
}

/** Edits that the caller can undo now: not undone yet, and nothing that they changed was changed again since. */
export async function undoableOf(ctx: TenantContext, rows: readonly Undoing[]): Promise<Set<string>> {
  const open = rows.filter(({ undo, undoneBy }) => undo !== null && undo.length > 0 && undoneBy === null);
  if (open.length === 0 || !mayAct(ctx.role, "member")) return new Set();
  const fields = open.flatMap(({ undo }) => undo ?? []).map(({ personId, field }) => ({ personId, field: editedField.parse(field) }));
  const now = await rowsOf(ctx, fields);
  const stands = ({ personId, field, after }: Undo[number]) => isSameState(after, stateOf(now.get(`${personId} ${field}`)));
  return new Set(open.filter(({ undo }) => undo?.every(stands)).map(({ id }) => id));
}
