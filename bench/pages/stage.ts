import { loadCompany, type Photos } from "./company.ts";
import type { Side, View } from "./side.ts";

/** What a journey over the chart showed: each frame's ms, the most elements, and the least zoom that it came to. */
interface Journey {
  frames: number[];
  elements: number;
  least: number;
}

/** What the bench asks of a page; all times in ms. */
export interface Stage {
  prepare(people: number, photos?: Photos): Promise<void>;
  firstPaint(): Promise<number>;
  showTop(): Promise<void>;
  expandAll(): Promise<number>;
  travel(): Promise<Journey>;
  elements(): number;
  exportSvg(): { ms: number; bytes: number; drawn: number };
}

declare global {
  interface Window {
    stage?: Stage;
  }
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** A second frame begins once the first has been handed over to be drawn. */
async function painted(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

export function stageFor(side: Side): Stage {
  return {
    async prepare(people, photos = "served") {
      await side.prepare(await loadCompany(people, photos));
      await document.fonts.ready;
      await painted();
    },
    firstPaint: () => clock(() => side.showAll()),
    async showTop() {
      await side.showTop();
      await painted();
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    expandAll: () => clock(() => side.expandAll()),
    travel: () => travel(side),
    elements,
    exportSvg: () => exportSvg(side),
  };
}

async function clock(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  await painted();
  return performance.now() - start;
}

const elements = () => document.querySelectorAll("#root *").length;

function exportSvg(side: Side): { ms: number; bytes: number; drawn: number } {
  const start = performance.now();
  const textOf = side.exportSvg?.();
  const ms = performance.now() - start;
  const text = textOf?.() ?? "";
  return { ms, bytes: new Blob([text]).size, drawn: text.split("<foreignObject").length - 1 };
}

/** Stops on the way: ms from the start, px moved since, and the zoom then. */
const WAY = [
  { at: 1_000, across: 1_500, down: 500, zoom: 1 },
  { at: 2_500, across: 0, down: 0, zoom: 0.02 },
  { at: 3_500, across: 600, down: -100, zoom: 0.02 },
  { at: 5_000, across: 0, down: 0, zoom: 1 },
  { at: 6_000, across: -1_500, down: -500, zoom: 1 },
] as const;
const MIDDLE = { x: 640, y: 400 };

/** Pans at full size, zooms out to a fiftieth, pans there, and comes back: a frame's place is where a hand would be by then. */
async function travel(side: Side): Promise<Journey> {
  const frames: number[] = [];
  let most = 0;
  let least = 1;
  let leg = 0;
  let from = side.view();
  const start = await nextFrame();
  let before = start;
  while (leg < WAY.length) {
    const stop = WAY[leg];
    if (!stop) break;
    const began = WAY[leg - 1]?.at ?? 0;
    const share = Math.min(1, (before - start - began) / (stop.at - began));
    side.moveTo(between(from, stop, Math.max(0, share)));
    least = Math.min(least, side.view().zoom);
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
    if (frames.length % 30 === 0) most = Math.max(most, elements());
    if (share < 1) continue;
    leg += 1;
    from = side.view();
  }
  return { frames, elements: Math.max(most, elements()), least };
}

/** Zooms about the middle of the screen. */
function between(from: View, to: (typeof WAY)[number], share: number): View {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const scale = zoom / from.zoom;
  return { x: MIDDLE.x - (MIDDLE.x - from.x) * scale - to.across * share, y: MIDDLE.y - (MIDDLE.y - from.y) * scale - to.down * share, zoom };
}
