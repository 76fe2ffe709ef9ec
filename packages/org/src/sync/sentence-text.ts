import type { Names, Sentence, ToldField } from "./sentence.ts";

const FIELDS: Record<ToldField, [one: string, many: string, article: string]> = {
  name: ["name", "names", "a"],
  title: ["title", "titles", "a"],
  startDate: ["start date", "start dates", "a"],
  email: ["e-mail address", "e-mail addresses", "an"],
  picture: ["picture", "pictures", "a"],
};
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A sentence in English. */
export function sentenceText(sentence: Sentence): string {
  switch (sentence.kind) {
    case "team-moved":
      return moved(`${named(sentence.name)}'s team (${number(sentence.team)})`, 1, sentence.from, sentence.to);
    case "teams-moved":
      return moved(`${number(sentence.managers)} managers with their teams (${people(sentence.people)})`, 2, sentence.from, sentence.to);
    case "moved":
      return moved(sentence.who.count > 3 ? people(sentence.who.count) : list(sentence.who), sentence.who.count, sentence.from, sentence.to);
    case "more-moved":
      return `${number(sentence.count)} more ${sentence.count === 1 ? "person" : "people"} moved.`;
    case "joined":
      return `${named(sentence.name)} joined${sentence.title === null ? "" : ` as ${sentence.title}`}${sentence.manager === null ? "" : ` under ${sentence.manager}`}.`;
    case "joined-together":
      return `${people(sentence.who.count)} joined: ${list(sentence.who)}.`;
    case "left":
      return sentence.who.count <= 2 ? `${list(sentence.who)} left.` : `${people(sentence.who.count)} left: ${list(sentence.who)}.`;
    case "left-vacant":
      return `${named(sentence.name)} left; ${people(sentence.reports)} now ${sentence.reports === 1 ? "reports" : "report"} to a vacant seat.`;
    case "value":
      return value(sentence.field, sentence.name, sentence.from, sentence.to);
    case "values":
      return `${number(sentence.count)} new ${FIELDS[sentence.field][sentence.count === 1 ? 0 : 1]}.`;
    case "emptied":
      return `${people(sentence.count)} no longer ${sentence.count === 1 ? "has" : "have"} ${a(sentence.field)}.`;
    case "hidden":
      return `Hidden from the chart: ${list(sentence.who)}.`;
    case "shown":
      return `Back on the chart: ${list(sentence.who)}.`;
    case "others":
      return `… and ${number(sentence.count)} other ${sentence.count === 1 ? "change" : "changes"}.`;
  }
}

function moved(who: string, count: number, from: string | null, to: string | null): string {
  if (to === null) return `${who} no longer ${count === 1 ? "has" : "have"} a manager${from === null ? "" : ` (was ${from})`}.`;
  return from === null ? `${who} now ${count === 1 ? "reports" : "report"} to ${to}.` : `${who} moved from ${from} to ${to}.`;
}

function value(field: ToldField, who: string | null, from: string | null, to: string | null): string {
  if (field === "name") return `${named(from)} is now called ${named(to)}.`;
  const was = from === null ? "" : ` (was ${field === "startDate" ? day(from) : from})`;
  if (to === null) return `${named(who)} no longer has ${a(field)}${field === "title" || field === "startDate" ? was : ""}.`;
  if (field === "title") return `${named(who)} is now ${to}${was}.`;
  if (field === "startDate") return `${named(who)}'s start date is now ${day(to)}${was}.`;
  return `${named(who)} has a new ${FIELDS[field][0]}.`;
}

/** `A`, `A and B`, `A, B and C`, or `A, B, C and 9 others`. */
function list({ count, names }: Names): string {
  const others = count - names.length;
  const all = [...names.map(named), ...(others === 0 ? [] : [others === 1 ? "1 other" : `${number(others)} others`])];
  return all.length === 1 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}

/** `2026-05-01` as `1 May 2026`. */
function day(date: string): string {
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const a = (field: ToldField): string => `${FIELDS[field][2]} ${FIELDS[field][0]}`;
const named = (name: string | null): string => name ?? "Somebody";
const number = (count: number): string => count.toLocaleString("en");
const people = (count: number): string => `${number(count)} ${count === 1 ? "person" : "people"}`;
