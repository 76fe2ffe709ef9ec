import { and, desc, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import { arrival } from "@treeline/db/schema/arrival";
import { connection } from "@treeline/db/schema/connection";
import { finding } from "@treeline/db/schema/finding";
import { person } from "@treeline/db/schema/person";
import { rawSql } from "@treeline/db/tenant";
import { findingAdvice } from "@treeline/org/sync/finding-words";
import { readArrivals } from "../arrivals/read.ts";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { inOneOrganization } from "../id.ts";
import { recordLink } from "../people/record-link.ts";
import { mayAct } from "../role.ts";
import { arrayLiteral } from "../sync/array-literal.ts";
import { query } from "../verb.ts";

type Row = typeof finding.$inferSelect;

export interface FindingView {
  id: string;
  kind: string;
  /** What is wrong, what it means, what to do. */
  advice: string;
  /** ISO instant of the run that found it first. */
  since: string;
  /** null while it is open. */
  closedAt: string | null;
  /** The manager first where the finding is about one. */
  people: FindingPerson[];
}

export interface FindingPerson {
  /** null when the person is not on the chart, unless it is the leaver of a `same-person`. */
  personId: string | null;
  externalId: string;
  /** Who left is called as they were last. */
  name: string | null;
  /** The first day of an arrival, who is told to admins alone. */
  arriving: string | null;
  /** The record in Personio, where its address is known. */
  link: string | null;
}

/** Future joiners are shown to admins only, so a finding that speaks of one is too. */
const JOINERS = ["manager-not-started", "no-start-date"];
const mayRead = (ctx: TenantContext) => (row: Row) => !JOINERS.includes(row.kind) || mayAct(ctx.role, "admin");

/** A manager who has not started is what such a finding is about; the rows to open are the team's. */
const idsOf = ({ kind, about, externalIds }: Row) => (kind === "manager-not-started" ? [about, ...externalIds] : externalIds);

const CLOSED_FOR_MS = 30 * 86_400_000;

/** What is to be mended in Personio, the longest open first, and what was in the last 30 days, the latest first. */
export const listFindings = query({
  needs: "viewer",
  cost: COSTS.list,
  input: inOneOrganization,
  async run(ctx): Promise<{ findings: FindingView[]; closed: FindingView[] }> {
    const recently = new Date(ctx.now().getTime() - CLOSED_FOR_MS);
    const open = await ctx.tx.select().from(finding).where(isNull(finding.closedAt)).orderBy(finding.foundAt, finding.id);
    const closed = await ctx.tx
      .select().from(finding).where(and(gt(finding.closedAt, recently), isNotNull(finding.closedRunId))).orderBy(desc(finding.closedAt), finding.id).limit(100);
    const view = await viewer(ctx, [...open, ...closed]);
    return { findings: open.filter(mayRead(ctx)).map(view), closed: closed.filter(mayRead(ctx)).map(view) };
  },
});

async function viewer(ctx: TenantContext, rows: readonly Row[]): Promise<(row: Row) => FindingView> {
  const [link] = await ctx.tx.select({ webAddress: connection.webAddress }).from(connection);
  const wanted = [...new Set(rows.flatMap(idsOf))];
  const people = wanted.length === 0 ? [] : await ctx.tx
    .select({ id: person.id, externalId: person.externalId, name: person.name, seat: person.seat, hidden: person.hidden })
    .from(person)
    .where(inArray(person.externalId, wanted));
  const lastNames = await namesOfGone(ctx, people.filter(({ name }) => name === null).map(({ id }) => id));
  // Looked up as they are now: no name of an arrival is kept with a finding.
  const joiners = rows.filter(({ kind }) => JOINERS.includes(kind)).flatMap(idsOf);
  const soon = new Map(joiners.length === 0 ? [] : (await readArrivals(ctx, inArray(arrival.externalId, joiners))).map((row) => [row.externalId, row]));
  const known = new Map(people.filter(({ hidden }) => !hidden || mayAct(ctx.role, "admin")).map((row) => [row.externalId, row]));
  return (row) => ({
    id: row.id, kind: row.kind, advice: findingAdvice(row.kind, ctx.language), since: row.foundAt.toISOString(), closedAt: row.closedAt?.toISOString() ?? null,
    people: idsOf(row).map((externalId) => {
      const webLink = recordLink(link?.webAddress ?? null, externalId);
      const starter = JOINERS.includes(row.kind) ? soon.get(externalId) : undefined;
      if (starter) return { personId: starter.id, externalId, name: starter.name, arriving: starter.startDate, link: webLink };
      const about = known.get(externalId);
      const shown = about && (about.seat !== "gone" || row.kind === "same-person");
      return { personId: shown ? about.id : null, externalId, name: about?.name ?? lastNames.get(about?.id ?? "") ?? null, arriving: null, link: webLink };
    }),
  });
}

/** As history keeps them; nobody who was erased, and to admins only who was hidden. */
async function namesOfGone(ctx: TenantContext, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await rawSql(ctx.tx)<{ id: string; name: string; hidden: boolean }[]>`
    select distinct on (person_id) person_id as id, name, hidden from person_version
    where person_id = any(${arrayLiteral(personIds)}::uuid[]) and name is not null order by person_id, from_at desc`;
  return new Map(rows.filter(({ hidden }) => !hidden || mayAct(ctx.role, "admin")).map(({ id, name }) => [id, name]));
}
