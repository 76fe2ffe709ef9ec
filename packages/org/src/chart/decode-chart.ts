import type { ChartColumns } from "./chart-columns.ts";
import { readParts, type ChartParts } from "./chart-parts.ts";
import { IdTexts } from "./pack-ids.ts";
import { NameTexts, TitleTexts } from "./pack-names.ts";

/** Reads what `encodeChart` wrote. @throws Error for bytes that are no chart, of another version, or cut off */
export const decodeChart = (bytes: Uint8Array): ChartColumns => columnsFrom(readParts(bytes));

/** The chart's columns; a text is unpacked when it is asked for, and all of a kind with the first look at its list. */
export function columnsFrom(parts: ChartParts): ChartColumns {
  const { parent, vacant, confirmedRoot, hidden, edited, pictured, pictures, arriving } = parts;
  const [names, titles, ids] = [new NameTexts(parts), new TitleTexts(parts), new IdTexts(parts)];
  const all = <T>(at: (row: number) => T): readonly T[] => Array.from(parent, (_, row) => at(row));
  const nameAt = (row: number): string | null => names.at(row);
  const titleAt = (row: number): string | null => titles.at(row);
  const idAt = (row: number): string => ids.at(row);
  const lists: { names?: readonly (string | null)[]; titles?: readonly (string | null)[]; ids?: readonly string[] } = {};
  return {
    parent, vacant, confirmedRoot, hidden, edited, pictured, pictures, arriving, nameAt, titleAt, idAt,
    get names() { return (lists.names ??= all(nameAt)); },
    get titles() { return (lists.titles ??= all(titleAt)); },
    get ids() { return (lists.ids ??= all(idAt)); },
  };
}
