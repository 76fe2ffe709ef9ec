import type { TFunction } from "i18next";
import type { Format } from "../../i18n/use-format.ts";
import type { Chart } from "./chart.ts";
import type { Faces } from "./faces.ts";
import type { Marks } from "./marks.ts";
import type { Palette, TintAt } from "./palette.ts";
import type { Placed } from "./placed.ts";

/** All that the canvas shows. */
export interface Scene {
  chart: Chart;
  placed: Placed;
  open: Uint8Array;
  /** -1 for nobody. */
  selected: number;
  /** Rows whose cards stand above the canvas. */
  above: ReadonlySet<number>;
  /** What changed in the last 24 hours. */
  marks: Marks;
  palette: Palette;
  /** null where branches have no colours. */
  tintAt: TintAt | null;
  faces: Faces;
  t: TFunction<"chart">;
  format: Format;
}

/** Of the viewport: where the chart's origin is on screen, and how large a px of it is. */
export interface View {
  x: number;
  y: number;
  zoom: number;
  width: number;
  height: number;
  /** Device px a CSS px. */
  ratio: number;
}

/** Which zooms draw what; each tier is as coarse as the eye no longer tells, so that its cost is bounded by pixels. */
export const ZOOM = {
  /** Cards are elements from here on. */
  cards: 0.45,
  /** Names are legible. */
  names: 0.34,
  /** A face and bars for the words. */
  faces: 0.18,
  /** Every line of a stack; a block for each card below. */
  lines: 0.1,
  /** A block for each card; one for each column of a stack below. */
  blocks: 0.05,
  /** Cards are wider than some px; neighbours run together below. */
  runs: 0.014,
} as const;
