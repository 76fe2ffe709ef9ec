import type { Density } from "@treeline/org/chart/density";
import type { Page } from "@treeline/org/chart/fill/filled";
import type { Forest } from "@treeline/org/chart/forest";
import { rowsOfBranch } from "./branch-forest.ts";
import type { Chart } from "./chart.ts";
import type { Arrangement } from "./layout.ts";
import type { Pin } from "./placed.ts";
import { openFirstLevels, richestReadable } from "./readable.ts";

/** What the canvas is asked to show. */
export interface Shown {
  /** Everybody. */
  chart: Chart;
  /** The head of the branch that is shown alone. */
  focus: string | undefined;
  /** "auto": the richest in which what is open can be read, chosen whenever the whole chart is to be seen. */
  density: Density | "auto";
  arrangement: Arrangement;
  /** The part of the screen that is filled, in px; 0 wide until it is known. */
  page: Page;
  /** How much is open to begin with. */
  from: OpenFrom;
}

/** The levels at the top, as many as can be read, or everybody. */
export type OpenFrom = "top" | "all";

/** Whose teams are shown (1 by row), and which card keeps its place. */
export interface Branches extends Omit<Shown, "density"> {
  open: Uint8Array;
  pin: Pin | null;
  /** What was asked for. */
  wanted: Shown["density"];
  density: Density;
  /** Grows each time the page is filled from scratch, without regard to the layout before. */
  fresh: number;
}

export type BranchAction =
  | { type: "toggle"; pin: Pin }
  | { type: "reveal"; rows: readonly number[]; pin?: Pin }
  /** All teams of a branch. */
  | { type: "open-branch"; pin: Pin }
  | { type: "close-branch"; pin: Pin }
  | { type: "expand-all" }
  | { type: "collapse-all" }
  /** Shows everything that is open. */
  | { type: "fit" };

/** News from a sync, another focus, density, arrangement or page. */
interface Show {
  type: "show";
  shown: Shown;
  pin: Pin | null;
}

/** Everybody, or the levels at the top, of the chart and of the branch that is shown alone. */
export function openFirst({ density: wanted, ...shown }: Shown): Branches {
  const { chart, focus, from } = shown;
  const state: Branches = { ...shown, wanted, density: wanted === "auto" ? "normal" : wanted, open: new Uint8Array(chart.size), pin: null, fresh: 0 };
  if (from === "all") return filled({ ...state, open: openAll(state.open, chart.forest.preorder, chart) });
  const head = chart.rowOf(focus);
  if (head >= 0) return openTop({ ...state, open: openRows(state.open, chart.forest.roots) });
  return openTop(state);
}

/** Opens the levels at the top: two in a tree, on a page as many as it shows almost at full size. */
function openTop(state: Branches): Branches {
  if (state.arrangement === "tree") return withOpen(state, topRows(state), null);
  const { open: opened, density } = openFirstLevels(shownForest(state), state.wanted, state.page);
  return { ...state, density, open: state.open.map((open, row) => Math.max(open, opened[row] ?? 0)), fresh: state.fresh + 1, pin: null };
}

/** Fills the page from scratch, with the richest readable cards unless others were asked for. */
function filled(state: Branches): Branches {
  const { arrangement, wanted, open, page, fresh } = state;
  const auto = arrangement === "fill" ? richestReadable(shownForest(state), open, page) : "normal";
  return { ...state, density: wanted === "auto" ? auto : wanted, fresh: fresh + 1 };
}

/** Of everybody, or of the branch that is shown alone. */
function shownForest({ chart, focus }: Branches): Forest {
  const head = chart.rowOf(focus);
  return head < 0 ? chart.forest : chart.branch(head).forest;
}

/** `of` is the chart whose rows the action means: with another one, what names rows changes nothing. */
export function changeBranches(state: Branches, action: (BranchAction & { of: Chart }) | Show): Branches {
  switch (action.type) {
    case "show":
      return show(state, action.shown, action.pin);
    case "expand-all":
      return filled({ ...state, open: openAll(state.open, allRows(state), state.chart), pin: null });
    case "collapse-all":
      return filled(withOpen({ ...state, open: closeAll(state.open, allRows(state)) }, topRows(state), null));
    case "fit":
      return filled({ ...state, pin: null });
    default:
      return action.of === state.chart ? changeRows(state, action) : state;
  }
}

function changeRows(state: Branches, action: Exclude<BranchAction, { type: "expand-all" | "collapse-all" | "fit" }>): Branches {
  switch (action.type) {
    case "toggle":
      return { ...state, open: state.open.with(action.pin.row, state.open[action.pin.row] === 1 ? 0 : 1), pin: action.pin };
    case "reveal":
      return withOpen(state, action.rows, action.pin ?? state.pin);
    case "open-branch":
      return { ...state, open: openAll(state.open, rowsOfBranch(state.chart.forest, action.pin.row), state.chart), pin: action.pin };
    case "close-branch":
      return { ...state, open: closeAll(state.open, rowsOfBranch(state.chart.forest, action.pin.row)), pin: action.pin };
  }
}

/** Of everybody, or of the branch that is shown alone. */
function allRows({ chart, focus }: Branches): Int32Array {
  const head = chart.rowOf(focus);
  return head < 0 ? chart.forest.preorder : rowsOfBranch(chart.forest, head);
}

function topRows({ chart, focus }: Branches): Int32Array {
  const head = chart.rowOf(focus);
  return head < 0 ? chart.forest.roots : Int32Array.of(head);
}

/** Whether every team of a branch is shown. */
export function isAllOpen({ chart, open }: Pick<Branches, "chart" | "open">, head: number): boolean {
  const rows = rowsOfBranch(chart.forest, head);
  const { directCount } = chart.forest;
  let at = 0;
  while (at < rows.length && (open[rows[at] ?? 0] === 1 || directCount[rows[at] ?? 0] === 0)) at += 1;
  return at === rows.length;
}

/** The same state when all were open. */
function withOpen(state: Branches, rows: Iterable<number>, pin: Pin | null): Branches {
  const closed = [...rows].filter((row) => state.open[row] !== 1);
  if (closed.length === 0) return pin === state.pin ? state : { ...state, pin };
  const open = state.open.slice();
  for (const row of closed) open[row] = 1;
  return { ...state, open, pin };
}

function openRows(before: Uint8Array, rows: Int32Array): Uint8Array {
  const open = before.slice();
  for (const row of rows) open[row] = 1;
  return open;
}

/** Opens the rows that have a team: in a plain loop, as it may be the first thing that a page does. */
function openAll(before: Uint8Array, rows: Int32Array, { forest: { directCount } }: Chart): Uint8Array {
  const open = before.slice();
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    open[row] = (directCount[row] ?? 0) > 0 ? 1 : 0;
  }
  return open;
}

function closeAll(before: Uint8Array, rows: Int32Array): Uint8Array {
  const open = before.slice();
  for (const row of rows) open[row] = 0;
  return open;
}

function show(state: Branches, { density: wanted, ...shown }: Shown, pin: Pin | null): Branches {
  if (state.chart.size === 0 || state.page.width === 0) return openFirst({ ...shown, density: wanted });
  const { chart, focus } = shown;
  const next = { ...state, ...shown, wanted, open: chart === state.chart ? state.open : carryOver(state, chart), pin };
  const other = shown.arrangement !== state.arrangement || wanted !== state.wanted;
  if (focus === state.focus) return other ? filled(next) : next;
  // Whoever is shown alone shows the team; whoever was is found again among everybody.
  const [now, before] = [chart.rowOf(focus), chart.rowOf(state.focus)];
  return filled(withOpen(next, [...(now < 0 ? [] : [now]), ...chart.chainOf(before)], pin));
}

/** Whoever was open is open in the new chart, where they have another row. */
function carryOver({ chart, open }: Branches, to: Chart): Uint8Array {
  const next = new Uint8Array(to.size);
  open.forEach((isOpen, row) => {
    const now = isOpen === 1 ? to.rowOf(chart.at(row).id) : -1;
    if (now >= 0) next[now] = 1;
  });
  return next;
}
