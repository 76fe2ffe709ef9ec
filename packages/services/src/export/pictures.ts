import sharp from "sharp";
import type { Context } from "../context.ts";
import type { Role } from "../role.ts";
import { inOrganization } from "../verb.ts";
import type { Pace } from "./pace.ts";
import { readPictureBytes, type ChartRows } from "./read-rows.ts";

const BATCH = 100;
const SIZE = 96;

/** Pictures of these rows as JPEG, which every reader of drawings knows. */
export async function loadPictures(ctx: Context, organizationId: string, role: Role, rows: ChartRows, shown: readonly number[], pace: Pace): Promise<Map<number, Buffer>> {
  const pictured = shown.filter((row) => (rows.pictures[row] ?? null) !== null);
  const loaded = new Map<number, Buffer>();
  for (let from = 0; from < pictured.length; from += BATCH) {
    const some = pictured.slice(from, from + BATCH);
    const stored = await inOrganization(ctx, organizationId, role, (tenant) => readPictureBytes(tenant, some.map((row) => rows.ids[row] ?? "")));
    for (const row of some) {
      const bytes = stored.get(rows.ids[row] ?? "");
      if (bytes) loaded.set(row, await sharp(bytes).resize(SIZE, SIZE, { fit: "cover" }).flatten({ background: "#ffffff" }).jpeg({ quality: 78 }).toBuffer());
      await pace.step();
    }
  }
  return loaded;
}
