import "@xyflow/react/dist/style.css";
import { useComputedColorScheme } from "@mantine/core";
import { ReactFlow, useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useMemo, useReducer, useRef, useState, type MouseEvent } from "react";
import { seatName } from "../../i18n/seat-name.ts";
import { Backdrop } from "./backdrop.tsx";
import { changeBranches, topLevels } from "./branches.ts";
import { MAX_ZOOM, minZoomFor, useCamera } from "./camera.ts";
import classes from "./canvas.module.css";
import { Card } from "./card.tsx";
import type { Chart } from "./chart.ts";
import { Faces } from "./faces.ts";
import { paletteOf } from "./palette.ts";
import { boxOf, placeChart, spotAt } from "./placed.ts";
import { ZOOM } from "./scene.ts";
import { TreeNav } from "./tree-nav.tsx";
import { useGlide } from "./use-glide.ts";
import { useNodes } from "./use-nodes.ts";
import { useTreeFocus } from "./use-tree-focus.ts";
import { ViewControls } from "./view-controls.tsx";
import { windowOf } from "./window.ts";

const nodeTypes = { card: Card };
const NO_EDGES: never[] = [];
const NOBODY: ReadonlySet<number> = new Set();

interface CanvasProps {
  chart: Chart;
  selected: string | undefined;
  /** Pixels at the right that a panel covers. */
  coveredRight: number;
  onSelect(id: string | undefined): void;
}

const personAt = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>("[data-person]")?.dataset["person"] : undefined);

/** The chart: near cards are React Flow's elements, and one canvas behind them draws everything else. */
export function Canvas({ chart: latest, selected: selectedId, coveredRight, onSelect }: CanvasProps) {
  const [{ chart, open, pin }, change] = useReducer(changeBranches, latest, topLevels);
  const placed = useMemo(() => placeChart(chart.forest, open, pin), [chart, open, pin]);
  const selected = chart.rowOf(selectedId);
  const root = chart.forest.roots[0] ?? -1;
  if (chart !== latest) {
    // News from a sync: whoever is looked at, else the top, stays where it is.
    const kept = boxOf(placed, selected) ? selected : root;
    const box = boxOf(placed, kept);
    const row = box ? latest.rowOf(chart.at(kept).id) : -1;
    change({ type: "news", chart: latest, pin: box && row >= 0 ? { row, x: box.x, y: box.y } : null });
  }
  const flow = useReactFlow();
  const scheme = useComputedColorScheme("light");
  const camera = useCamera(coveredRight);
  const window = useStore(windowOf);
  const far = useStore((state) => state.transform[2] < ZOOM.cards);
  const width = useStore((state) => state.width);
  const ready = width > 0 && chart.size > 0;
  const { glide, start } = useGlide(placed, chart.forest.parent);
  const focus = useTreeFocus(chart, open, selectedId);

  /** The person the camera is at: set by a click, so that a click doesn't fly. */
  const at = useRef<string | undefined>(undefined);
  const opened = useRef(false);
  const shown = useRef({ placed, chart });
  useEffect(() => {
    shown.current = { placed, chart };
  }, [placed, chart]);

  useEffect(() => {
    if (!ready || opened.current) return;
    opened.current = true;
    camera.openOn(placed, root);
  }, [ready, camera, placed, root]);

  useEffect(() => {
    if (!ready || selectedId === at.current) return;
    if (selectedId === undefined) {
      at.current = undefined;
      return;
    }
    if (selected < 0) return;
    if (!boxOf(placed, selected)) {
      change({ type: "reveal", rows: chart.chainOf(selected) });
      return;
    }
    at.current = selectedId;
    camera.flyTo(placed, selected);
  }, [ready, selectedId, selected, chart, placed, camera]);

  // A click flies nowhere, but the panel that it opens may come over the card.
  useEffect(() => {
    if (coveredRight > 0 && selectedId === at.current) camera.uncover(shown.current.placed, shown.current.chart.rowOf(selectedId));
  }, [coveredRight, selectedId, camera]);

  const actions = useMemo(
    () => ({
      onSelect(id: string) {
        at.current = id;
        onSelect(id);
      },
      onToggle(id: string) {
        const row = shown.current.chart.rowOf(id);
        const box = boxOf(shown.current.placed, row);
        if (!box) return;
        start(shown.current.placed);
        change({ type: "toggle", pin: { row, x: box.x, y: box.y } });
      },
    }),
    [onSelect, start],
  );

  // Whoever the keyboard is at stays an element, and so does the top.
  const { active, ringed } = focus;
  const always = useMemo(() => [root, active, selected].filter((row) => row >= 0), [root, active, selected]);
  const { rows: above, nodes } = useNodes({ chart, placed, open, selected, ringed, always, window, far, ...actions });

  const frame = useRef<HTMLDivElement>(null);
  const [faces] = useState(() => new Faces());
  const palette = useMemo(() => paletteOf(document.documentElement, scheme), [scheme]);
  const scene = useMemo(
    () => ({ chart, placed, open, selected, above: far ? NOBODY : above, palette, faces }),
    [chart, placed, open, selected, far, above, palette, faces],
  );

  function goTo(row: number) {
    focus.goTo(chart.at(row).id);
    camera.follow(placed, row);
  }

  function onReveal(rows: readonly number[]) {
    const box = boxOf(placed, active);
    if (!box) return;
    start(placed);
    change({ type: "reveal", rows, pin: { row: active, x: box.x, y: box.y } });
  }

  function onTreeFocus() {
    focus.setFocused(true);
    // Who is selected has the camera already.
    if (focus.keys && active !== selected) camera.follow(placed, active);
  }

  /** What the canvas draws there. */
  function spotOf({ clientX, clientY }: MouseEvent | globalThis.MouseEvent) {
    const spot = spotAt(placed, chart.forest, flow.screenToFlowPosition({ x: clientX, y: clientY }));
    // Pills that aren't drawn can't be meant.
    return spot && { id: chart.at(spot.row).id, pill: spot.pill && flow.getZoom() >= ZOOM.faces, leads: chart.directCount(spot.row) > 0 };
  }

  function onPaneClick(event: MouseEvent) {
    const spot = spotOf(event);
    if (spot?.pill) actions.onToggle(spot.id);
    else if (spot) actions.onSelect(spot.id);
    else onSelect(undefined);
  }

  /** A card of the canvas says who it is and that it can be clicked. */
  function onPaneMouseMove(event: MouseEvent) {
    const spot = spotOf(event);
    frame.current?.toggleAttribute("data-over", spot !== null);
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const person = chart.find(spot?.id);
    event.currentTarget.title = person ? [seatName(person), person.title].filter(Boolean).join("\n") : "";
  }

  function onDoubleClick(event: MouseEvent) {
    const spot = spotOf(event);
    if (spot && spot.leads && !spot.pill) actions.onToggle(spot.id);
  }

  return (
    <div
      ref={frame}
      className={`${classes.canvas} ${glide ? classes.gliding : ""}`}
      data-far={far || undefined}
      onFocus={(event) => focus.takeFrom(personAt(event.target))}
    >
      {active >= 0 && (
        <TreeNav
          ref={focus.tree}
          chart={chart}
          open={open}
          active={active}
          selected={selected}
          onGo={goTo}
          onReveal={onReveal}
          onToggle={actions.onToggle}
          onSelect={actions.onSelect}
          onFocus={onTreeFocus}
          onBlur={() => focus.setFocused(false)}
        />
      )}
      <ReactFlow
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={nodeTypes}
        colorMode={scheme}
        minZoom={minZoomFor(placed, width)}
        maxZoom={MAX_ZOOM}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        panOnScroll
        onPaneClick={onPaneClick}
        onDoubleClick={onDoubleClick}
        onPaneMouseMove={onPaneMouseMove}
        proOptions={{ hideAttribution: true }}
        aria-label="Org chart"
      >
        <Backdrop scene={scene} glide={glide} />
      </ReactFlow>
      <ViewControls
        onFit={() => camera.fit(placed)}
        onZoomIn={camera.zoomIn}
        onZoomOut={camera.zoomOut}
        onExpandAll={() => {
          change({ type: "expand-all" });
          camera.showAll(placeChart(chart.forest, changeBranches({ chart, open, pin }, { type: "expand-all" }).open, null), root);
        }}
        onCollapseAll={() => {
          change({ type: "collapse-all" });
          camera.openOn(placeChart(chart.forest, topLevels(chart).open, null), root);
        }}
      />
    </div>
  );
}
