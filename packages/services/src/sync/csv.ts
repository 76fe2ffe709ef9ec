import type { Language } from "@treeline/org/language";
import type { LineField, PlanLine } from "@treeline/org/sync/lines";
import { csv, type Separator } from "../csv.ts";

/** How a run's lines are written for a spreadsheet. */
interface CsvWords {
  separator: Separator;
  columns: readonly string[];
  kinds: Record<PlanLine["kind"], string>;
  fields: Record<LineField, string>;
  picture: string;
  top: string;
  hidden: string;
  said: string;
  unsaid: string;
}

const WORDS: Record<Language, CsvWords> = {
  /** Also what a program gets that asks for no language. */
  en: {
    separator: ",",
    columns: ["kind", "name", "field", "from", "to", "said", "id", "fromId", "toId"],
    kinds: { joined: "joined", changed: "changed", left: "left" },
    fields: { name: "name", title: "title", email: "email", startDate: "startDate", picture: "picture", manager: "manager", top: "top", hidden: "hidden" },
    picture: "picture",
    top: "top of the chart",
    hidden: "hidden",
    said: "Personio marks as left",
    unsaid: "no longer listed",
  },
  de: {
    separator: ";",
    columns: ["Art", "Name", "Angabe", "vorher", "nachher", "Hinweis", "ID", "ID vorher", "ID nachher"],
    kinds: { joined: "dazugekommen", changed: "geändert", left: "ausgeschieden" },
    fields: { name: "Name", title: "Position", email: "E-Mail", startDate: "Eintrittsdatum", picture: "Bild", manager: "Vorgesetzte Person", top: "Spitze", hidden: "Organigramm" },
    picture: "Bild",
    top: "Spitze des Organigramms",
    hidden: "ausgeblendet",
    said: "Personio meldet als ausgeschieden",
    unsaid: "nicht mehr aufgeführt",
  },
};

/** A row for every value of every line; who left has one row. Ids tell people of one name apart, managers too. */
function* rowsOf(lines: readonly PlanLine[], words: CsvWords): Generator<readonly (string | null)[]> {
  const say = (field: LineField, value: string | null) => (value !== null && (field === "picture" || field === "top" || field === "hidden") ? words[field] : value);
  yield words.columns;
  for (const { kind, personId, name, fields, said, managers } of lines) {
    const note = said === null ? null : said ? words.said : words.unsaid;
    if (fields.length === 0) yield [words.kinds[kind], name, null, null, null, note, personId, null, null];
    for (const { field, from, to } of fields) {
      const ids = field === "manager" ? [managers.from, managers.to] : [null, null];
      yield [words.kinds[kind], name, words.fields[field], say(field, from), say(field, to), note, personId, ...ids];
    }
  }
}

/** A run's lines as a file for a spreadsheet, in its reader's words. */
export const csvOfLines = (lines: readonly PlanLine[], language: Language): Generator<string> => csv(rowsOf(lines, WORDS[language]), WORDS[language].separator);
