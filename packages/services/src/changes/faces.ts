import { sql } from "drizzle-orm";
import { picture } from "@treeline/db/schema/picture";
import type { PlanLine } from "@treeline/org/sync/lines";
import type { TenantContext } from "../context.ts";
import { picturePath } from "@treeline/org/picture-path";
import { pictureVersion } from "../people/picture-version.ts";
import { arrayLiteral } from "../sync/array-literal.ts";

/** One person's part in a change, with their face. */
export interface LineView extends PlanLine {
  /** Path of the small picture; null without one, and for who has left. */
  picture: string | null;
}

/** Lines that the caller may see, with the pictures as they are now. */
export async function withFaces(ctx: TenantContext, lines: readonly PlanLine[]): Promise<LineView[]> {
  const ids = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const rows = ids.length === 0 ? [] : await ctx.tx.select({ id: picture.personId, version: pictureVersion }).from(picture).where(sql`${picture.personId} = any(${arrayLiteral(ids)}::uuid[])`);
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return lines.map((line) => ({ ...line, picture: picturePath(ctx.organizationId, line.personId ?? "", "small", versions.get(line.personId ?? "") ?? null) }));
}
