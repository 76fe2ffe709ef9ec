import { picturePath } from "../picture-path.ts";
import type { Columns } from "./columns.ts";
import type { RowTexts } from "./row-texts.ts";

/** The chart as its bytes hold it, breadth first: roots and unplaced, then team after team, each in the order of siblings. */
export interface ChartColumns extends Columns, RowTexts {
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
export function pictureAddress(organizationId: string, { pictured, pictures, idAt }: Pick<ChartColumns, "pictured" | "pictures" | "idAt">, row: number): string | null {
  const version = pictured[row] === 1 ? (pictures[row] ?? 0).toString(16).padStart(4, "0") : null;
  return picturePath(organizationId, idAt(row), "small", version);
}
