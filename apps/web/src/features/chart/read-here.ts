import { readParts, type ChartParts } from "@treeline/org/chart/chart-parts";
import type { Forest } from "@treeline/org/chart/forest";
import { forestInOrder } from "@treeline/org/chart/ordered-forest";

/** Typed arrays alone, so that a worker can hand them over. */
export interface ReadParts {
  parts: ChartParts;
  forest: Forest;
}

/** Unpacks the chart's bytes, but for their texts, and builds its forest. */
export function readHere(bytes: Uint8Array): ReadParts {
  const parts = readParts(bytes);
  return { parts, forest: forestInOrder(parts) };
}
