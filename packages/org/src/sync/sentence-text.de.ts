import { SOMEBODY } from "../seat-name.ts";
import { writtenDay, writtenList, writtenNumber } from "../written.ts";
import type { SentenceWords, Tense } from "./sentence-words.ts";
import type { Names, ToldField } from "./sentence.ts";

interface Field {
  /** `keine Position` */
  none: string;
  /** `eine neue Position` */
  fresh: string;
}

const FIELDS: Record<ToldField, Field> = {
  name: { none: "keinen Namen", fresh: "einen neuen Namen" },
  title: { none: "keine Position", fresh: "eine neue Position" },
  startDate: { none: "kein Eintrittsdatum", fresh: "ein neues Eintrittsdatum" },
  email: { none: "keine E-Mail-Adresse", fresh: "eine neue E-Mail-Adresse" },
  picture: { none: "kein Bild", fresh: "ein neues Bild" },
};

export const german: SentenceWords = (sentence, t) => {
  switch (sentence.kind) {
    case "team-moved":
      return moved(`Das Team von ${named(sentence.name)} (${number(sentence.team)})`, 1, sentence.from, sentence.to, t);
    case "teams-moved":
      return moved(`${list(sentence.who)} mit ihren Teams (${people(sentence.people)})`, 2, sentence.from, sentence.to, t);
    case "moved":
      return moved(list(sentence.who), sentence.who.count, sentence.from, sentence.to, t);
    case "more-moved":
      return `${more(sentence.count)} ${verb(sentence.count, t("hat", "würde"), t("haben", "würden"))} die vorgesetzte Person ${t("gewechselt", "wechseln")}, darunter ${writtenList(sentence.who.names.map(named), "de")}.`;
    case "top":
      return `${named(sentence.name)} ${t("steht", "stünde")} an der Spitze des Organigramms${sentence.from === null ? "" : ` (${t("vorher", "jetzt")} unter ${sentence.from})`}.`;
    case "not-top":
      return `${named(sentence.name)} ${t("ist nicht mehr", "wäre nicht mehr")} als Spitze des Organigramms festgelegt.`;
    case "joined":
      return joined(named(sentence.name), 1, `${sentence.title === null ? "" : ` als ${sentence.title}`}${sentence.manager === null ? "" : ` unter ${sentence.manager}`}`, t);
    case "joined-together":
      return joined(list(sentence.who), sentence.who.count, "", t);
    case "left":
      return `${left(list(sentence.who), sentence.who.count, t)}.`;
    case "left-vacant":
      return `${left(named(sentence.name), 1, t)}; ${reports(people(sentence.reports), sentence.reports, "eine unbesetzte Stelle", t)}.`;
    case "value":
      return value(sentence.field, sentence.name, sentence.from, sentence.to, t);
    case "values":
      return `${list(sentence.who)} ${verb(sentence.who.count, t("hat", "hätte"), t("haben", "hätten"))} ${FIELDS[sentence.field].fresh}.`;
    case "emptied":
      return `${list(sentence.who)} ${verb(sentence.who.count, t("hat", "hätte"), t("haben", "hätten"))} ${FIELDS[sentence.field].none} mehr.`;
    case "hidden":
      return `${t("Im", verb(sentence.who.count, "Würde im", "Würden im"))} Organigramm ausgeblendet: ${list(sentence.who)}.`;
    case "shown":
      return `${t("Wieder", verb(sentence.who.count, "Wäre wieder", "Wären wieder"))} im Organigramm: ${list(sentence.who)}.`;
    case "seats-opened":
      return `${seats(sentence.seats)} ${verb(sentence.seats.count, t("steht", "stünde"), t("stehen", "stünden"))} im Organigramm: Die vorgesetzte Person ist ausgeschieden, und es wird noch dorthin berichtet.`;
    case "seats-closed":
      return `${seats(sentence.seats)} ${verb(sentence.seats.count, t("ist weggefallen", "fiele weg"), t("sind weggefallen", "fielen weg"))}: Dorthin ${t("berichtet niemand mehr", "würde niemand mehr berichten")}.`;
    case "seats-moved":
      return `${seats(sentence.seats)} ${verb(sentence.seats.count, t("hat", "würde"), t("haben", "würden"))} die vorgesetzte Person ${t("gewechselt", "wechseln")}.`;
    case "seat-moved":
      return moved(`Die unbesetzte Stelle${sentence.title === null ? "" : ` ${sentence.title}`}`, 1, sentence.from, sentence.to, t);
    case "seat-renamed":
      return `Die unbesetzte Stelle ${sentence.from ?? "ohne Position"} ${t("heißt jetzt", "würde heißen:")} ${sentence.to ?? "Unbesetzte Stelle"}.`;
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
function list({ count, names }: Names, name: (one: string | null) => string = named): string {
  const others = count - names.length;
  return writtenList([...names.map(name), ...(others === 0 ? [] : [`${number(others)} weitere`])], "de");
}

/** `Die unbesetzte Stelle Head of Sales`, `Die unbesetzten Stellen Head of Sales, Head of IT und 3 weitere`. */
function seats(of: Names): string {
  if (of.count === 1 && of.names[0] === null) return "Eine unbesetzte Stelle";
  return `${verb(of.count, "Die unbesetzte Stelle", "Die unbesetzten Stellen")} ${list(of, (title) => title ?? "eine ohne Position")}`;
}

const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);
const day = (date: string): string => writtenDay(date, "de");
const named = (name: string | null): string => name ?? SOMEBODY.de;
const number = (count: number): string => writtenNumber(count, "de");
const people = (count: number): string => `${number(count)} ${verb(count, "Person", "Personen")}`;
const more = (count: number): string => `${number(count)} weitere ${verb(count, "Person", "Personen")}`;
