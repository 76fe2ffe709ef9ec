import { expect, test } from "vitest";
import { watchPixelRatio } from "./use-pixel-ratio.ts";

/** A screen whose media queries work as a browser's do: each reports when it starts or stops to match. */
class Screen {
  devicePixelRatio = 1;
  readonly queries = new Set<{ ratio: number; target: EventTarget }>();

  readonly matchMedia = (text: string): MediaQueryList => {
    const ratio = Number(/^\(resolution: ([\d.]+)dppx\)$/.exec(text)?.[1]);
    const target = new EventTarget();
    this.queries.add({ ratio, target });
    return target as MediaQueryList;
  };

  setRatio(to: number): void {
    const from = this.devicePixelRatio;
    this.devicePixelRatio = to;
    const before = [...this.queries];
    for (const { ratio, target } of before) if ((ratio === from) !== (ratio === to)) target.dispatchEvent(new Event("change"));
  }
}

test("every change of the pixel ratio is reported once, also the way back, until the watch ends", () => {
  const screen = new Screen();
  const seen: number[] = [];
  const stop = watchPixelRatio(screen, () => seen.push(screen.devicePixelRatio));
  for (const ratio of [1.25, 2, 1, 1.25]) screen.setRatio(ratio);
  expect(seen).toEqual([1.25, 2, 1, 1.25]);
  stop();
  screen.setRatio(3);
  expect(seen).toHaveLength(4);
});
