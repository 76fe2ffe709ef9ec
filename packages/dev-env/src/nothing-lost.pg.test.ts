import { STOP_POINTS, type StopPoint } from "@treeline/services/stop-points";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCluster } from "./disturb/cluster.ts";
import type { How } from "./disturb/crew.ts";
import { startHouse, type House } from "./disturb/house.ts";
import { endsWithin, Hung } from "./disturb/ends-within.ts";
import { play, type Outcome, type Play } from "./disturb/play.ts";
import { crashWhileWriting, restartWhileReading, strikeWorker } from "./disturb/strikes.ts";

/** Companies are played through in so many houses at once, each with two workers. */
const HOUSES = 4;

interface Case {
  name: string;
  company: Omit<Play, "strike">;
  /** In which syncs something happens: 1 is the first import. */
  in: (1 | 2)[];
  strike(house: House): ReturnType<NonNullable<Play["strike"]>>;
}

const SMALL = { people: 30 };
const nothing: Case["strike"] = async () => ({ happened: Promise.resolve() });
const undisturbed: Case[] = [SMALL, { people: 150 }, { people: 30, refusedFirst: true }].map((company) => ({ name: nameOf(company), company, in: [], strike: nothing }));

const ways: Record<How, string> = { kill: "killed", stop: "frozen, goes on later" };
const struck = (["stop", "kill"] as const).flatMap((how) =>
  STOP_POINTS.map((point): Case => ({ name: `a worker ${ways[how]} at ${point}`, company: companyFor(point), in: syncsBy(point, how), strike: (house) => strikeWorker(house, point, how) })),
);
const RESTART = "PostgreSQL restarted while reading";
const CRASH = "PostgreSQL crashed while writing";

/** Pages are of a hundred: of 150 people the first one is read, the second isn't. */
function companyFor(point: StopPoint): Case["company"] {
  if (point === "page-read") return { people: 150 };
  return point === "failing" ? { ...SMALL, refusedFirst: true } : SMALL;
}

/** A second sync sends no mail. Starting a killed worker anew costs most, so it is killed twice only around the commit. */
function syncsBy(point: StopPoint, how: How): (1 | 2)[] {
  if (point === "failing" || point.startsWith("mail")) return [1];
  return how === "stop" || ["planned", "written", "applied"].includes(point) ? [1, 2] : [1];
}

function nameOf({ people, refusedFirst }: Case["company"]): string {
  return `undisturbed, ${people} people${refusedFirst ? ", refused first" : ""}`;
}

const importMails = ({ mails }: Outcome) => mails.filter(({ key }) => key === "import-done").length;

const outcomes = new Map<string, Outcome>();
const failures = new Map<string, unknown>();
/** What is told in the end; what needs all outcomes is asked then. */
const told: Record<string, string | number | (() => boolean)>[] = [];
const houses: House[] = [];

async function playCase(house: House, { name, company, in: syncs, strike }: Case): Promise<void> {
  await house.crew.ready();
  const before = house.crew.starts();
  const began = Date.now();
  const outcome = await play(house, { ...company, strike: (sync) => (syncs.includes(sync) ? strike(house) : nothing(house)) });
  outcomes.set(name, outcome);
  const same = () => JSON.stringify(outcome.rows) === JSON.stringify(outcomes.get(nameOf(company))?.rows);
  told.push({ fault: name, "in sync": syncs.join(", "), "rows as undisturbed": same, charts: outcome.states.length, "import mails": importMails(outcome), "workers started": house.crew.starts() - before, seconds: Math.round((Date.now() - began) / 1_000) });
}

/** More than the longest wait within a case, so that a wait that fails says what it waited for. */
const CASE_MS = 130_000;
const LEFT_MS = 10_000;

/** A house in which a case hangs plays no more: what is left of the case would disturb the next one. The other houses take the rest. */
async function playAll(house: House, cases: Iterable<Case>): Promise<void> {
  for (const one of cases) {
    const hung = await endsWithin(CASE_MS, playCase(house, one)).then(() => false, async (error: unknown) => {
      failures.set(one.name, await withWhatIsLeft(house, error));
      return error instanceof Hung;
    });
    if (hung) return;
  }
}

/** The failure, with where the last runs and jobs of its house stand. */
async function withWhatIsLeft({ world: { root } }: House, error: unknown): Promise<Error> {
  const runs = await endsWithin(LEFT_MS, root`select state, step, lease, error->>'code' as code from run order by id desc limit 2`).catch(String);
  const jobs = await endsWithin(LEFT_MS, root`select task_identifier as task, attempts, last_error, locked_by, run_at from graphile_worker.jobs order by id desc limit 5`).catch(String);
  return new Error(`${String(error)} The last runs: ${JSON.stringify(runs)}, the jobs left: ${JSON.stringify(jobs)}`, { cause: error });
}

async function startOne(...args: Parameters<typeof startHouse>): Promise<House> {
  const house = await startHouse(...args);
  houses.push(house);
  return house;
}

beforeAll(async () => {
  const cluster = await startCluster();
  const [own, ...shared] = await Promise.all([startOne(cluster.database), ...Array.from({ length: HOUSES }, () => startOne())]);
  const restarts = [
    { name: RESTART, company: SMALL, in: [1, 2], strike: () => restartWhileReading(own, cluster) },
    { name: CRASH, company: SMALL, in: [1, 2], strike: () => crashWhileWriting(own, cluster) },
  ] satisfies Case[];
  const queue = [...undisturbed, ...struck].values();
  await Promise.all([playAll(own, restarts), ...shared.map((house) => playAll(house, queue))]);
}, 400_000);

afterAll(async () => {
  console.table(told.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === "function" ? value() : value]))));
  await Promise.all(houses.map((house) => house.stop()));
});

test.for([...struck.map(({ name, company }) => ({ name, company })), { name: RESTART, company: SMALL }, { name: CRASH, company: SMALL }])("$name: nothing is lost, nothing comes twice", ({ name, company }) => {
  if (failures.has(name)) throw failures.get(name);
  if (!outcomes.has(name)) throw new Error("This case was not played, because another one hung in its house.");
  const outcome = outcomes.get(name);
  const expected = outcomes.get(nameOf(company));
  expect(outcome?.rows).toEqual(expected?.rows);
  expect(outcome?.mails).toEqual(expected?.mails);
  expect(outcome && importMails(outcome)).toBe(1);
  // Nobody, the first import, the second sync; never anything between, and nothing comes back.
  expect(outcome?.states).toHaveLength(3);
});
