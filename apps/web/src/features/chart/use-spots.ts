import { useReactFlow } from "@xyflow/react";
import type { MouseEvent, RefObject } from "react";
import { seatName } from "../../i18n/seat-name.ts";
import type { Chart } from "./chart.ts";
import { spotAt, type Placed } from "./placed.ts";
import { ZOOM } from "./scene.ts";

interface SpotsProps {
  frame: RefObject<HTMLElement | null>;
  chart: Chart;
  placed: Placed;
  onSelect(id: string | undefined): void;
  onToggle(id: string): void;
}

/** The mouse on cards that the canvas draws. */
export function useSpots({ frame, chart, placed, onSelect, onToggle }: SpotsProps) {
  const flow = useReactFlow();

  function spotOf({ clientX, clientY }: MouseEvent | globalThis.MouseEvent) {
    const spot = spotAt(placed, chart.forest, flow.screenToFlowPosition({ x: clientX, y: clientY }));
    // Pills that aren't drawn can't be meant.
    return spot && { id: chart.at(spot.row).id, pill: spot.pill && flow.getZoom() >= ZOOM.faces, leads: chart.leads(spot.row) };
  }

  return {
    onPaneClick(event: MouseEvent) {
      const spot = spotOf(event);
      if (spot?.pill) onToggle(spot.id);
      else onSelect(spot?.id);
    },
    /** A card of the canvas says who it is and that it can be clicked. */
    onPaneMouseMove(event: MouseEvent) {
      const spot = spotOf(event);
      frame.current?.toggleAttribute("data-over", spot !== null);
      if (!(event.currentTarget instanceof HTMLElement)) return;
      const person = chart.find(spot?.id);
      event.currentTarget.title = person ? [seatName(person), person.title].filter(Boolean).join("\n") : "";
    },
    onDoubleClick(event: MouseEvent) {
      const spot = spotOf(event);
      if (spot && spot.leads && !spot.pill) onToggle(spot.id);
    },
  };
}
