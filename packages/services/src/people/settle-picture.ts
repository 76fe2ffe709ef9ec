import { and, eq, like } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import type { TenantContext } from "../context.ts";
import { UPLOADED } from "./picture-source.ts";
import { readPicturesSoon } from "./read-pictures-soon.ts";

/** After a picture's override changed: one that a member chose is shown no longer than that holds, then Personio's is read again. */
export async function settlePicture(ctx: TenantContext, personId: string): Promise<void> {
  const [row] = await ctx.tx
    .select({ wanted: person.pictureSource, stored: picture.source, connectionId: person.connectionId })
    .from(person)
    .leftJoin(picture, eq(picture.personId, person.id))
    .where(eq(person.id, personId));
  if (!row || row.wanted === row.stored || row.wanted?.startsWith(UPLOADED)) return;
  await ctx.tx.delete(picture).where(and(eq(picture.personId, personId), like(picture.source, `${UPLOADED}%`)));
  if (row.wanted !== null) await readPicturesSoon(ctx, row.connectionId);
}
