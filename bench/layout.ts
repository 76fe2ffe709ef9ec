import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median, type Report } from "./measure.ts";

const ONCE = fileURLToPath(new URL("./layout-once.ts", import.meta.url));
const SIZES = [10_000, 100_000] as const;
const CALLS = 12;
/** Of the calls of a process, those that find everything compiled. */
const WARM = 5;
const PEERS = ["d3-hierarchy tree()", "d3-hierarchy hierarchy(), tree()", "d3-flextree"] as const;
const CONTENDERS = ["ours", "ours, of ready items", ...PEERS, "ours, stacked", "building the forest", "a view's cards and lines"] as const;

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

async function runOnce(contender: Contender, people: number): Promise<Answer> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--stack-size=4000", ONCE, contender, String(people), String(CALLS)]);
  return JSON.parse(stdout) as Answer;
}

/**
 * Everybody open and side by side: ours against d3-hierarchy and d3-flextree on the same companies, each in its own
 * processes, in turn. Reading data and building trees is outside the clock, and the forest is measured apart. `tree()` of
 * nodes that are ready is held against our layout of items that are ready, too.
 */
export async function benchLayout(rounds: number): Promise<Report> {
  const said = new Map<string, Said>();
  const of = (contender: Contender, people: number): Said => {
    const key = `${contender} ${people}`;
    const known = said.get(key) ?? { first: [], warm: [], width: 0, height: 0 };
    said.set(key, known);
    return known;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const people of SIZES) for (const contender of CONTENDERS) {
      const { times, width, height } = await runOnce(contender, people);
      const [first = Number.NaN] = times;
      const to = of(contender, people);
      to.first.push(first);
      to.warm.push(median(times.slice(WARM)));
      Object.assign(to, { width, height });
    }
  }
  const report: Report = { name: "laying out a chart, everybody open", raw: {}, ratios: {}, counts: {} };
  for (const people of SIZES) {
    const ours = of("ours", people);
    for (const contender of CONTENDERS) {
      report.raw[`${people} ${contender}, first call`] = of(contender, people).first;
      report.raw[`${people} ${contender}, warm`] = of(contender, people).warm;
    }
    for (const peer of PEERS) {
      report.ratios[`${people} ${peer} / ours, first call`] = median(of(peer, people).first) / median(ours.first);
      report.ratios[`${people} ${peer} / ours, warm`] = median(of(peer, people).warm) / median(ours.warm);
    }
    for (const peer of ["d3-hierarchy tree()", "d3-flextree"] as const) {
      const alone = of("ours, of ready items", people);
      report.ratios[`${people} ${peer} / ours, both of what is ready, first call`] = median(of(peer, people).first) / median(alone.first);
      report.ratios[`${people} ${peer} / ours, both of what is ready, warm`] = median(of(peer, people).warm) / median(alone.warm);
    }
    report.ratios[`${people} width, ours / d3-flextree`] = ours.width / of("d3-flextree", people).width;
    report.ratios[`${people} width : height, side by side`] = ours.width / ours.height;
    report.ratios[`${people} width : height, stacked`] = of("ours, stacked", people).width / of("ours, stacked", people).height;
    report.counts[`${people} µs for a view's cards and lines`] = Math.round(1_000 * median(of("a view's cards and lines", people).warm));
  }
  for (const contender of ["ours", "ours, stacked", ...PEERS] as const) {
    const growth = (when: "first" | "warm"): number => Math.log10(median(of(contender, SIZES[1])[when]) / median(of(contender, SIZES[0])[when]));
    report.ratios[`growth exponent of ${contender}, warm`] = growth("warm");
    report.ratios[`growth exponent of ${contender}, first call`] = growth("first");
  }
  return report;
}
