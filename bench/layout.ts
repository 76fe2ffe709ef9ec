import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { encodeChart } from "@treeline/org/chart/encode-chart";
import { chartRows, sourceOf } from "./chart-rows.ts";
import { median, type Report } from "./measure.ts";

const ONCE = fileURLToPath(new URL("./layout-once.ts", import.meta.url));
const SIZES = [10_000, 100_000] as const;
/** So many calls in a process, all contenders alike; of these the last half counts as warm, as all go on getting faster for long. */
const CALLS = { 10_000: 120, 100_000: 30 } as const;
const PEERS = ["d3-hierarchy tree()", "d3-hierarchy hierarchy(), tree()", "d3-flextree"] as const;
const CONTENDERS = ["ours", "ours, of ready items", ...PEERS, "ours, stacked", "ours, filling a page", "building the forest", "a view's cards and lines"] as const;

type Contender = (typeof CONTENDERS)[number];

/** What the processes of one contender at one size said. */
interface Said {
  first: number[];
  warm: number[];
  width: number;
  height: number;
}

interface Answer {
  times: number[];
  width: number;
  height: number;
}

/** At what scale a chart is shown on a screen. */
const fit = ({ width, height }: Said): number => Math.min(1_400 / width, 800 / height);

async function runOnce(contender: Contender, chart: string, calls: number): Promise<Answer> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--stack-size=4000", ONCE, contender, chart, String(calls)]);
  return JSON.parse(stdout) as Answer;
}

/**
 * Everybody open and side by side: ours against d3-hierarchy and d3-flextree on the same companies, each in its own
 * processes, in turn. Reading data and building trees is outside the clock, and the forest is measured apart. `tree()` of
 * nodes that are ready is held against our layout of items that are ready, too. "Stacked" is how the product shows charts:
 * the same people, each with a card of their own, so the peers, who know no stacks, are held against it as well.
 */
export async function benchLayout(rounds: number): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "layout-"));
  const charts = new Map<number, string>();
  for (const people of SIZES) {
    charts.set(people, join(folder, String(people)));
    await writeFile(join(folder, String(people)), encodeChart(sourceOf(chartRows(people))));
  }
  const said = new Map<string, Said>();
  const of = (contender: Contender, people: number): Said => {
    const key = `${contender} ${people}`;
    const known = said.get(key) ?? { first: [], warm: [], width: 0, height: 0 };
    said.set(key, known);
    return known;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const people of SIZES) for (const contender of CONTENDERS) {
      const { times, width, height } = await runOnce(contender, charts.get(people) ?? "", CALLS[people]);
      const [first = Number.NaN] = times;
      const to = of(contender, people);
      to.first.push(first);
      to.warm.push(median(times.slice(times.length / 2)));
      Object.assign(to, { width, height });
    }
  }
  await rm(folder, { recursive: true });
  const report: Report = { name: "laying out a chart, everybody open", raw: {}, ratios: {}, counts: {} };
  for (const people of SIZES) {
    const ours = of("ours", people);
    for (const contender of CONTENDERS) {
      report.raw[`${people} ${contender}, first call`] = of(contender, people).first;
      report.raw[`${people} ${contender}, warm`] = of(contender, people).warm;
    }
    for (const peer of PEERS) for (const side of ["ours", "ours, stacked"] as const) {
      report.ratios[`${people} ${peer} / ${side}, first call`] = median(of(peer, people).first) / median(of(side, people).first);
      report.ratios[`${people} ${peer} / ${side}, warm`] = median(of(peer, people).warm) / median(of(side, people).warm);
    }
    for (const peer of ["d3-hierarchy tree()", "d3-flextree"] as const) {
      const alone = of("ours, of ready items", people);
      report.ratios[`${people} ${peer} / ours, both of what is ready, first call`] = median(of(peer, people).first) / median(alone.first);
      report.ratios[`${people} ${peer} / ours, both of what is ready, warm`] = median(of(peer, people).warm) / median(alone.warm);
    }
    report.ratios[`${people} width, ours / d3-flextree`] = ours.width / of("d3-flextree", people).width;
    report.ratios[`${people} width : height, side by side`] = ours.width / ours.height;
    report.ratios[`${people} width : height, stacked`] = of("ours, stacked", people).width / of("ours, stacked", people).height;
    const [filled, stacked] = [of("ours, filling a page", people), of("ours, stacked", people)];
    report.ratios[`${people} scale on a screen, filling the page / stacked`] = fit(filled) / fit(stacked);
    report.ratios[`${people} filling the page / stacked, warm`] = median(filled.warm) / median(stacked.warm);
    report.counts[`${people} µs for a view's cards and lines`] = Math.round(1_000 * median(of("a view's cards and lines", people).warm));
  }
  for (const contender of ["ours", "ours, stacked", "ours, filling a page", ...PEERS] as const) {
    const growth = (when: "first" | "warm"): number => Math.log10(median(of(contender, SIZES[1])[when]) / median(of(contender, SIZES[0])[when]));
    report.ratios[`growth exponent of ${contender}, warm`] = growth("warm");
    report.ratios[`growth exponent of ${contender}, first call`] = growth("first");
  }
  return report;
}
