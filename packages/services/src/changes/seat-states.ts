import { rawSql } from "@treeline/db/tenant";
import type { ManagerReason } from "@treeline/org/person";
import type { SeatState } from "@treeline/org/sync/lines";
import type postgres from "postgres";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "../sync/array-literal.ts";
import { cutIds, cutList, parseTexts } from "../packed-columns.ts";
import { addTeams } from "./teams.ts";

/** A seat's version as the table keeps it. */
export interface VersionState extends SeatState {
  managerReason: ManagerReason | null;
  /** Whether the HRIS said that the person left. */
  said: boolean | null;
}

/** What one change made of those whom it touched; their managers and teams beside them, as they stayed. */
export interface Step {
  before: SeatState[];
  after: VersionState[];
}

/** A column for each property of `VersionState`, as the rows below are read. */
const columns = (sql: postgres.TransactionSql, v: string) => sql`
  ${sql(v)}.person_id as "personId", ${sql(v)}.seat, ${sql(v)}.name, ${sql(v)}.title, ${sql(v)}.email, ${sql(v)}.start_date::text as "startDate",
  ${sql(v)}.picture_source as picture, ${sql(v)}.manager_id as "managerId",
  ${sql(v)}.manager_reason as "managerReason", ${sql(v)}.hidden, ${sql(v)}.said`;

const COLUMNS = ["ids", "seats", "names", "titles", "emails", "days", "pictures", "managers", "reasons", "hidden", "said"] as const;
const packed = z.record(z.enum(COLUMNS), z.string());
const seats = z.array(z.enum(["person", "vacant", "gone"]));

/** Every seat as it was at an instant, those that were gone too. */
export async function statesAt(ctx: TenantContext, at: Date): Promise<VersionState[]> {
  const sql = rawSql(ctx.tx);
  // Outside these PostgreSQL can't read the year, and nothing happened.
  const when = new Date(Math.min(Math.max(at.getTime(), 0), Date.UTC(9999, 0))).toISOString();
  const [row] = await sql`
    select string_agg(v.person_id::text, '') as ids, string_agg(v.seat, ',') as seats,
      json_agg(v.name)::text as names, json_agg(v.title)::text as titles, json_agg(v.email)::text as emails,
      string_agg(coalesce(v.start_date::text, ''), ',') as days, json_agg(v.picture_source)::text as pictures,
      string_agg(coalesce(v.manager_id::text, ''), ',') as managers, string_agg(coalesce(v.manager_reason, ''), ',') as reasons,
      string_agg(case when v.hidden then 't' else 'f' end, '') as hidden,
      string_agg(case when v.said then 't' when not v.said then 'f' else '-' end, '') as said
    from (
      select * from person_version where from_at <= ${when}::timestamptz and (to_at is null or to_at > ${when}::timestamptz) order by person_id
    ) v having count(*) > 0`;
  if (!row) return [];
  const columns = packed.parse(row);
  const [seat, names, titles, emails, pictures] = [seats.parse(columns.seats.split(",")), parseTexts(columns.names), parseTexts(columns.titles), parseTexts(columns.emails), parseTexts(columns.pictures)];
  const [days, managers, reasons] = [cutList(columns.days), cutList(columns.managers), cutList(columns.reasons)];
  return cutIds(columns.ids).map((personId, at) => ({
    personId,
    seat: seat[at] ?? "gone",
    name: names[at] ?? null,
    title: titles[at] ?? null,
    email: emails[at] ?? null,
    startDate: days[at] ?? null,
    picture: pictures[at] ?? null,
    managerId: managers[at] ?? null,
    // Only plans write it.
    managerReason: (reasons[at] ?? null) as ManagerReason | null,
    hidden: columns.hidden[at] === "t",
    said: columns.said[at] === "-" ? null : columns.said[at] === "t",
  }));
}

/** These seats as they were at an instant; now with null. */
export async function statesOf(ctx: TenantContext, personIds: readonly string[], at: Date | null): Promise<VersionState[]> {
  const sql = rawSql(ctx.tx);
  const held = at === null ? sql`v.to_at is null` : sql`v.from_at <= ${at.toISOString()}::timestamptz and (v.to_at is null or v.to_at > ${at.toISOString()}::timestamptz)`;
  return sql<VersionState[]>`select ${columns(sql, "v")} from person_version v where v.person_id = any(${arrayLiteral(personIds)}::uuid[]) and ${held}`;
}

export interface StepsInput {
  /** Their managers are read too, so that reports can be hung under one who is shown. */
  concealed: ReadonlySet<string> | null;
  /** The part of these people alone, without their teams. */
  personIds?: readonly string[];
}

/** The seats that each change touched, before and after it. */
export async function stepsOf(ctx: TenantContext, changeIds: readonly string[], { concealed, personIds }: StepsInput): Promise<Map<string, Step>> {
  const steps = new Map(changeIds.map((id): [string, Step] => [id, { before: [], after: [] }]));
  if (changeIds.length === 0) return steps;
  const sql = rawSql(ctx.tx);
  const touched = sql`v.change_id = any(${arrayLiteral(changeIds)}::uuid[]) and ${personIds ? sql`v.person_id = any(${arrayLiteral(personIds)}::uuid[])` : sql`true`}`;
  const [after, before] = await Promise.all([
    sql<(VersionState & { changeId: string })[]>`
      select v.change_id as "changeId", ${columns(sql, "v")} from person_version v where ${touched} order by v.person_id`,
    sql<(VersionState & { changeId: string })[]>`
      select v.change_id as "changeId", ${columns(sql, "b")} from person_version v
      join person_version b on b.organization_id = v.organization_id and b.person_id = v.person_id and b.to_at = v.from_at
      where ${touched} order by v.person_id`,
  ]);
  for (const { changeId, ...state } of after) steps.get(changeId)?.after.push(state);
  for (const { changeId, ...state } of before) steps.get(changeId)?.before.push(state);
  await addManagers(ctx, steps, concealed);
  if (personIds === undefined) await addTeams(ctx, steps);
  return steps;
}

/** Managers whom a change left as they were are the same on both sides, so that they are named and tell nothing. */
async function addManagers(ctx: TenantContext, steps: ReadonlyMap<string, Step>, concealed: ReadonlySet<string> | null): Promise<void> {
  const sql = rawSql(ctx.tx);
  const known = new Map([...steps].map(([id, { before, after }]) => [id, new Set([...before, ...after].map(({ personId }) => personId))]));
  let look: [changeId: string, state: SeatState][] = [...steps].flatMap(([id, { before, after }]) => [...before, ...after].map((state): [string, SeatState] => [id, state]));
  while (look.length > 0) {
    const missing: [changeId: string, personId: string][] = [];
    for (const [id, { managerId }] of look) {
      if (managerId === null || known.get(id)?.has(managerId) !== false) continue;
      known.get(id)?.add(managerId);
      missing.push([id, managerId]);
    }
    if (missing.length === 0) return;
    const rows: (VersionState & { changeId: string })[] = await sql<(VersionState & { changeId: string })[]>`
      select c.id as "changeId", ${columns(sql, "v")}
      from unnest(${arrayLiteral(missing.map(([id]) => id))}::uuid[], ${arrayLiteral(missing.map(([, personId]) => personId))}::uuid[]) as u (change_id, person_id)
      join change_set c on c.id = u.change_id
      join person_version v on v.person_id = u.person_id and v.from_at <= c.at and (v.to_at is null or v.to_at > c.at)`;
    look = [];
    for (const { changeId, ...state } of rows) {
      steps.get(changeId)?.before.push(state);
      steps.get(changeId)?.after.push(state);
      if (concealed && (state.hidden || concealed.has(state.personId))) look.push([changeId, state]);
    }
  }
}
