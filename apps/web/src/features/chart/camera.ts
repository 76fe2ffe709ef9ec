import { useReducedMotion } from "@mantine/hooks";
import type { Page } from "@treeline/org/chart/fill/filled";
import { useReactFlow, useStoreApi, type Viewport } from "@xyflow/react";
import { useMemo, useRef } from "react";
import type { Arrangement } from "./layout.ts";
import { boundsOf, boxOf, type Placed } from "./placed.ts";
import { ZOOM } from "./scene.ts";

const FLIGHT_MS = 400;
/** Room for what floats over the canvas. */
const TOP = 118;
const SIDE = 40;
const FOOT = 124;
const BELOW_SEARCH = 72;
const ABOVE_CONTROLS = 68;
const ABOVE_TRAIL = 116;
const MIN_OPENING_ZOOM = 0.5;
const STEP = 20;
export const MAX_ZOOM = 2;
/** Nobody needs to be further off than this, but to see a company of any size at once. */
const FAR = 0.04;
/** The least zoom at which teams can be told apart, and the one that shows them instead. */
const LEGIBLE = 0.03;
const AROUND = 0.12;

/** How far out leads to all of the chart on screen, and a little beyond. */
/** What floats over the canvas, besides search and controls. */
export interface Floating {
  /** At the top. */
  banner: boolean;
  /** The line of managers of the selected person, above the controls. */
  trail: boolean;
}

/** The part of the canvas that a whole chart has, in px on screen; in steps, so that a few px more or less change nothing. */
export function pageOf(width: number, height: number, floating: Floating): Page {
  const inSteps = (length: number) => Math.max(STEP, Math.floor(length / STEP) * STEP);
  const { top, side, foot } = roomOf("fill", floating);
  return { width: inSteps(width - 2 * side), height: inSteps(height - top - foot), enough: 1 };
}

/** What is kept free around a whole chart, in px on screen. */
const roomOf = (arrangement: Arrangement, { banner, trail }: Floating) =>
  arrangement === "tree" ? { top: TOP, side: SIDE, foot: 2 * SIDE } : { top: banner ? TOP : BELOW_SEARCH, side: 24, foot: trail ? ABOVE_TRAIL : ABOVE_CONTROLS };

export const minZoomFor = (placed: Placed, width: number) => Math.min(FAR, (width / (placed.placement.width + 1)) * 0.8);

/** Flights over the part of the canvas that nothing covers; without any motion for who asked for that. */
export function useCamera(coveredRight: number, { banner, trail }: Floating) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const still = useReducedMotion();
  /** Where the last flight leads, as long as it lasts. */
  const aim = useRef({ x: 0, y: 0, zoom: 1, until: 0 });
  const whole = useRef(false);
  return useMemo(() => {
    const duration = still ? 0 : FLIGHT_MS;
    const fly = (to: Viewport, ms: number, all = false) => {
      whole.current = all;
      aim.current = { ...to, until: performance.now() + ms };
      void flow.setViewport(to, { duration: ms });
    };
    /** From where a flight under way will end, so that what follows it leads as far as from standing. */
    const standing = () => (performance.now() < aim.current.until ? aim.current : flow.getViewport());
    const free = () => {
      const { width, height } = store.getState();
      return { width: width - coveredRight, height };
    };
    const fit = (placed: Placed, ms = duration) => fly(wholeOf(placed, free(), roomOf(placed.layout.arrangement, { banner, trail })), ms, true);
    const open = (placed: Placed, root: number, ms: number) => (placed.layout.arrangement === "fill" ? fit(placed, ms) : fly(topOf(placed, root, free().width), ms));
    return {
      fit,
      /** All of a chart that fills the page; of a tree the first root centred, as large as the first levels allow. */
      openOn: (placed: Placed, root: number) => open(placed, root, 0),
      /** The same for a branch that is shown alone from now on. */
      flyToBranch: (placed: Placed, root: number) => open(placed, root, duration),
      /** Whether the last flight led to the whole chart, and nobody has moved the view since. */
      showsAll: () => whole.current,
      /** The view is moved by hand. */
      leave() {
        whole.current = false;
      },
      /** All of the chart, unless it would be a thread: then the first root and what is around it. */
      showAll(placed: Placed, root: number) {
        const { width } = free();
        const box = boxOf(placed, root);
        if (!box || placed.layout.arrangement === "fill" || (width - 2 * SIDE) / placed.placement.width >= LEGIBLE) return fit(placed);
        fly({ x: width / 2 - (box.x + box.width / 2) * AROUND, y: TOP - box.y * AROUND, zoom: AROUND }, duration);
      },
      /** Brings a card to the middle, near enough to be read. */
      flyTo(placed: Placed, row: number) {
        const box = boxOf(placed, row);
        if (!box) return;
        const { width, height } = free();
        const zoom = Math.max(0.8, Math.min(1, flow.getZoom()));
        const x = width / 2 - (box.x + box.width / 2) * zoom;
        const y = height * 0.45 - (box.y + box.height / 2) * zoom;
        fly({ x, y, zoom }, duration);
      },
      /** Brings a card out from under the panel, as far as it takes. */
      uncover(placed: Placed, row: number) {
        const box = boxOf(placed, row);
        const { x, y, zoom } = standing();
        const over = box ? x + (box.x + box.width) * zoom + SIDE - free().width : 0;
        if (over > 0 && over < coveredRight + 2 * SIDE) fly({ x: x - over, y, zoom }, duration);
      },
      /** Moves only as far as it takes to see a card; from too far out to read it, flies to it. */
      follow(placed: Placed, row: number) {
        const box = boxOf(placed, row);
        if (!box) return;
        const { x, y, zoom } = standing();
        if (zoom < ZOOM.cards) return this.flyTo(placed, row);
        const { width, height } = free();
        const across = shiftInto(x + box.x * zoom, box.width * zoom, SIDE, width - SIDE);
        const down = shiftInto(y + box.y * zoom, box.height * zoom, TOP, height - FOOT);
        if (across !== 0 || down !== 0) fly({ x: x + across, y: y + down, zoom }, duration);
      },
      /** Brings a point of the canvas to the middle, at once or in a flight. */
      lookAt(point: { x: number; y: number }, flying: boolean) {
        const { width, height } = free();
        const zoom = flow.getZoom();
        fly({ x: width / 2 - point.x * zoom, y: height / 2 - point.y * zoom, zoom }, flying ? duration : 0);
      },
      zoomIn() {
        whole.current = false;
        void flow.zoomIn({ duration: duration / 2 });
      },
      zoomOut() {
        whole.current = false;
        void flow.zoomOut({ duration: duration / 2 });
      },
    };
  }, [flow, store, still, coveredRight, banner, trail]);
}

/** All of a chart in the middle, no larger than life. */
function wholeOf(placed: Placed, { width, height }: { width: number; height: number }, { top, side, foot }: { top: number; side: number; foot: number }): Viewport {
  const bounds = boundsOf(placed);
  const [across, down] = [width - 2 * side, height - top - foot];
  const zoom = Math.min(1, across / bounds.width, down / bounds.height);
  const x = width / 2 - (bounds.x + bounds.width / 2) * zoom;
  const y = top + (down - bounds.height * zoom) / 2 - bounds.y * zoom;
  return { x, y, zoom };
}

/** Where a tree is looked at first. */
function topOf(placed: Placed, root: number, width: number): Viewport {
  const bounds = boundsOf(placed);
  const zoom = Math.max(MIN_OPENING_ZOOM, Math.min(1, (width - 2 * SIDE) / bounds.width));
  const top = boxOf(placed, root);
  const middle = top && bounds.width * zoom > width ? top.x + top.width / 2 : bounds.x + bounds.width / 2;
  return { x: width / 2 - middle * zoom, y: TOP - bounds.y * zoom, zoom };
}

/** How far something must move to lie between two edges; where it is too long for that, its start counts. */
function shiftInto(start: number, length: number, least: number, most: number): number {
  return start < least || length > most - least ? least - start : Math.min(0, most - start - length);
}
