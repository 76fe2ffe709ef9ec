import { SOMEBODY } from "../seat-name.ts";
import { writtenDay, writtenList, writtenNumber } from "../written.ts";
import type { SentenceWords, Tense } from "./sentence-words.ts";
import type { Names, ToldField } from "./sentence.ts";

interface Field {
  /** `keine Position` */
  none: string;
  /** `neue Position`, after a number */
  one: string;
  many: string;
}

const FIELDS: Record<ToldField, Field> = {
  name: { none: "keinen Namen", one: "neuer Name", many: "neue Namen" },
  title: { none: "keine Position", one: "neue Position", many: "neue Positionen" },
  startDate: { none: "kein Eintrittsdatum", one: "neues Eintrittsdatum", many: "neue Eintrittsdaten" },
  email: { none: "keine E-Mail-Adresse", one: "neue E-Mail-Adresse", many: "neue E-Mail-Adressen" },
  picture: { none: "kein Bild", one: "neues Bild", many: "neue Bilder" },
};

export const german: SentenceWords = (sentence, t) => {
  switch (sentence.kind) {
    case "team-moved":
      return moved(`Das Team von ${named(sentence.name)} (${number(sentence.team)})`, 1, sentence.from, sentence.to, t);
    case "teams-moved":
      return moved(`${number(sentence.managers)} Vorgesetzte mit ihren Teams (${people(sentence.people)})`, 2, sentence.from, sentence.to, t);
    case "moved":
      return moved(sentence.who.count > 3 ? people(sentence.who.count) : list(sentence.who), sentence.who.count, sentence.from, sentence.to, t);
    case "more-moved":
      return `${more(sentence.count)} ${verb(sentence.count, t("hat", "würde"), t("haben", "würden"))} die vorgesetzte Person ${t("gewechselt", "wechseln")}.`;
    case "joined":
      return joined(named(sentence.name), 1, `${sentence.title === null ? "" : ` als ${sentence.title}`}${sentence.manager === null ? "" : ` unter ${sentence.manager}`}`, t);
    case "joined-together":
      return `${joined(people(sentence.who.count), sentence.who.count, "", t).slice(0, -1)}: ${list(sentence.who)}.`;
    case "left":
      return sentence.who.count <= 2
        ? `${left(list(sentence.who), sentence.who.count, t)}.`
        : `${left(people(sentence.who.count), sentence.who.count, t)}: ${list(sentence.who)}.`;
    case "left-vacant":
      return `${left(named(sentence.name), 1, t)}; ${reports(people(sentence.reports), sentence.reports, "eine unbesetzte Stelle", t)}.`;
    case "value":
      return value(sentence.field, sentence.name, sentence.from, sentence.to, t);
    case "values":
      return `${number(sentence.count)} ${FIELDS[sentence.field][sentence.count === 1 ? "one" : "many"]}.`;
    case "emptied":
      return `${people(sentence.count)} ${verb(sentence.count, t("hat", "hätte"), t("haben", "hätten"))} ${FIELDS[sentence.field].none} mehr.`;
    case "hidden":
      return `${t("Im", verb(sentence.who.count, "Würde im", "Würden im"))} Organigramm ausgeblendet: ${list(sentence.who)}.`;
    case "shown":
      return `${t("Wieder", verb(sentence.who.count, "Wäre wieder", "Wären wieder"))} im Organigramm: ${list(sentence.who)}.`;
    case "others":
      return `… und ${number(sentence.count)} weitere ${verb(sentence.count, "Änderung", "Änderungen")}.`;
  }
};

function moved(who: string, count: number, from: string | null, to: string | null, t: Tense): string {
  if (to === null) return `${who} ${verb(count, t("hat", "hätte"), t("haben", "hätten"))} keine vorgesetzte Person mehr${from === null ? "" : ` (${t("vorher", "jetzt")} ${from})`}.`;
  if (from === null) return `${reports(who, count, to, t)}.`;
  return `${who} ${verb(count, t("ist", "würde"), t("sind", "würden"))} von ${from} zu ${to} ${t("gewechselt", "wechseln")}.`;
}

const joined = (who: string, count: number, how: string, t: Tense): string =>
  `${who} ${verb(count, t("ist", "käme"), t("sind", "kämen"))}${how} ${t("dazugekommen", "dazu")}.`;
const left = (who: string, count: number, t: Tense): string => `${who} ${verb(count, t("ist", "würde"), t("sind", "würden"))} ${t("ausgeschieden", "ausscheiden")}`;
const reports = (who: string, count: number, to: string, t: Tense): string =>
  t(`${who} ${verb(count, "berichtet", "berichten")} jetzt an ${to}`, `${who} ${verb(count, "würde", "würden")} an ${to} berichten`);

function value(field: ToldField, who: string | null, from: string | null, to: string | null, t: Tense): string {
  if (field === "name") return t(`${named(from)} heißt jetzt ${named(to)}.`, `${named(from)} würde ${named(to)} heißen.`);
  const was = from === null ? "" : ` (${t("vorher", "jetzt")} ${field === "startDate" ? day(from) : from})`;
  if (to === null) return `${named(who)} ${t("hat", "hätte")} ${FIELDS[field].none} mehr${field === "title" || field === "startDate" ? was : ""}.`;
  if (field === "title") return `${named(who)} ${t("ist jetzt", "wäre")} ${to}${was}.`;
  if (field === "startDate") return `Das Eintrittsdatum von ${named(who)} ${t("ist jetzt", "wäre")} der ${day(to)}${was}.`;
  return `${named(who)} ${t("hat", "hätte")} ${field === "picture" ? "ein neues Bild" : "eine neue E-Mail-Adresse"}.`;
}

/** `A`, `A und B`, `A, B und C`, or `A, B, C und 9 weitere`. */
function list({ count, names }: Names): string {
  const others = count - names.length;
  return writtenList([...names.map(named), ...(others === 0 ? [] : [`${number(others)} weitere`])], "de");
}

const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);
const day = (date: string): string => writtenDay(date, "de");
const named = (name: string | null): string => name ?? SOMEBODY.de;
const number = (count: number): string => writtenNumber(count, "de");
const people = (count: number): string => `${number(count)} ${verb(count, "Person", "Personen")}`;
const more = (count: number): string => `${number(count)} weitere ${verb(count, "Person", "Personen")}`;
