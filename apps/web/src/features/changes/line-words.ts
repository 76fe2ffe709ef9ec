import type { inferOutput } from "@trpc/tanstack-react-query";
import type { trpc } from "../../api.ts";
import type { Sort } from "./sort-sign.tsx";

export type Line = inferOutput<typeof trpc.sync.lines>["lines"][number];
type Field = Line["fields"][number];

const LABELS: Record<Field["field"], string> = {
  name: "Name", title: "Title", email: "E-mail", startDate: "Start date", picture: "Picture", manager: "Manager", hidden: "Chart",
};

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
/** `2026-03-01` as "1 Mar 2026"; anything else as it is. */
export const dayWords = (day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) ? days.format(new Date(`${day}T00:00:00Z`)) : day);

function valueWords(field: Field["field"], value: string | null): string {
  if (field === "hidden") return value === null ? "shown" : "hidden";
  if (field === "picture") return value === null ? "none" : "a picture";
  if (value === null) return "none";
  return field === "startDate" ? dayWords(value) : value;
}

export interface FieldWords {
  label: string;
  /** null where only the new value says something. */
  from: string | null;
  to: string;
}

/** One value of a line: from what to what. Of a joiner only what they come with; a picture in place of another is but "new". */
export function fieldWords({ field, from, to }: Field, kind: Line["kind"]): FieldWords {
  if (kind === "joined") return { label: LABELS[field], from: null, to: valueWords(field, to) };
  if (field === "picture" && from !== null && to !== null) return { label: LABELS.picture, from: null, to: "a new one" };
  return { label: LABELS[field], from: valueWords(field, from), to: valueWords(field, to) };
}

/** A mover may have another title too; the move counts more. */
export const sortOf = ({ kind, fields }: Line): Sort => (kind === "changed" && fields.some(({ field }) => field === "manager") ? "moved" : kind);

/** What happens to the person, or would. */
export function whatWords(line: Line, waiting: boolean): string {
  const { said, team } = line;
  const why = said === null ? "" : said ? ": Personio marks them as left" : ": no longer listed by Personio";
  const along = `${team.toLocaleString()} ${team === 1 ? "person" : "people"}`;
  switch (sortOf(line)) {
    case "left":
      return `${waiting ? "Would leave" : "Left"}${why}${team > 0 ? `; ${along} ${waiting ? "would report" : "report"} to a vacant seat` : ""}`;
    case "moved":
      return `${waiting ? "Would move" : "Moved"}${team > 0 ? ` with ${along} below` : ""}`;
    case "joined":
      return waiting ? "Would join" : "Joined";
    case "changed":
      return waiting ? "Would change" : "Changed";
  }
}

/** What a joiner comes with is their title and manager; the rest is on their profile. */
export const toldFields = ({ kind, fields }: Line): Field[] => (kind === "joined" ? fields.filter(({ field }) => field === "manager") : fields);
