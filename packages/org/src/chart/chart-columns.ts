import { picturePath } from "../picture-path.ts";
import type { Columns } from "./columns.ts";

/** The chart as its bytes hold it, breadth first: roots and unplaced, then team after team, each in the order of siblings. */
export interface ChartColumns extends Columns {
  ids: readonly string[];
  confirmedRoot: Uint8Array;
  hidden: Uint8Array;
  arriving: Int32Array;
  /** A member changed something of this person by hand; told to members and up. */
  edited: Uint8Array;
  /** 1 for who has a picture. */
  pictured: Uint8Array;
  /** The first four hex digits of the picture's hash, as a number. */
  pictures: Uint16Array;
}

/** Where a person's small picture is served; null without one. */
export function pictureAddress(organizationId: string, { ids, pictured, pictures }: ChartColumns, row: number): string | null {
  const version = pictured[row] === 1 ? (pictures[row] ?? 0).toString(16).padStart(4, "0") : null;
  return picturePath(organizationId, ids[row] ?? "", "small", version);
}
