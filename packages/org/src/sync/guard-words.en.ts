import { writtenNumber } from "../written.ts";
import type { GuardWords } from "./guard-words.ts";
import type { GuardedField } from "./verdict.ts";

const FIELDS: Record<GuardedField, string> = {
  name: "name",
  title: "title",
  email: "e-mail address",
  startDate: "start date",
  picture: "picture",
  manager: "supervisor",
};

export const english: GuardWords = (reason) => {
  const { recent = 0 } = reason;
  const applied = (when: string): string => ` Up to ${number(reason.limit)} ${when} ${reason.limit === 1 ? "is" : "are"} applied without asking.`;
  const before = recent === 0 ? "" : `; ${number(recent)} more left in the 24 hours before`;
  const now = reason.count - recent;
  switch (reason.kind) {
    case "leaves":
      return `${number(now)} of ${people(reason.of - recent)} would be removed${before}.${applied("a day")}`;
    case "unsaid-leaves":
      return `${people(now)} ${now === 1 ? "is" : "are"} missing from Personio's list without a termination${before}.${applied("a day")}`;
    case "moves":
      return `${number(reason.count)} of ${people(reason.of)} with a place would move to a different reporting line.${applied("at a time")}`;
    case "joins":
      return `${people(reason.count)} would be added to the ${number(reason.of)} on the chart.${applied("at a time")}`;
    case "emptied":
      return `${number(reason.count)} of ${people(reason.of)} with ${a(FIELDS[reason.field ?? "name"])} would lose it.${applied("at a time")}`;
    case "beyond-approved":
      return `Personio has changed since you looked: ${number(reason.count)} more ${reason.count === 1 ? "person" : "people"} would ${reason.list === "moves" ? "move" : "be removed"}.`;
  }
};

const a = (word: string): string => `${word.startsWith("e") ? "an" : "a"} ${word}`;
const number = (count: number): string => writtenNumber(count, "en");
const people = (count: number): string => `${number(count)} ${count === 1 ? "person" : "people"}`;
