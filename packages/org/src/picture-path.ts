export type PictureSize = "small" | "large";

/** Where a person's picture is served; `version` is the first four hex digits of its hash. Null without a picture. */
export function picturePath(organizationId: string, personId: string, size: PictureSize, version: string | null): string | null {
  return version === null ? null : `/pictures/${organizationId}/${personId}/${size}?v=${version}`;
}
