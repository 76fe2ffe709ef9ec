import { z } from "zod";

/*
 * Large results are read as one row with a text for each column: JSON where people typed it, else cut by length or at commas. To parse a
 * row for each of ten thousand people would take several times as long.
 */

const ID_LENGTH = 36;

/** The ids of a text that holds them without separators. */
export function cutIds(text: string): string[] {
  const list: string[] = [];
  for (let at = 0; at < text.length; at += ID_LENGTH) list.push(text.slice(at, at + ID_LENGTH));
  return list;
}

/** The values of a text that separates them by commas; null for an empty one. */
export const cutList = (text: string): (string | null)[] => text.split(",").map((value) => (value === "" ? null : value));

const texts = z.array(z.string().nullable());

/** The values of a JSON array of texts. */
export const parseTexts = (json: string): (string | null)[] => texts.parse(JSON.parse(json));
