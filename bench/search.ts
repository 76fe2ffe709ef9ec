import uFuzzy from "@leeoniya/ufuzzy";
import type { Columns } from "@treeline/org/chart/columns";
import { createSearch } from "@treeline/org/chart/find-people";
import { fold } from "@treeline/org/text/fold";
import { wordsOf } from "@treeline/org/text/words";
import { textsOf } from "@treeline/org/chart/row-texts";
import { createRandom, pick } from "@treeline/personio-emulator/random";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { chartRows, sourceOf, type ChartRow } from "./chart-rows.ts";
import { median, type Report } from "./measure.ts";

const LIMIT = 20;
/** How many of each kind are typed, letter by letter; fuse.js takes seconds a key and gets fewer, once. */
const TYPED = 12;
const TYPED_SLOWLY = 1;
const MISSPELT = 400;

interface Queries {
  names: string[];
  titles: string[];
  misspelt: string[];
}

/** One who is searched for by a misspelt name. */
interface Sought {
  name: string;
  query: string;
}

/** Rows found, the best first. */
type Find = (query: string) => readonly number[];

const CONTENDERS = {
  ours(rows: readonly ChartRow[], columns: Columns): Find {
    const search = createSearch(textsOf(columns), columns.parent.length);
    search.prepare(rows.length);
    return (query) => search.find(query, LIMIT).map(({ row }) => row);
  },
  uFuzzy(rows: readonly ChartRow[]): Find {
    const fuzzy = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: "\\p{Ll}\\p{Lu}", intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}", intraChars: "[\\p{L}\\d']", intraContr: "'\\p{L}{1,2}\\b", intraMode: 1 });
    const texts = rows.map(({ name, title }) => fold(`${name} ${title ?? ""}`));
    return (query) => {
      const [found, info, order] = fuzzy.search(texts, fold(query), 1, 1_000);
      if (info && order) return order.slice(0, LIMIT).map((at) => info.idx[at] ?? 0);
      return found?.slice(0, LIMIT) ?? [];
    };
  },
  minisearch(rows: readonly ChartRow[]): Find {
    const mini = new MiniSearch<{ id: number; name: string; title: string | null }>({ fields: ["name", "title"], tokenize: wordsOf, processTerm: (term) => term, searchOptions: { prefix: true, fuzzy: (term) => (term.length >= 3 ? 1 : 0), combineWith: "AND" } });
    mini.addAll(rows.map(({ name, title }, id) => ({ id, name, title })));
    return (query) => mini.search(query).slice(0, LIMIT).map(({ id }) => Number(id));
  },
  "fuse.js"(rows: readonly ChartRow[]): Find {
    const fuse = new Fuse(rows.map(({ name, title }) => ({ name: fold(name), title: fold(title ?? "") })), { keys: ["name", "title"] });
    return (query) => fuse.search(fold(query), { limit: LIMIT }).map(({ refIndex }) => refIndex);
  },
};
type Name = keyof typeof CONTENDERS;

/** One letter wrong, missing, surplus, or two swapped, past the first: as fingers do it. */
function misspell(word: string, random: () => number): string {
  const letters = [...word];
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const letter = pick([..."etaoinsrhl"] as [string, ...string[]], random());
  const kind = Math.floor(random() * 4);
  if (kind === 0) letters[at] = letter;
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2) letters.splice(at, 0, letter);
  else [letters[at - 1], letters[at]] = [letters[at] ?? "", letters[at - 1] ?? ""];
  return letters.join("");
}

/** People whose surname has five letters or more, by their whole name with an error in the surname, and by the surname alone. */
function soughtIn(rows: readonly ChartRow[], random: () => number): { whole: Sought[]; surname: Sought[] } {
  const list: { whole: Sought[]; surname: Sought[] } = { whole: [], surname: [] };
  while (list.whole.length < MISSPELT) {
    const { name } = rows[Math.floor(random() * rows.length)] ?? { name: "" };
    const [first = "", last = ""] = name.split(" ");
    const wrong = misspell(last, random);
    if ([...last].length < 5 || wrong === last) continue;
    list.whole.push({ name, query: `${first} ${wrong}` });
    list.surname.push({ name: last, query: wrong });
  }
  return list;
}

function queriesFor(rows: readonly ChartRow[], random: () => number): Queries {
  const some = (of: (row: ChartRow) => string) => Array.from({ length: TYPED }, () => of(rows[Math.floor(random() * rows.length)] ?? { id: "", name: "", title: null, managerId: null, picture: null }));
  return { names: some(({ name }) => name), titles: some(({ title }) => title ?? ""), misspelt: soughtIn(rows, random).whole.slice(0, TYPED).map(({ query }) => query) };
}

/** Milliseconds of every key while the queries are typed. */
function type(find: Find, queries: readonly string[]): number[] {
  return queries.flatMap((query) => {
    const letters = [...query];
    return letters.map((_, at) => {
      const start = performance.now();
      find(letters.slice(0, at + 1).join(""));
      return performance.now() - start;
    });
  });
}

const p95 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

/** Of those sought, in percent, whose name is among what is found. */
function recall(find: Find, rows: readonly ChartRow[], sought: readonly Sought[]): number {
  const found = sought.filter(({ name, query }) => find(query).some((row) => ` ${rows[row]?.name ?? ""} `.includes(` ${name} `)));
  return Math.round((found.length / sought.length) * 1_000) / 10;
}

function measure(report: Report, label: string, rows: readonly ChartRow[], names: readonly Name[], rounds: number): void {
  const queries = queriesFor(rows, createRandom(11));
  const sought = soughtIn(rows, createRandom(12));
  const columns = sourceOf(rows);
  const finds = names.map((name) => {
    const start = performance.now();
    const find = CONTENDERS[name](rows, columns);
    (report.raw[`${label}: ${name}, building`] ??= []).push(performance.now() - start);
    return { name, find };
  });
  const middle: Record<string, number> = {};
  for (const kind of ["names", "titles", "misspelt"] as const) {
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, find } of finds) {
        const slow = name === "fuse.js";
        if (slow && round > 0) continue;
        const keys = type(find, queries[kind].slice(0, slow ? TYPED_SLOWLY : TYPED));
        (report.raw[`${label}: ${name}, p95 a key, ${kind}`] ??= []).push(p95(keys));
      }
    }
    for (const { name } of finds) middle[`${name} ${kind}`] = median(report.raw[`${label}: ${name}, p95 a key, ${kind}`] ?? []);
    for (const { name } of finds) if (name !== "ours") report.ratios[`${label}, ${kind}: ${name} / ours`] = (middle[`${name} ${kind}`] ?? Number.NaN) / (middle[`ours ${kind}`] ?? Number.NaN);
    report.counts[`${label}: microseconds a key, p95, ${kind}`] = Math.round((middle[`ours ${kind}`] ?? 0) * 1_000);
  }
  for (const { name, find } of finds) {
    if (name === "fuse.js") continue;
    report.counts[`${label}: % found by a misspelt name, ${name}`] = recall(find, rows, sought.whole);
    report.counts[`${label}: % found by a misspelt surname, ${name}`] = recall(find, rows, sought.surname);
  }
}

/** Typing names, titles and misspelt names letter by letter, against the searches that others use. */
export async function benchSearch(rounds: number): Promise<Report> {
  const report: Report = { name: "search, key by key", raw: {}, ratios: {}, counts: {} };
  const all: Name[] = ["ours", "uFuzzy", "minisearch", "fuse.js"];
  measure(report, "10,000", chartRows(10_000), all, rounds);
  measure(report, "100,000", chartRows(100_000), all, rounds);
  measure(report, "100,000 varied", chartRows(100_000, { varied: true }), ["ours", "uFuzzy", "minisearch"], rounds);
  return report;
}
