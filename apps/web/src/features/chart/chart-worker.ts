import { readHere, type Answer } from "./read-chart.ts";

/** The typed arrays are handed over, not copied. */
function answer(message: Answer): void {
  const held = "chart" in message ? [...Object.values(message.chart.columns), ...Object.values(message.chart.forest)] : [];
  const transfer = new Set(held.flatMap((value) => (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [])));
  postMessage(message, { transfer: [...transfer] });
}

addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  try {
    answer({ chart: readHere(data) });
  } catch (error) {
    answer({ problem: error instanceof Error ? error.message : "The chart could not be read." });
  }
});
