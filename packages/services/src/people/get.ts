import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { picturePath, pictureVersion } from "./picture-path.ts";

/** Another seat, as a profile mentions it. */
export interface SeatRef {
  id: string;
  name: string | null;
  title: string | null;
  picture: string | null;
  seat: "person" | "vacant";
}

export interface Profile extends SeatRef {
  externalId: string | null;
  email: string | null;
  managerId: string | null;
  /** `YYYY-MM-DD` */
  startDate: string | null;
  /** Why there is no manager, or not the one that Personio says. */
  managerReason: "none" | "self" | "unknown" | "loop" | null;
  manager: SeatRef | null;
  /** From the top to the manager. */
  chain: SeatRef[];
  reports: SeatRef[];
  /** Everybody below, at any depth; vacant seats count. */
  total: number;
  updatedAt: string;
  provider: "personio";
}

export const getPerson = query({
  needs: "viewer",
  input: z.object({ organizationId: z.string(), personId: z.string() }),
  async run(ctx, input): Promise<Profile> {
    const id = requireId(input.personId, "person");
    const [found] = await ctx.tx
      .select({ row: person, version: pictureVersion })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(and(eq(person.id, id), ne(person.seat, "gone")));
    if (!found) throw notFound("person");
    const { row, version } = found;
    const chain = await seatRefs(ctx, await chainIds(ctx, id));
    const reports = await seatRefs(ctx, await reportIds(ctx, id));
    return {
      id,
      externalId: row.seat === "vacant" ? null : row.externalId,
      name: row.name,
      title: row.title,
      email: row.email,
      managerId: row.managerId,
      startDate: row.startDate,
      picture: picturePath(ctx.organizationId, id, "large", version),
      seat: row.seat === "vacant" ? "vacant" : "person",
      managerReason: row.managerReason === "not-started" ? null : row.managerReason,
      manager: chain.at(-1) ?? null,
      chain,
      reports,
      total: await countBelow(ctx, id),
      updatedAt: row.updatedAt.toISOString(),
      provider: "personio",
    };
  },
});

const idRows = z.array(z.object({ id: z.string() })).transform((rows) => rows.map((row) => row.id));
const countRows = z.array(z.object({ n: z.coerce.number() })).length(1);

/** Managers from the top down. */
async function chainIds(ctx: TenantContext, id: string): Promise<string[]> {
  const rows = await ctx.tx.execute(sql`
    with recursive up (id, level) as (
      select manager_id, 1 from person where id = ${id} and manager_id is not null
      union all
      select p.manager_id, up.level + 1 from up join person p on p.id = up.id where p.manager_id is not null and up.level < 1000)
    select id from up order by level desc`);
  return idRows.parse([...rows]);
}

async function reportIds(ctx: TenantContext, id: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.managerId, id), ne(person.seat, "gone")))
    .orderBy(asc(person.name), asc(person.id));
  return rows.map((row) => row.id);
}

/** `union` ends by itself even if the chart were no tree. */
async function countBelow(ctx: TenantContext, id: string): Promise<number> {
  const rows = await ctx.tx.execute(sql`
    with recursive down (id) as (
      select id from person where manager_id = ${id} and seat <> 'gone'
      union
      select p.id from down join person p on p.manager_id = down.id where p.seat <> 'gone')
    select count(*) as n from down where id <> ${id}`);
  return countRows.parse([...rows])[0]?.n ?? 0;
}

/** In the order of `ids`. */
async function seatRefs(ctx: TenantContext, ids: string[]): Promise<SeatRef[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .select({ id: person.id, name: person.name, title: person.title, seat: person.seat, version: pictureVersion })
    .from(person)
    .leftJoin(picture, eq(picture.personId, person.id))
    .where(inArray(person.id, ids));
  const byId = new Map(rows.map(({ version, seat, ...row }): [string, SeatRef] => [
    row.id,
    { ...row, picture: picturePath(ctx.organizationId, row.id, "small", version), seat: seat === "vacant" ? "vacant" : "person" },
  ]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
