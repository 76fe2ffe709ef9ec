import { sql } from "drizzle-orm";
import { picture } from "@treeline/db/schema/picture";

export type PictureSize = "small" | "large";

/** The first hex digits of a picture's hash: they change with the picture, so its address may be cached for good. */
export const pictureVersion = sql<string | null>`left(${picture.hash}, 4)`;

/** Where a picture is served; null without one. */
export function picturePath(organizationId: string, personId: string, size: PictureSize, version: string | null): string | null {
  return version === null ? null : `/pictures/${organizationId}/${personId}/${size}?v=${version}`;
}
