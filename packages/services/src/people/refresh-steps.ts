import type { Person } from "@treeline/org/person";
import type { Plan } from "@treeline/org/sync/changes";
import { sentencesOf, sentenceText } from "@treeline/org/sync/describe";
import { linesOfPlan } from "@treeline/org/sync/lines";
import { nameFromEmail, toldName } from "@treeline/org/sync/name";
import { presenceOf } from "@treeline/org/sync/presence";
import type { Employee } from "@treeline/org/sync/snapshot";
import type { TenantContext } from "../context.ts";
import { mayAct } from "../role.ts";
import type { RefreshRead } from "./refresh-read.ts";
import { seesHidden } from "./visible.ts";

/** One step of reading a person again, as the page shows it. */
export interface RefreshStep {
  step: "read" | "mapped" | "presence" | "change";
  ok: boolean;
  text: string;
  /** What Treeline took of Personio's answer; a field that Personio doesn't send is left out. */
  values?: Record<string, string | null>;
}

export interface Refreshed {
  read: RefreshRead;
  employee: Employee;
  plan: Plan;
  people: readonly Person[];
  today: string;
  preferLegalName: boolean;
  frozen: { presence: boolean };
  managerWaits: boolean;
}

const readStep = ({ ms }: RefreshRead): RefreshStep => ({ step: "read", ok: true, text: `Personio answered in ${ms} ms.` });
const NOTHING: RefreshStep = { step: "change", ok: true, text: "Nothing changed." };

/** Personio doesn't list the person, or its answer decides nothing. */
export function stepsWithout(read: RefreshRead): RefreshStep[] {
  const reason: RefreshStep = read.row
    ? { step: "mapped", ok: false, text: `Part of Personio's answer can't be read (${read.row.unreadable?.problem ?? "another record"}), so everything stays as it was.` }
    : { step: "presence", ok: false, text: "Personio doesn't list this person any more. The next sync takes them off the chart." };
  return [readStep(read), reason, NOTHING];
}

export function stepsOf(ctx: TenantContext, refreshed: Refreshed): RefreshStep[] {
  return [readStep(refreshed.read), mapped(ctx, refreshed), presence(ctx, refreshed), change(ctx, refreshed)];
}

/** Only admins learn that somebody has not started yet. */
function isSecret(ctx: TenantContext, { employee, today }: Refreshed): boolean {
  return presenceOf(employee, today) === "not-started" && !mayAct(ctx.role, "admin");
}

function mapped(ctx: TenantContext, refreshed: Refreshed): RefreshStep {
  const { read, managerWaits } = refreshed;
  const problem = read.row?.unreadable?.problem;
  const told = problem ? `Part of Personio's answer can't be read (${problem}); there, what was read before stays.` : "This is what Treeline takes from Personio.";
  const waits = managerWaits ? " The manager in Personio isn't on the chart, so the last one stays until the next sync." : "";
  const step: RefreshStep = { step: "mapped", ok: !problem, text: told + waits };
  return isSecret(ctx, refreshed) ? step : { ...step, values: valuesOf(ctx, refreshed) };
}

function valuesOf(ctx: TenantContext, { employee, people, preferLegalName }: Refreshed): Record<string, string | null> {
  const { title, email, startDate, pictureUrl, managerExternalId } = employee;
  const sent = {
    name: toldName(employee, preferLegalName) ?? nameFromEmail(email ?? null),
    title, email, startDate,
    manager: managerExternalId && (managerName(ctx, people, managerExternalId) ?? "somebody who is not on the chart"),
    picture: pictureUrl && "picture",
  };
  return Object.fromEntries(Object.entries(sent).flatMap(([field, value]): [string, string | null][] => (value === undefined ? [] : [[field, value]])));
}

function managerName(ctx: TenantContext, people: readonly Person[], id: string): string | null {
  const manager = people.find(({ externalId, formerExternalIds }) => externalId === id || formerExternalIds?.includes(id));
  if (!manager || manager.seat === "gone" || (manager.hidden && !seesHidden(ctx))) return null;
  return manager.name ?? (manager.title === null ? "a vacant seat" : `the vacant seat ${manager.title}`);
}

function presence(ctx: TenantContext, refreshed: Refreshed): RefreshStep {
  const { employee, today, frozen, plan } = refreshed;
  const step = (ok: boolean, text: string): RefreshStep => ({ step: "presence", ok, text });
  if (frozen.presence) return step(true, "On the chart. The credential can't read Status or Termination date any more, so nobody joins or leaves.");
  if (!plan.leaves.some(({ externalId }) => externalId === employee.externalId)) return step(true, "On the chart.");
  if (presenceOf(employee, today) === "left") return step(false, "Personio marks this person as left, so they are off the chart now.");
  return step(false, isSecret(ctx, refreshed) ? "By what Personio says today, this person is not on the chart." : "This person has not started yet, so they are off the chart until their first day.");
}

function change(ctx: TenantContext, { plan, people }: Refreshed): RefreshStep {
  const hidden = new Set(seesHidden(ctx) ? [] : people.filter((known) => known.hidden).map(({ id }) => id));
  const lines = linesOfPlan(plan, people).filter(({ personId }) => personId === null || !hidden.has(personId));
  const text = sentencesOf(lines).map(sentenceText).join(" ");
  return text === "" ? NOTHING : { step: "change", ok: true, text };
}
