import { and, eq } from "drizzle-orm";
import { arrival } from "@treeline/db/schema/arrival";
import { connection } from "@treeline/db/schema/connection";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { countHeads, type Heads } from "@treeline/org/chart/head-counts";
import type { ManagerReason } from "@treeline/org/person";
import { z } from "zod";
import { arrivingFields, readArrivals, type ArrivalRow } from "../arrivals/read.ts";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { viewOverrides, type OverrideView } from "./override-view.ts";
import { picturePath } from "@treeline/org/picture-path";
import { pictureVersion } from "./picture-version.ts";
import { recordLink } from "./record-link.ts";
import { seatRefs, type SeatRef } from "./seat-ref.ts";
import { shownFields } from "./shown-fields.ts";
import { standingOf } from "./standing.ts";
import { onChart, seesHidden } from "./visible.ts";

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
  /** Everybody below, at any depth; the direct ones are `reports`. */
  inAll: Heads;
  updatedAt: string;
  provider: "personio";
  /** What members changed by hand; nothing for viewers. */
  overrides: OverrideView[];
  /** The record in Personio; null for a vacant seat, and while the company's address of Personio is not known. */
  record: string | null;
}

export const getPerson = query({
  needs: "viewer",
  cost: COSTS.look,
  input: z.object({ organizationId: z.string(), personId: z.string() }),
  async run(ctx, input): Promise<Profile> {
    const id = requireId(input.personId, "person");
    const [found] = await ctx.tx
      .select({ row: person, version: pictureVersion, webAddress: connection.webAddress })
      .from(person)
      .innerJoin(connection, eq(connection.id, person.connectionId))
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(and(eq(person.id, id), onChart(ctx)));
    if (!found) return arrivingProfile(ctx, id);
    const { row, version, webAddress } = found;
    const standing = await standingOf(ctx, id);
    const chain = await seatRefs(ctx, standing.chain);
    const reports = [...(await seatRefs(ctx, standing.reports)), ...(await readArrivals(ctx, eq(arrival.managerId, id))).map(arrivingRef)].sort(byName);
    return {
      id,
      ...shownFields(row),
      picture: picturePath(ctx.organizationId, id, "large", version),
      managerReason: reasonFor(ctx, row.managerReason),
      manager: chain.at(-1) ?? null,
      chain,
      reports,
      inAll: standing.inAll,
      updatedAt: row.updatedAt.toISOString(),
      provider: "personio",
      overrides: await viewOverrides(ctx, id),
      record: row.seat === "vacant" ? null : recordLink(webAddress, row.externalId),
    };
  },
});

/** Somebody who has yet to start: nobody reports to them, and nothing of them was changed by hand. @throws AppError NOT_FOUND */
async function arrivingProfile(ctx: TenantContext, id: string): Promise<Profile> {
  const [row] = await readArrivals(ctx, eq(arrival.id, id));
  if (!row) throw notFound("person");
  const [link] = await ctx.tx.select({ webAddress: connection.webAddress }).from(connection).where(eq(connection.id, row.connectionId));
  const chain = await seatRefs(ctx, (await standingOf(ctx, id)).chain);
  return {
    ...arrivingFields(row), chain, manager: chain.at(-1) ?? null, managerReason: null, reports: [], inAll: countHeads([]), overrides: [],
    updatedAt: row.updatedAt.toISOString(), provider: "personio", record: recordLink(link?.webAddress ?? null, row.externalId),
  };
}

const arrivingRef = (row: ArrivalRow): SeatRef => {
  const { id, name, title, picture: none, seat, hidden, arriving } = arrivingFields(row);
  return { id, name, title, picture: none, seat, hidden, arriving };
};

/** Nothing may show a manager who has not started yet, and a hidden one to admins only. */
function reasonFor(ctx: TenantContext, reason: ManagerReason | null): Profile["managerReason"] {
  return reason === "not-started" || (reason === "hidden" && !seesHidden(ctx)) ? null : reason;
}

const byName = (a: SeatRef, b: SeatRef) => (a.name ?? "").localeCompare(b.name ?? "") || a.id.localeCompare(b.id);
