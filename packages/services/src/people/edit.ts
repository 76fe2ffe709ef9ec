import type { TenantContext } from "../context.ts";
import { editOverrides, rowsOf, type EditInput } from "../sync/edit-people.ts";
import { settlePicture } from "./settle-picture.ts";

/**
 * Changes overrides, and with a picture's what is stored of it. The caller has locked the connection. Giving back what
 * Personio has already is no edit.
 */
export async function editPeople(ctx: TenantContext, edit: EditInput): Promise<{ changeId: string | null }> {
  const wished = edit.edits.some(({ set }) => set !== null);
  if (!wished && (await rowsOf(ctx, edit.edits)).size === 0) return { changeId: null };
  const done = await editOverrides(ctx, edit);
  for (const { personId, field } of edit.edits) if (field === "picture") await settlePicture(ctx, personId);
  return done;
}
