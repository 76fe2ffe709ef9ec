import type { inferOutput } from "@trpc/tanstack-react-query";
import type { TFunction } from "i18next";
import type { trpc } from "../../api.ts";
import type { Format } from "../../i18n/use-format.ts";
import type { Sort } from "./sort-sign.tsx";

export type Line = inferOutput<typeof trpc.sync.lines>["lines"][number];
type Field = Line["fields"][number];

/** `2026-03-01` as "1 Mar 2026"; anything else as it is. */
const dayWords = (format: Format, day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) ? format.day(day, "short") : day);

function valueWords(t: TFunction<"changes">, format: Format, field: Field["field"], value: string | null): string {
  if (value === null) return t(`value.none.${field}`);
  if (field === "hidden" || field === "top" || field === "picture") return t(`value.${field}`);
  return field === "startDate" ? dayWords(format, value) : value;
}

export interface FieldWords {
  label: string;
  /** null where only the new value says something. */
  from: string | null;
  to: string;
}

/** One value of a line: from what to what. Of a joiner only what they come with; a picture in place of another is but "new". */
export function fieldWords(t: TFunction<"changes">, format: Format, { field, from, to }: Field, kind: Line["kind"]): FieldWords {
  const label = t(`field.${field}`);
  if (field === "picture" && from !== null && to !== null && kind !== "joined") return { label, from: null, to: t("value.newPicture") };
  return { label, from: kind === "joined" ? null : valueWords(t, format, field, from), to: valueWords(t, format, field, to) };
}

/** A mover may have another title too; the move counts more. */
export const sortOf = ({ kind, fields }: Line): Sort => (kind === "changed" && fields.some(({ field }) => field === "manager" || field === "top") ? "moved" : kind);

/** What happens to the person, or would. */
export function whatWords(t: TFunction<"changes">, line: Line, waiting: boolean): string {
  const { said, team: count } = line;
  const sort = sortOf(line);
  const what = t(`line.${waiting ? "waiting" : "done"}.${sort}`);
  if (sort === "moved" && count > 0) return t("line.team", { what, count });
  if (sort !== "left") return what;
  const why = said === null ? what : t(said ? "line.said" : "line.unlisted", { what });
  return count > 0 ? t(waiting ? "line.vacantWaiting" : "line.vacantDone", { what: why, count }) : why;
}

/** What a joiner comes with is their title and manager; the rest is on their profile. */
export const toldFields = ({ kind, fields }: Line): Field[] => (kind === "joined" ? fields.filter(({ field }) => field === "manager") : fields);
