import { unisolated } from "@treeline/org/text/isolate";
import type { Person } from "@treeline/org/person";
import type { Plan } from "@treeline/org/sync/changes";
import type { Language } from "@treeline/org/language";
import { sentencesOf, sentenceText } from "@treeline/org/sync/describe";
import { isolateNames } from "@treeline/org/sync/isolate-names";
import { inWords } from "@treeline/org/sync/line-words";
import { linesOfPlan } from "@treeline/org/sync/lines";
import { nameFromEmail, namesOf, toldName } from "@treeline/org/sync/name";
import { presenceOf } from "@treeline/org/sync/presence";
import type { Employee } from "@treeline/org/sync/snapshot";
import type { TenantContext } from "../context.ts";
import { mayAct } from "../role.ts";
import type { RefreshRead } from "./refresh-read.ts";
import { REFRESH_WORDS } from "./refresh-words.ts";
import { NOT_ON_CHART, seatInSentence } from "./seat-words.ts";
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
  preferredNameWhole: boolean;
  frozen: { presence: boolean };
  managerWaits: boolean;
  pictureReplaced: boolean;
}

const readStep = ({ ms }: RefreshRead, language: Language): RefreshStep => ({ step: "read", ok: true, text: REFRESH_WORDS[language].answered(ms) });
const nothing = (language: Language): RefreshStep => ({ step: "change", ok: true, text: REFRESH_WORDS[language].nothingChanged });

/** Personio doesn't list the person, or its answer decides nothing. */
export function stepsWithout(read: RefreshRead, language: Language): RefreshStep[] {
  const words = REFRESH_WORDS[language];
  const reason: RefreshStep = read.row
    ? { step: "mapped", ok: false, text: words.nothingReadable(read.row.unreadable?.problem ?? null) }
    : { step: "presence", ok: false, text: words.notListed };
  return [readStep(read, language), reason, nothing(language)];
}

export function stepsOf(ctx: TenantContext, refreshed: Refreshed): RefreshStep[] {
  return [readStep(refreshed.read, ctx.language), mapped(ctx, refreshed), presence(ctx, refreshed), change(ctx, refreshed)];
}

/** Only admins learn that somebody has not started yet. */
function isSecret(ctx: TenantContext, { employee, today }: Refreshed): boolean {
  return presenceOf(employee, today) === "not-started" && !mayAct(ctx.role, "admin");
}

function mapped(ctx: TenantContext, refreshed: Refreshed): RefreshStep {
  const { read, managerWaits } = refreshed;
  const words = REFRESH_WORDS[ctx.language];
  const problem = read.row?.unreadable?.problem;
  const text = [problem ? words.partlyReadable(problem) : words.taken, ...(managerWaits ? [words.managerWaits] : [])].join(" ");
  const step: RefreshStep = { step: "mapped", ok: !problem, text };
  return isSecret(ctx, refreshed) ? step : { ...step, values: valuesOf(ctx, refreshed) };
}

function valuesOf(ctx: TenantContext, { employee, people, ...settings }: Refreshed): Record<string, string | null> {
  const { title, email, startDate, pictureUrl, managerExternalId } = employee;
  const sent = {
    name: toldName(employee, namesOf(settings)) ?? nameFromEmail(email ?? null),
    title, email, startDate,
    manager: managerExternalId && managerName(ctx, people, managerExternalId),
    picture: pictureUrl && "picture",
  };
  return Object.fromEntries(Object.entries(sent).flatMap(([field, value]): [string, string | null][] => (value === undefined ? [] : [[field, value]])));
}

function managerName(ctx: TenantContext, people: readonly Person[], id: string): string {
  const manager = people.find(({ externalId, formerExternalIds }) => externalId === id || formerExternalIds?.includes(id));
  const untold = !manager || manager.seat === "gone" || (manager.hidden && !seesHidden(ctx));
  return unisolated((untold ? NOT_ON_CHART : seatInSentence(manager))[ctx.language]);
}

function presence(ctx: TenantContext, refreshed: Refreshed): RefreshStep {
  const { employee, today, frozen, plan } = refreshed;
  const words = REFRESH_WORDS[ctx.language];
  const step = (ok: boolean, text: string): RefreshStep => ({ step: "presence", ok, text });
  if (frozen.presence) return step(true, words.onChartFrozen);
  if (!plan.leaves.some(({ externalId }) => externalId === employee.externalId)) return step(true, words.onChart);
  if (presenceOf(employee, today) === "left") return step(false, words.left);
  return step(false, isSecret(ctx, refreshed) ? words.notOnChart : words.notStarted);
}

function change(ctx: TenantContext, { plan, people, pictureReplaced }: Refreshed): RefreshStep {
  const hidden = new Set(seesHidden(ctx) ? [] : people.filter((known) => known.hidden).map(({ id }) => id));
  const lines = linesOfPlan(plan, people).filter(({ personId }) => personId === null || !hidden.has(personId));
  const sentences = sentencesOf(inWords(lines, ctx.language)).map((one) => sentenceText(isolateNames(one), ctx.language));
  if (pictureReplaced) sentences.push(REFRESH_WORDS[ctx.language].pictureReplaced);
  return sentences.length === 0 ? nothing(ctx.language) : { step: "change", ok: true, text: sentences.join(" ") };
}
