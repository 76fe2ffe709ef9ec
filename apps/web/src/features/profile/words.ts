import { isolate } from "@treeline/org/text/isolate";
import type { inferOutput } from "@trpc/tanstack-react-query";
import { countHeads } from "@treeline/org/chart/head-counts";
import { headWords } from "@treeline/org/chart/head-words";
import type { TFunction } from "i18next";
import type { trpc } from "../../api.ts";
import { languageNow } from "../../i18n/i18n.ts";
import { seatName } from "../../i18n/seat-name.ts";
import type { Format } from "../../i18n/use-format.ts";

export type ProfileView = inferOutput<typeof trpc.people.get>;
export type Overridden = ProfileView["overrides"][number];
type Field = Overridden["field"];
/** Fields that have a form of their own. */
export type EditedField = Exclude<Field, "hidden">;

type T = TFunction<"profile">;

/** Why there is no manager, or not Personio's; what a member chose says so itself. */
export function managerNote(t: T, reason: ProfileView["managerReason"]): string | null {
  return reason === "self" || reason === "unknown" || reason === "loop" || reason === "hidden" ? t(`note.${reason}`) : null;
}

/** A value as a sentence can hold it. */
function said(t: T, format: Format, field: Field, value: string | null, name: string | null): string {
  if (name === null) return t(`none.${field}`);
  if (field === "picture") return t("ownPicture");
  return field === "startDate" && value !== null ? format.day(value) : name;
}

export const oursOf = (t: T, format: Format, { field, value, valueName }: Overridden) => said(t, format, field, value, valueName);
export const personiosOf = (t: T, format: Format, { field, personioValue, personioName }: Overridden) => said(t, format, field, personioValue, personioName);

/** How long a change by hand holds, where it is not the usual. */
export function untilWords(t: T, format: Format, { until, untilDate }: Pick<Overridden, "until" | "untilDate">): string | null {
  if (until === "date" && untilDate) return t("mark.until", { day: format.day(untilDate) });
  return until === "always" ? t("mark.always") : null;
}

/** Where the reports of somebody hidden go; who has yet to start is seen by admins alone, so stays. */
export function movesUp(t: T, { reports: all, manager }: Pick<ProfileView, "reports" | "manager">): string {
  const reports = all.filter(({ arriving }) => arriving === null);
  const [first, second] = reports;
  if (!first) return t("hide.nobodyMoves");
  const n = reports.length;
  const who = isolate(seatName(first));
  if (manager) return second ? t("hide.teamMoves", { n, manager: isolate(seatName(manager)) }) : t("hide.moves", { who, manager: isolate(seatName(manager)) });
  return second ? t("hide.teamLoses", { n }) : t("hide.loses", { who });
}

/** Above the list of reports: "Direct reports (7, 1 vacant), 57 in all". */
export function reportsLabel(t: T, { reports, inAll }: Pick<ProfileView, "reports" | "inAll">): string {
  const all = inAll.people + inAll.vacant + inAll.arriving;
  const say = (heads: ProfileView["inAll"]) => headWords(heads, languageNow());
  return t(all > reports.length ? "reports.all" : "reports.direct", { direct: say(countHeads(reports)), all: say(inAll) });
}
