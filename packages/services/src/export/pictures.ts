import { lookOf } from "@treeline/org/chart/card-look";
import { FILE_DENSITIES, type FileDensity } from "@treeline/org/chart/density";
import sharp from "sharp";
import type { Context } from "../context.ts";
import { pictureHash } from "../people/picture-image.ts";
import type { Role } from "../role.ts";
import { inOrganization } from "../verb.ts";
import type { Pace } from "./pace.ts";
import { readPictureBytes, type ChartRows } from "./read-rows.ts";

const BATCH = 100;
/** Pixels for each of a drawing's, for sharp screens and paper. */
const SHARP = 2;

interface Shown {
  shown: readonly number[];
  density: FileDensity;
}

/** Pictures of these rows as JPEG, which every reader of drawings knows: as large as the cards need, and one for all who have the same. */
export async function loadPictures(ctx: Context, organizationId: string, role: Role, rows: ChartRows, { shown, density }: Shown, pace: Pace): Promise<Map<number, Buffer>> {
  const size = SHARP * 2 * lookOf(FILE_DENSITIES[density]).face.radius;
  if (size === 0) return new Map();
  const made = new Map<string, Buffer>();
  const pictured = shown.filter((row) => (rows.pictures[row] ?? null) !== null);
  const loaded = new Map<number, Buffer>();
  for (let from = 0; from < pictured.length; from += BATCH) {
    const some = pictured.slice(from, from + BATCH);
    const stored = await inOrganization(ctx, organizationId, role, (tenant) => readPictureBytes(tenant, some.map((row) => rows.ids[row] ?? "")));
    for (const row of some) {
      const bytes = stored.get(rows.ids[row] ?? "");
      if (bytes) {
        const hash = pictureHash(bytes);
        const image = made.get(hash) ?? (await drawnPicture(bytes, size));
        made.set(hash, image);
        loaded.set(row, image);
      }
      await pace.step();
    }
  }
  return loaded;
}

function drawnPicture(bytes: Uint8Array, size: number): Promise<Buffer> {
  return sharp(bytes).resize(size, size, { fit: "cover" }).flatten({ background: "#ffffff" }).jpeg({ quality: 78 }).toBuffer();
}
