import { ask, LIMIT_MS, onSide } from "./browser.ts";
import { median, p95, type Report } from "./measure.ts";
import { serveSides } from "./site.ts";

const [MANY, MOST] = [10_000, 100_000] as const;
const PEERS = ["react-orgchart", "d3-org-chart", "react-flow"] as const;
const OURS = "ours";
const FLOOR = "canvas";
const SIDES = [OURS, FLOOR, ...PEERS] as const;

type Side = (typeof SIDES)[number];

/** The figures of one side at one size, a number a round. */
const FIGURES = ["first paint", "expand all", "frame p95", "slowest frame", "elements"] as const;
type Figures = Record<(typeof FIGURES)[number], number>;

/**
 * Everybody's chart in a real browser: ours, what others offer, and a canvas that only draws, in turn. Whoever doesn't finish in
 * time counts as having taken all of it.
 */
export async function benchChart(rounds: number): Promise<Report> {
  const report: Report = { name: "the chart in Chromium, drawn in software, 1280 × 800, photos on", raw: {}, ratios: {}, counts: {}, notes: [] };
  const told = new Map<string, Figures[]>();
  const site = await serveSides([MANY, MOST]);
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const size of [MANY, MOST]) for (const side of size === MANY ? SIDES : [OURS, FLOOR] as const) {
        const figures = { ...(await showing(report, site.url, side, size)), ...(await expanding(report, site.url, side, size)) };
        console.error(`round ${round + 1}: ${side} at ${size}, first paint ${Math.round(figures["first paint"])} ms`);
        told.set(`${size} ${side}`, [...(told.get(`${size} ${side}`) ?? []), figures]);
      }
    }
  } finally {
    await site.stop();
  }
  for (const [of, rows] of told) {
    for (const figure of FIGURES) {
      const values = rows.map((row) => row[figure]);
      if (figure === "elements") report.counts[`elements at ${of}`] = Math.max(...values);
      else report.raw[`${figure}, ${of}`] = values;
    }
  }
  compare(report);
  return report;
}

/** From the data in memory to everybody open, then a journey over them. */
async function showing(report: Report, url: string, side: Side, people: number): Promise<Omit<Figures, "expand all">> {
  let first = LIMIT_MS;
  const journey = await onSide(url, side, async (page) => {
    await ask(page, "prepare", people);
    first = await ask(page, "firstPaint");
    const elements = await ask(page, "elements");
    // Pictures and words that come late are in by now.
    await page.waitForTimeout(500);
    const travelled = await ask(page, "travel");
    return { ...travelled, elements: Math.max(elements, travelled.elements) };
  });
  if (journey === null) report.notes?.push(`${side} did not finish ${first === LIMIT_MS ? "its first paint" : "the journey"} of ${people} in ${LIMIT_MS / 1_000} s`);
  if (journey && journey.least > 0.021) throw new Error(`${side} came only to zoom ${journey.least}`);
  const { frames, elements } = journey ?? { frames: [LIMIT_MS], elements: Number.NaN };
  return { "first paint": first, "frame p95": p95(frames), "slowest frame": Math.max(...frames), elements };
}

/** From two levels to everybody. */
async function expanding(report: Report, url: string, side: Side, people: number): Promise<Pick<Figures, "expand all">> {
  const took = await onSide(url, side, async (page) => {
    await ask(page, "prepare", people);
    await ask(page, "showTop");
    return await ask(page, "expandAll");
  });
  if (took === null) report.notes?.push(`${side} did not finish expanding ${people} in ${LIMIT_MS / 1_000} s`);
  return { "expand all": took ?? LIMIT_MS };
}

function compare({ raw, ratios }: Report): void {
  const time = (figure: string, size: number, side: Side) => median(raw[`${figure}, ${size} ${side}`] ?? []);
  for (const figure of ["first paint", "expand all", "frame p95"]) {
    const best = Math.min(...PEERS.map((peer) => time(figure, MANY, peer)));
    ratios[`${figure} at ${MANY}: best peer / ours`] = best / time(figure, MANY, OURS);
    for (const peer of PEERS) ratios[`${figure} at ${MANY}: ${peer} / ours`] = time(figure, MANY, peer) / time(figure, MANY, OURS);
    for (const size of [MANY, MOST]) ratios[`${figure} at ${size}: ours / plain canvas`] = time(figure, size, OURS) / time(figure, size, FLOOR);
  }
}
