import { availableParallelism, cpus, loadavg } from "node:os";

/** One contender of a comparison: prepares outside the clock, answers milliseconds. */
export interface Contender {
  name: string;
  run(): Promise<number>;
}

export interface Report {
  name: string;
  /** Dimensionless: each contender's median divided by the peer's. */
  ratios: Record<string, number>;
  raw: Record<string, number[]>;
  /** Counts that must not grow, such as requests sent. */
  counts: Record<string, number>;
  /** What the figures don't say. */
  notes?: string[];
}

export const p95 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

export const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Runs the contenders in turn, `rounds` times, so that a drift of the machine's speed hits all alike. Milliseconds. */
export async function interleave(contenders: readonly Contender[], rounds: number): Promise<Record<string, number[]>> {
  const raw: Record<string, number[]> = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) raw[contender.name]?.push(await contender.run());
  }
  return raw;
}

/** Milliseconds that `work` takes. */
export async function clock(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const short = (milliseconds: number) => milliseconds.toFixed(milliseconds < 10 ? 2 : 0);

/** A small table: medians, then the ratio of each to `peer`. */
export function print(report: Report): void {
  const [cpu] = cpus();
  console.log(`\n${report.name} (${availableParallelism()} cores of ${cpu?.model.trim() ?? "unknown"}, load ${loadavg()[0]?.toFixed(2)})`);
  for (const [name, values] of Object.entries(report.raw)) {
    console.log(`  ${name.padEnd(44)} ${short(median(values)).padStart(8)} ms   (${values.map(short).join(", ")})`);
  }
  for (const [name, ratio] of Object.entries(report.ratios)) console.log(`  ${name.padEnd(44)} ${ratio.toFixed(2).padStart(8)} ×`);
  for (const [name, count] of Object.entries(report.counts)) console.log(`  ${name.padEnd(44)} ${String(count).padStart(8)}`);
  for (const note of report.notes ?? []) console.log(`  ${note}`);
}
