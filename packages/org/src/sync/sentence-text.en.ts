import { SOMEBODY } from "../seat-name.ts";
import { writtenDay, writtenList, writtenNumber } from "../written.ts";
import type { SentenceWords, Tense } from "./sentence-words.ts";
import type { Names, ToldField } from "./sentence.ts";

const FIELDS: Record<ToldField, [one: string, many: string, article: string]> = {
  name: ["name", "names", "a"],
  title: ["title", "titles", "a"],
  startDate: ["start date", "start dates", "a"],
  email: ["e-mail address", "e-mail addresses", "an"],
  picture: ["picture", "pictures", "a"],
};

export const english: SentenceWords = (sentence, t) => {
  switch (sentence.kind) {
    case "team-moved":
      return moved(`${named(sentence.name)}'s team (${number(sentence.team)})`, 1, sentence.from, sentence.to, t);
    case "teams-moved":
      return moved(`${number(sentence.managers)} managers with their teams (${people(sentence.people)})`, 2, sentence.from, sentence.to, t);
    case "moved":
      return moved(sentence.who.count > 3 ? people(sentence.who.count) : list(sentence.who), sentence.who.count, sentence.from, sentence.to, t);
    case "more-moved":
      return `${number(sentence.count)} more ${sentence.count === 1 ? "person" : "people"} ${t("moved", "would move")}.`;
    case "joined":
      return `${named(sentence.name)} ${t("joined", "would join")}${sentence.title === null ? "" : ` as ${sentence.title}`}${sentence.manager === null ? "" : ` under ${sentence.manager}`}.`;
    case "joined-together":
      return `${people(sentence.who.count)} ${t("joined", "would join")}: ${list(sentence.who)}.`;
    case "left":
      return sentence.who.count <= 2 ? `${list(sentence.who)} ${t("left", "would leave")}.` : `${people(sentence.who.count)} ${t("left", "would leave")}: ${list(sentence.who)}.`;
    case "left-vacant":
      return `${named(sentence.name)} ${t("left", "would leave")}; ${people(sentence.reports)} ${t(sentence.reports === 1 ? "now reports" : "now report", "would report")} to a vacant seat.`;
    case "value":
      return value(sentence.field, sentence.name, sentence.from, sentence.to, t);
    case "values":
      return `${number(sentence.count)} new ${FIELDS[sentence.field][sentence.count === 1 ? 0 : 1]}.`;
    case "emptied":
      return `${people(sentence.count)} ${t(sentence.count === 1 ? "no longer has" : "no longer have", "would no longer have")} ${a(sentence.field)}.`;
    case "hidden":
      return `${t("Hidden", "Would be hidden")} from the chart: ${list(sentence.who)}.`;
    case "shown":
      return `${t("Back", "Would be back")} on the chart: ${list(sentence.who)}.`;
    case "others":
      return `… and ${number(sentence.count)} other ${sentence.count === 1 ? "change" : "changes"}.`;
  }
};

function moved(who: string, count: number, from: string | null, to: string | null, t: Tense): string {
  const one = count === 1;
  if (to === null) return `${who} ${t(one ? "no longer has" : "no longer have", "would no longer have")} a manager${from === null ? "" : ` (${t("was", "now")} ${from})`}.`;
  if (from === null) return `${who} ${t(one ? "now reports" : "now report", "would report")} to ${to}.`;
  return `${who} ${t("moved", "would move")} from ${from} to ${to}.`;
}

function value(field: ToldField, who: string | null, from: string | null, to: string | null, t: Tense): string {
  if (field === "name") return `${named(from)} ${t("is now", "would be")} called ${named(to)}.`;
  const was = from === null ? "" : ` (${t("was", "now")} ${field === "startDate" ? day(from) : from})`;
  if (to === null) return `${named(who)} ${t("no longer has", "would no longer have")} ${a(field)}${field === "title" || field === "startDate" ? was : ""}.`;
  if (field === "title") return `${named(who)} ${t("is now", "would be")} ${to}${was}.`;
  if (field === "startDate") return `${named(who)}'s start date ${t("is now", "would be")} ${day(to)}${was}.`;
  return `${named(who)} ${t("has", "would have")} a new ${FIELDS[field][0]}.`;
}

/** `A`, `A and B`, `A, B and C`, or `A, B, C and 9 others`. */
function list({ count, names }: Names): string {
  const others = count - names.length;
  const all = [...names.map(named), ...(others === 0 ? [] : [others === 1 ? "1 other" : `${number(others)} others`])];
  return writtenList(all, "en");
}

const day = (date: string): string => writtenDay(date, "en");
const a = (field: ToldField): string => `${FIELDS[field][2]} ${FIELDS[field][0]}`;
const named = (name: string | null): string => name ?? SOMEBODY.en;
const number = (count: number): string => writtenNumber(count, "en");
const people = (count: number): string => `${number(count)} ${count === 1 ? "person" : "people"}`;
