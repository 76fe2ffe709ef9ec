import type { GuardedField, HoldReason } from "./verdict.ts";

const FIELDS: Record<GuardedField, string> = {
  name: "name",
  title: "title",
  email: "e-mail address",
  startDate: "start date",
  picture: "picture",
  manager: "supervisor",
};

/** Why a run waits for a member, in one sentence. */
export function reasonWords(reason: HoldReason): string {
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
}

const number = (count: number): string => count.toLocaleString("en");
const people = (count: number): string => `${number(count)} ${count === 1 ? "person" : "people"}`;
