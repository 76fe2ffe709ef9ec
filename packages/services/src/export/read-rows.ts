import { eq, inArray, ne } from "drizzle-orm";
import { organization } from "@treeline/db/schema/organization";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { dayIn } from "@treeline/org/day";
import type { Columns } from "@treeline/org/chart/columns";
import { readSettings } from "../sync/settings.ts";
import { readColumns } from "../chart/read-columns.ts";
import type { TenantContext } from "../context.ts";

/** The chart as its asker may see it, with what only a list shows. */
export interface ChartRows extends Columns {
  ids: readonly string[];
  /** Of pictures: what changes with them, null where there is none. */
  pictures: readonly (string | null)[];
  emails: readonly (string | null)[];
  startDates: readonly (string | null)[];
  organizationName: string;
  /** The organization's day on which the chart was read, `YYYY-MM-DD`. */
  day: string;
}

export async function readRows(ctx: TenantContext, withDetails: boolean): Promise<ChartRows> {
  // A file is passed on: it has nobody who has yet to start, whoever asks for it.
  const { source } = await readColumns(ctx, { arriving: false });
  const [named] = await ctx.db.auth.select({ name: organization.name }).from(organization).where(eq(organization.id, ctx.organizationId));
  const found = withDetails ? await ctx.tx.select({ id: person.id, email: person.email, startDate: person.startDate }).from(person).where(ne(person.seat, "gone")) : [];
  const details = new Map(found.map((row) => [row.id, row]));
  return {
    ...source, organizationName: named?.name ?? "Treeline", day: dayIn((await readSettings(ctx)).timeZone, ctx.now()),
    emails: source.ids.map((id) => details.get(id)?.email ?? null),
    startDates: source.ids.map((id) => details.get(id)?.startDate ?? null),
  };
}

/** Small pictures as they are stored, by person. */
export async function readPictureBytes(ctx: TenantContext, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await ctx.tx.select({ id: picture.personId, bytes: picture.small }).from(picture).where(inArray(picture.personId, [...ids]));
  return new Map(rows.flatMap(({ id, bytes }) => (bytes ? [[id, bytes] as const] : [])));
}
