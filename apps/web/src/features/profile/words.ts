import type { inferOutput } from "@trpc/tanstack-react-query";
import type { trpc } from "../../api.ts";
import { seatName } from "../../i18n/seat-name.ts";
import { dayWords } from "./tenure.ts";

export type ProfileView = inferOutput<typeof trpc.people.get>;
export type Overridden = ProfileView["overrides"][number];
export type Field = Overridden["field"];
/** Fields that have a form of their own. */
export type EditedField = Exclude<Field, "hidden">;

export const FIELD_WORDS: Record<Field, string> = {
  name: "Name", title: "Title", manager: "Manager", startDate: "Start date", picture: "Picture", hidden: "Hidden",
};

/** Why there is no manager, or not Personio's; what a member chose says so itself. */
export const MANAGER_NOTES: Record<NonNullable<ProfileView["managerReason"]>, string | null> = {
  none: null,
  self: "Personio says that this person is their own supervisor.",
  unknown: "Personio names a supervisor who is not in its list.",
  loop: "Personio's supervisors go round in a circle here, so the chart was cut at this person.",
  override: null,
  confirmed: null,
  hidden: "The manager is hidden, so this is the nearest one above who isn't.",
};

/** A value as a sentence can hold it. */
function said(field: Field, value: string | null, name: string | null): string {
  if (field === "picture") return name === null ? "no picture" : "a picture of its own";
  if (name === null) return field === "manager" ? "no manager" : `no ${FIELD_WORDS[field].toLowerCase()}`;
  return field === "startDate" && value !== null ? dayWords(value) : name;
}

export const oursOf = ({ field, value, valueName }: Overridden) => said(field, value, valueName);
export const personiosOf = ({ field, personioValue, personioName }: Overridden) => said(field, personioValue, personioName);

/** How long a change by hand holds, where it is not the usual. */
export function untilWords({ until, untilDate }: Pick<Overridden, "until" | "untilDate">): string | null {
  if (until === "date" && untilDate) return `Until the end of ${dayWords(untilDate)}.`;
  return until === "always" ? "Always, whatever Personio says." : null;
}

/** Where the reports of somebody hidden go. */
export function movesUp({ reports, manager }: Pick<ProfileView, "reports" | "manager">): string {
  const [first, ...others] = reports;
  if (!first) return "Nobody reports to them, so nobody moves.";
  const one = others.length === 0;
  const who = one ? seatName(first) : `Their ${reports.length} direct reports`;
  if (manager) return `${who} ${one ? "moves" : "move"} up to ${seatName(manager)} for as long as they are hidden.`;
  return `${who} ${one ? "loses" : "lose"} the manager for as long as they are hidden, since nobody is above.`;
}
