import type { Forest } from "@treeline/org/chart/forest";
import { transfer } from "comlink";
import { asideOf } from "./aside.ts";
import type { Layout, LayoutWish } from "./layout.ts";
import type { ReadParts } from "./read-here.ts";

/** Numbers for what the worker knows: a chart and its branches share their teams. */
const keys = new WeakMap<Int32Array, number>();
let last = 0;

/** Reads a large chart beside the page. @throws Error for bytes that are no chart, or when the worker can't go on */
export async function readAside(bytes: Uint8Array<ArrayBuffer>): Promise<ReadParts> {
  const key = (last += 1);
  const read = await asideOf((aside) => aside.read(transfer(bytes, [bytes.buffer]), key));
  keys.set(read.forest.children, key);
  return read;
}

/** Lays out the open part of a large chart beside the page. @throws Error when the worker can't go on */
export async function layOutAside({ first, children, roots }: Forest, wish: Omit<LayoutWish, "roots">): Promise<Layout> {
  const before = keys.get(children);
  const key = before ?? (last += 1);
  keys.set(children, key);
  const teams = { first, children, roots };
  const whole = { ...wish, key, roots };
  const known = before === undefined ? null : await asideOf<Layout | null>(async (aside) => await aside.layOut({ ...whole, teams: null }));
  // New to the worker, or forgotten by it.
  const laidOut = known ?? (await asideOf<Layout | null>(async (aside) => await aside.layOut({ ...whole, teams })));
  if (laidOut === null) throw new Error("The chart could not be laid out.");
  return laidOut;
}
