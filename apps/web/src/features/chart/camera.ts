import { useReducedMotion } from "@mantine/hooks";
import { useReactFlow, useStoreApi, type Viewport } from "@xyflow/react";
import { useMemo, useRef } from "react";
import { boundsOf, boxOf, type Placed } from "./placed.ts";
import { ZOOM } from "./scene.ts";

const FLIGHT_MS = 400;
/** Room for what floats over the canvas. */
const TOP = 118;
const SIDE = 40;
const FOOT = 124;
const MIN_OPENING_ZOOM = 0.5;
export const MAX_ZOOM = 2;
/** Nobody needs to be further off than this, but to see a company of any size at once. */
const FAR = 0.04;
/** The least zoom at which teams can be told apart, and the one that shows them instead. */
const LEGIBLE = 0.03;
const AROUND = 0.12;

/** How far out leads to all of the chart on screen, and a little beyond. */
export const minZoomFor = (placed: Placed, width: number) => Math.min(FAR, (width / (placed.boxes.width + 1)) * 0.8);

/** Flights over the part of the canvas that nothing covers; without any motion for who asked for that. */
export function useCamera(coveredRight: number) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const still = useReducedMotion();
  /** Where the last flight leads, as long as it lasts. */
  const aim = useRef({ x: 0, y: 0, zoom: 1, until: 0 });
  return useMemo(() => {
    const duration = still ? 0 : FLIGHT_MS;
    const fly = (to: Viewport, ms: number) => {
      aim.current = { ...to, until: performance.now() + ms };
      void flow.setViewport(to, { duration: ms });
    };
    /** From where a flight under way will end, so that what follows it leads as far as from standing. */
    const standing = () => (performance.now() < aim.current.until ? aim.current : flow.getViewport());
    const free = () => {
      const { width, height } = store.getState();
      return { width: width - coveredRight, height };
    };
    const fit = (placed: Placed) => {
      const { width, height } = free();
      const bounds = boundsOf(placed);
      const zoom = Math.min(1, (width - 2 * SIDE) / bounds.width, (height - TOP - 2 * SIDE) / bounds.height);
      const x = width / 2 - (bounds.x + bounds.width / 2) * zoom;
      const y = TOP + (height - TOP - 2 * SIDE - bounds.height * zoom) / 2 - bounds.y * zoom;
      fly({ x, y, zoom }, duration);
    };
    return {
      fit,
      /** The first root centred, as large as the first levels allow. */
      openOn: (placed: Placed, root: number) => fly(topOf(placed, root, free().width), 0),
      /** The same for a branch that is shown alone from now on. */
      flyToBranch: (placed: Placed, root: number) => fly(topOf(placed, root, free().width), duration),
      /** All of the chart, unless it would be a thread: then the first root and what is around it. */
      showAll(placed: Placed, root: number) {
        const { width } = free();
        const box = boxOf(placed, root);
        if (!box || (width - 2 * SIDE) / placed.boxes.width >= LEGIBLE) return fit(placed);
        void flow.setViewport({ x: width / 2 - (box.x + box.width / 2) * AROUND, y: TOP - box.y * AROUND, zoom: AROUND }, { duration });
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
      zoomIn: () => void flow.zoomIn({ duration: duration / 2 }),
      zoomOut: () => void flow.zoomOut({ duration: duration / 2 }),
    };
  }, [flow, store, still, coveredRight]);
}

/** Where a chart is looked at first. */
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
