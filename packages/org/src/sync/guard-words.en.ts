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
  const passes = `; up to ${number(reason.limit)} ${reason.limit === 1 ? "passes" : "pass"} without a look.`;
  const some = people(reason.count);
  const share = `${number(reason.count)} of ${people(reason.of)}`;
  switch (reason.kind) {
    case "leaves":
      return `${share} would leave within a day${passes}`;
    case "unsaid-leaves":
      return `${some} ${reason.count === 1 ? "is" : "are"} no longer in Personio's list, though Personio doesn't say that they left${passes}`;
    case "moves":
      return `${share} would get another line of managers above them${passes}`;
    case "joins":
      return `${some} would join at once, beside the ${number(reason.of)} on the chart${passes}`;
    case "emptied":
      return `The ${FIELDS[reason.field ?? "name"]} of ${share} would turn empty${passes}`;
    case "beyond-approved":
      return `Since you looked, Personio has changed: ${number(reason.count)} more ${reason.count === 1 ? "person" : "people"} would ${reason.list === "moves" ? "move" : "leave"}.`;
  }
};

const number = (count: number): string => writtenNumber(count, "en");
const people = (count: number): string => `${number(count)} ${count === 1 ? "person" : "people"}`;
