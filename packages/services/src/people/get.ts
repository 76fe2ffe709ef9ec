import { and, eq, inArray } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import type { ManagerReason } from "@treeline/org/person";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { viewOverrides, type OverrideView } from "./override-view.ts";
import { picturePath, pictureVersion } from "./picture-path.ts";
import { recordLink } from "./record-link.ts";
import { shownFields } from "./shown-fields.ts";
import { onChart, seesHidden } from "./visible.ts";

/** Another seat, as a profile mentions it. */
export interface SeatRef {
  id: string;
  name: string | null;
  title: string | null;
  picture: string | null;
  seat: "person" | "vacant";
  /** A member hid this person; only admins see them. */
  hidden: boolean;
}

export interface Profile extends SeatRef {
  externalId: string | null;
  email: string | null;
  managerId: string | null;
  /** `YYYY-MM-DD` */
  startDate: string | null;
  /**
   * Why there is no manager, or not the one that Personio says: a member chose one (`override`) or said that there is none
   * (`confirmed`); `hidden`, for admins only: the manager is, so this is the nearest one above.
   */
  managerReason: Exclude<ManagerReason, "not-started"> | null;
  manager: SeatRef | null;
  /** From the top to the manager. */
  chain: SeatRef[];
  reports: SeatRef[];
  /** Everybody below, at any depth; vacant seats count. */
  total: number;
  updatedAt: string;
  provider: "personio";
  /** What members changed by hand; nothing for viewers. */
  overrides: OverrideView[];
  /** The record in Personio; null for a vacant seat, and while the company's address of Personio is not known. */
  record: string | null;
}

export const getPerson = query({
  needs: "viewer",
  input: z.object({ organizationId: z.string(), personId: z.string() }),
  async run(ctx, input): Promise<Profile> {
    const id = requireId(input.personId, "person");
    const [found] = await ctx.tx
      .select({ row: person, version: pictureVersion, webAddress: connection.webAddress })
      .from(person)
      .innerJoin(connection, eq(connection.id, person.connectionId))
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(and(eq(person.id, id), onChart(ctx)));
    if (!found) throw notFound("person");
    const { row, version, webAddress } = found;
    const standing = await standingOf(ctx, id);
    const chain = await seatRefs(ctx, standing.chain);
    const reports = (await seatRefs(ctx, standing.reports)).sort(byName);
    return {
      id,
      ...shownFields(row),
      picture: picturePath(ctx.organizationId, id, "large", version),
      managerReason: reasonFor(ctx, row.managerReason),
      manager: chain.at(-1) ?? null,
      chain,
      reports,
      total: standing.total,
      updatedAt: row.updatedAt.toISOString(),
      provider: "personio",
      overrides: await viewOverrides(ctx, id),
      record: row.seat === "vacant" ? null : recordLink(webAddress, row.externalId),
    };
  },
});

/** Nothing may show a manager who has not started yet, and a hidden one to admins only. */
function reasonFor(ctx: TenantContext, reason: ManagerReason | null): Profile["managerReason"] {
  return reason === "not-started" || (reason === "hidden" && !seesHidden(ctx)) ? null : reason;
}

const byName = (a: SeatRef, b: SeatRef) => (a.name ?? "").localeCompare(b.name ?? "") || a.id.localeCompare(b.id);

/** Where a seat stands: managers from the top down, direct reports, and everybody below. */
interface Standing {
  chain: string[];
  reports: string[];
  total: number;
}

/** One pass over the organization: an index on managers would be paid for by every import. */
async function standingOf(ctx: TenantContext, id: string): Promise<Standing> {
  const rows = await ctx.tx.select({ id: person.id, managerId: person.managerId }).from(person).where(onChart(ctx));
  const managers = new Map(rows.map((row) => [row.id, row.managerId]));
  const reports = Map.groupBy(rows, (row) => row.managerId);
  const below = new Set<string>([id]);
  for (const seat of below) for (const report of reports.get(seat) ?? []) below.add(report.id);
  const chain = new Set<string>();
  for (let at = managers.get(id) ?? null; at !== null && !chain.has(at); at = managers.get(at) ?? null) chain.add(at);
  return { chain: [...chain].reverse(), reports: (reports.get(id) ?? []).map((row) => row.id), total: below.size - 1 };
}

/** In the order of `ids`. */
async function seatRefs(ctx: TenantContext, ids: string[]): Promise<SeatRef[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .select({ id: person.id, name: person.name, title: person.title, seat: person.seat, hidden: person.hidden, version: pictureVersion })
    .from(person)
    .leftJoin(picture, eq(picture.personId, person.id))
    .where(inArray(person.id, ids));
  const byId = new Map(rows.map(({ version, seat, ...row }): [string, SeatRef] => [
    row.id,
    { ...row, picture: picturePath(ctx.organizationId, row.id, "small", version), seat: seat === "vacant" ? "vacant" : "person" },
  ]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
