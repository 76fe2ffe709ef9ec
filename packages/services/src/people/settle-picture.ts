import { and, eq, like } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import type { TenantContext } from "../context.ts";
import { UPLOADED } from "./picture-source.ts";
import { readPicturesSoon } from "./read-pictures-soon.ts";

/** After a picture's override changed: one that a member chose is shown no longer than that holds, then Personio's is read again. */
export async function settlePicture(ctx: TenantContext, personId: string): Promise<void> {
  const [row] = await ctx.tx.select({ source: person.pictureSource, connectionId: person.connectionId }).from(person).where(eq(person.id, personId));
  if (!row || row.source?.startsWith(UPLOADED)) return;
  const gone = await ctx.tx
    .delete(picture)
    .where(and(eq(picture.personId, personId), like(picture.source, `${UPLOADED}%`)))
    .returning({ personId: picture.personId });
  if (gone.length > 0 && row.source !== null) await readPicturesSoon(ctx, row.connectionId);
}
