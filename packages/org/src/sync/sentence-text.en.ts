import { SOMEBODY } from "../seat-name.ts";
import { writtenDay, writtenList, writtenNumber } from "../written.ts";
import type { SentenceWords, Tense } from "./sentence-words.ts";
import type { Names, ToldField } from "./sentence.ts";

const FIELDS: Record<ToldField, [word: string, article: string]> = {
  name: ["name", "a"],
  title: ["title", "a"],
  startDate: ["start date", "a"],
  email: ["e-mail address", "an"],
  picture: ["picture", "a"],
};

export const english: SentenceWords = (sentence, t) => {
  switch (sentence.kind) {
    case "team-moved":
      return moved(`${named(sentence.name)}'s team (${number(sentence.team)})`, 1, sentence.from, sentence.to, t);
    case "teams-moved":
      return moved(`${list(sentence.who)}, with their teams (${people(sentence.people)}),`, 2, sentence.from, sentence.to, t);
    case "moved":
      return moved(list(sentence.who), sentence.who.count, sentence.from, sentence.to, t);
    case "more-moved":
      return `${number(sentence.count)} more ${sentence.count === 1 ? "person" : "people"} ${t("moved", "would move")}, among them ${writtenList(sentence.who.names.map(named), "en")}.`;
    case "top":
      return `${named(sentence.name)} ${t("is", "would be")} at the top of the chart${sentence.from === null ? "" : ` (${t("was", "now")} under ${sentence.from})`}.`;
    case "not-top":
      return `${named(sentence.name)} ${t("is no longer", "would no longer be")} set as the top of the chart.`;
    case "joined":
      return `${named(sentence.name)} ${t("joined", "would join")}${sentence.title === null ? "" : ` as ${sentence.title}`}${sentence.manager === null ? "" : ` under ${sentence.manager}`}.`;
    case "joined-together":
      return `${list(sentence.who)} ${t("joined", "would join")}.`;
    case "left":
      return `${list(sentence.who)} ${t("left", "would leave")}.`;
    case "left-vacant":
      return `${named(sentence.name)} ${t("left", "would leave")}; ${people(sentence.reports)} ${t(sentence.reports === 1 ? "now reports" : "now report", "would report")} to a vacant seat.`;
    case "value":
      return value(sentence.field, sentence.name, sentence.from, sentence.to, t);
    case "values":
      return `${list(sentence.who)} ${t(sentence.who.count === 1 ? "has" : "have", "would have")} a new ${FIELDS[sentence.field][0]}.`;
    case "emptied":
      return `${list(sentence.who)} ${t(sentence.who.count === 1 ? "no longer has" : "no longer have", "would no longer have")} ${a(sentence.field)}.`;
    case "hidden":
      return `${t("Hidden", "Would be hidden")} from the chart: ${list(sentence.who)}.`;
    case "shown":
      return `${t("Back", "Would be back")} on the chart: ${list(sentence.who)}.`;
    case "seats-opened":
      return `${seats(sentence.seats)} ${t(is(sentence.seats), "would be")} on the chart: the manager has left, and people report there.`;
    case "seats-closed":
      return `${seats(sentence.seats)} ${t(is(sentence.seats), "would be")} gone: nobody reports there ${t("any more", "then")}.`;
    case "seats-moved":
      return `${seats(sentence.seats)} ${t("moved", "would move")} to another manager.`;
    case "seat-moved":
      return moved(`The vacant seat${sentence.title === null ? "" : ` ${sentence.title}`}`, 1, sentence.from, sentence.to, t);
    case "seat-renamed":
      return `The vacant seat ${sentence.from ?? "without a title"} ${t("is now called", "would be called")} ${sentence.to ?? "Vacant seat"}.`;
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

/** `A`, `A and B`, `A, B and C`, or `A, B, C and 9 more`. */
function list({ count, names }: Names, name: (one: string | null) => string = named): string {
  const others = count - names.length;
  return writtenList([...names.map(name), ...(others === 0 ? [] : [`${number(others)} more`])], "en");
}

/** `The vacant seat Head of Sales`, `The vacant seats Head of Sales, Head of IT and 3 more`. */
const seats = (of: Names): string => (of.count === 1 && of.names[0] === null ? "A vacant seat" : `The vacant ${of.count === 1 ? "seat" : "seats"} ${list(of, (title) => title ?? "one without a title")}`);
const is = ({ count }: Names): string => (count === 1 ? "is" : "are");

const day = (date: string): string => writtenDay(date, "en");
const a = (field: ToldField): string => `${FIELDS[field][1]} ${FIELDS[field][0]}`;
const named = (name: string | null): string => name ?? SOMEBODY.en;
const number = (count: number): string => writtenNumber(count, "en");
const people = (count: number): string => `${number(count)} ${count === 1 ? "person" : "people"}`;
