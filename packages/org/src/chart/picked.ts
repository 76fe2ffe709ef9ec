import type { Language } from "../language.ts";
import type { Columns } from "./columns.ts";
import { buildForest, type Forest } from "./forest.ts";

/** Of a chart, what is to be drawn: everybody, or the branch below one row. */
export interface Picked {
  columns: Columns;
  forest: Forest;
  /** What stands at the top. */
  roots: Int32Array;
  /** A row that is nobody's: whom nobody has placed yet hang under it. -1 without it. */
  waiting: number;
}

/** What stands over those whom nobody has placed. */
const WAITING: Record<Language, { name: string; title: string }> = {
  en: { name: "Not placed yet", title: "No manager is known" },
  de: { name: "Noch ohne Platz", title: "Vorgesetzte unbekannt" },
};

/** A branch, or with -1 the whole chart. Nobody is dropped: who has no place stands under a card that says so. */
export function pick(columns: Columns, branch: number, language: Language): Picked {
  const forest = buildForest(columns);
  if (branch >= 0) return { columns, forest, roots: Int32Array.of(branch), waiting: -1 };
  if (forest.unplaced.length === 0) return { columns, forest, roots: forest.roots, waiting: -1 };
  const gathered = gather(columns, forest.unplaced, WAITING[language]);
  const again = buildForest(gathered);
  return { columns: gathered, forest: again, roots: again.roots, waiting: columns.parent.length };
}

function gather(columns: Columns, unplaced: Int32Array, { name, title }: { name: string; title: string }): Columns {
  const waiting = columns.parent.length;
  const parent = Int32Array.from([...columns.parent, -1]);
  for (const row of unplaced) parent[row] = waiting;
  const more = (flags: Uint8Array | undefined, value: number): Uint8Array => Uint8Array.from([...(flags ?? new Uint8Array(waiting)), value]);
  return {
    parent, names: [...columns.names, name], titles: [...columns.titles, title],
    vacant: more(columns.vacant, 1), confirmedRoot: more(columns.confirmedRoot, 0), hidden: more(columns.hidden, 0),
    ...(columns.ids === undefined ? {} : { ids: [...columns.ids, ""] }),
  };
}
