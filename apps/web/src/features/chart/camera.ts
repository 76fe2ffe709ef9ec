import { useReducedMotion } from "@mantine/hooks";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useMemo } from "react";
import type { Placed } from "./placed.ts";

const FLIGHT_MS = 400;
/** Room for what floats over the canvas. */
const TOP = 118;
const SIDE = 40;
const MIN_OPENING_ZOOM = 0.5;

/** Flights over the part of the canvas that nothing covers; without any motion for who asked for that. */
export function useCamera(coveredRight: number) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const still = useReducedMotion();
  return useMemo(() => {
    const duration = still ? 0 : FLIGHT_MS;
    const free = () => {
      const { width, height } = store.getState();
      return { width: width - coveredRight, height };
    };
    return {
      /** Top of the chart centred, as large as the first levels allow. */
      openOn({ bounds, boxes }: Placed) {
        const { width } = free();
        const zoom = Math.max(MIN_OPENING_ZOOM, Math.min(1, (width - 2 * SIDE) / bounds.width));
        const [top] = boxes.values();
        const middle = top && bounds.width * zoom > width ? top.x + top.width / 2 : bounds.x + bounds.width / 2;
        void flow.setViewport({ x: width / 2 - middle * zoom, y: TOP - bounds.y * zoom, zoom });
      },
      fit({ bounds }: Placed) {
        const { width, height } = free();
        const room = Math.min((width - 2 * SIDE) / bounds.width, (height - TOP - 2 * SIDE) / bounds.height);
        const zoom = Math.max(0.04, Math.min(1, room));
        const x = width / 2 - (bounds.x + bounds.width / 2) * zoom;
        const y = TOP + (height - TOP - 2 * SIDE - bounds.height * zoom) / 2 - bounds.y * zoom;
        void flow.setViewport({ x, y, zoom }, { duration });
      },
      /** Brings a card to the middle, near enough to be read. */
      flyTo({ boxes }: Placed, id: string) {
        const box = boxes.get(id);
        if (!box) return;
        const { width, height } = free();
        const zoom = Math.max(0.8, Math.min(1, flow.getZoom()));
        const x = width / 2 - (box.x + box.width / 2) * zoom;
        const y = height * 0.45 - (box.y + box.height / 2) * zoom;
        void flow.setViewport({ x, y, zoom }, { duration });
      },
      zoomIn: () => void flow.zoomIn({ duration: duration / 2 }),
      zoomOut: () => void flow.zoomOut({ duration: duration / 2 }),
    };
  }, [flow, store, still, coveredRight]);
}
