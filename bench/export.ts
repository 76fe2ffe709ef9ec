import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ask, LIMIT_MS, onSide } from "./browser.ts";
import { median, type Report } from "./measure.ts";
import type { Photos } from "./pages/company.ts";
import { serveSides } from "./site.ts";

const ONCE = fileURLToPath(new URL("./export-once.ts", import.meta.url));
const PEOPLE = 10_000;
const PEER = "d3-org-chart";
const PHOTOS = ["inside", "none"] as const satisfies Photos[];

/** A worker's first file finds nothing compiled, its later ones do. */
const CALLS = 6;
const WARM = 3;

/**
 * A file of everybody: ours as a worker makes it, in a process of its own, against what d3-org-chart serializes of a chart that
 * it has drawn. To draw it, which it needs first, is measured apart; ours needs no browser.
 */
export async function benchExport(rounds: number): Promise<Report> {
  const report: Report = { name: `a file of ${PEOPLE} people`, raw: {}, ratios: {}, counts: {}, notes: [] };
  const site = await serveSides([PEOPLE]);
  try {
    for (let round = 0; round < rounds; round += 1) for (const photos of PHOTOS) {
      await make(report, "svg", photos, CALLS);
      await serialize(report, site.url, photos);
      await make(report, "pdf", photos, 1);
    }
  } finally {
    await site.stop();
  }
  for (const photos of PHOTOS) {
    const time = (name: string) => median(report.raw[`${name}, photos ${photos}`] ?? []);
    const size = (name: string) => report.counts[`kilobytes, ${name}, photos ${photos}`] ?? Number.NaN;
    const theirs = time(`svg, ${PEER}`);
    Object.assign(report.ratios, {
      [`time, photos ${photos}: ${PEER} / our first`]: theirs / time("svg, our first"),
      [`time, photos ${photos}: ${PEER} / ours, warm`]: theirs / time("svg, ours, warm"),
      [`time, photos ${photos}: ${PEER} with drawing / our first`]: (theirs + time(`${PEER} drawing it`)) / time("svg, our first"),
      [`time, photos ${photos}: ${PEER} with drawing / ours, warm`]: (theirs + time(`${PEER} drawing it`)) / time("svg, ours, warm"),
      [`bytes, photos ${photos}: ${PEER} / ours`]: size(`svg, ${PEER}`) / size("svg, ours"),
    });
  }
  return report;
}

function note(report: Report, name: string, photos: Photos, ms: number): void {
  (report.raw[`${name}, photos ${photos}`] ??= []).push(ms);
}

function weigh(report: Report, name: string, photos: Photos, bytes: number): void {
  report.counts[`kilobytes, ${name}, photos ${photos}`] = Math.round(bytes / 1_000);
}

async function make(report: Report, format: "svg" | "pdf", photos: Photos, calls: number): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, [ONCE, format, String(PEOPLE), photos, String(calls)]);
  const { times, bytes } = JSON.parse(stdout) as { times: number[]; bytes: number };
  note(report, `${format}, our first`, photos, times[0] ?? Number.NaN);
  if (calls > WARM) note(report, `${format}, ours, warm`, photos, median(times.slice(WARM)));
  weigh(report, `${format}, ours`, photos, bytes);
}

async function serialize(report: Report, url: string, photos: Photos): Promise<void> {
  const made = await onSide(url, PEER, async (page) => {
    await ask(page, "prepare", PEOPLE, photos);
    const drawing = await ask(page, "firstPaint");
    const file = await ask(page, "exportSvg");
    if (file.drawn < PEOPLE) throw new Error(`${PEER} exported only ${file.drawn} of ${PEOPLE} people`);
    return { ...file, drawing };
  });
  if (made === null) report.notes?.push(`${PEER}, photos ${photos}, did not finish in ${LIMIT_MS / 1_000} s`);
  note(report, `${PEER} drawing it`, photos, made?.drawing ?? LIMIT_MS);
  note(report, `svg, ${PEER}`, photos, made?.ms ?? LIMIT_MS);
  if (made) weigh(report, `svg, ${PEER}`, photos, made.bytes);
}
