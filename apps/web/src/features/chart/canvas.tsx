import "@xyflow/react/dist/style.css";
import { useComputedColorScheme } from "@mantine/core";
import type { Tree } from "@treeline/org/chart/tree";
import { Background, BackgroundVariant, ReactFlow, useStore } from "@xyflow/react";
import { useEffect, useMemo, useReducer, useRef, useState, type KeyboardEvent } from "react";
import { changeBranches, topLevels } from "./branches.ts";
import { useCamera } from "./camera.ts";
import classes from "./canvas.module.css";
import { Card, type CardNode } from "./card.tsx";
import { asBefore, cardOf } from "./cards.ts";
import { Connectors } from "./connectors.tsx";
import { neighbourOf } from "./neighbour.ts";
import { placeChart } from "./placed.ts";
import { ViewControls } from "./view-controls.tsx";
import { boxesIn, windowOf } from "./window.ts";

const nodeTypes = { card: Card };
const NO_EDGES: never[] = [];
const GLIDE_MS = 240;

interface CanvasProps {
  tree: Tree;
  selected: string | undefined;
  /** Pixels at the right that a panel covers. */
  coveredRight: number;
  onSelect(id: string | undefined): void;
}

const detailAt = (zoom: number) => (zoom >= 0.5 ? "full" : zoom >= 0.28 ? "brief" : "block");

/** The chart on React Flow, which is given the cards of the padded viewport and no edges. */
export function Canvas({ tree: latest, selected, coveredRight, onSelect }: CanvasProps) {
  const [{ open, pin }, change] = useReducer(changeBranches, latest, topLevels);
  const [tree, setTree] = useState(latest);
  const placed = useMemo(() => placeChart(tree, open, pin), [tree, open, pin]);
  if (tree !== latest) {
    // News from a sync: whoever is looked at, else the top, stays where it is.
    setTree(latest);
    const kept = placed.boxes.get(selected ?? "") ?? placed.boxes.values().next().value;
    change({ type: "pin", pin: kept ?? null });
  }
  const scheme = useComputedColorScheme("light");
  const camera = useCamera(coveredRight);
  const window = useStore(windowOf);
  const detail = useStore((state) => detailAt(state.transform[2]));
  const ready = useStore((state) => state.width > 0);
  const [gliding, setGliding] = useState(false);

  /** The person the camera is at: set by a click, so that a click doesn't fly. */
  const at = useRef<string | undefined>(undefined);
  const opened = useRef(false);
  const focusNext = useRef(false);

  useEffect(() => {
    if (!ready || opened.current) return;
    opened.current = true;
    camera.openOn(placed);
  }, [ready, camera, placed]);

  useEffect(() => {
    if (!ready || selected === at.current) return;
    if (selected === undefined) {
      at.current = undefined;
      return;
    }
    if (!tree.byId.has(selected)) return;
    if (!placed.boxes.has(selected)) {
      change({ type: "reveal", ids: tree.chainOf(selected) });
      return;
    }
    at.current = selected;
    camera.flyTo(placed, selected);
  }, [ready, selected, tree, placed, camera]);

  useEffect(() => {
    if (!gliding) return;
    const timer = setTimeout(() => setGliding(false), GLIDE_MS);
    return () => clearTimeout(timer);
  }, [gliding, placed]);

  const shown = useRef(placed);
  useEffect(() => {
    shown.current = placed;
  }, [placed]);
  const actions = useMemo(
    () => ({
      onSelect(id: string) {
        at.current = id;
        onSelect(id);
      },
      onToggle(id: string) {
        const box = shown.current.boxes.get(id);
        if (!box) return;
        setGliding(true);
        change({ type: "toggle", pin: box });
      },
    }),
    [onSelect],
  );

  const drawn = useRef<ReadonlyMap<string, CardNode>>(new Map());
  const nodes = useMemo(() => {
    const cards = boxesIn(window, placed.boxes.values()).flatMap((box) => cardOf(box, { tree, open, selected, ...actions }));
    return cards.map((card) => asBefore(drawn.current.get(card.id), card));
  }, [window, placed, tree, open, selected, actions]);
  useEffect(() => {
    drawn.current = new Map(nodes.map((node) => [node.id, node]));
  }, [nodes]);
  const chain = useMemo(() => new Set(selected ? [...tree.chainOf(selected), selected] : []), [tree, selected]);

  useEffect(() => {
    if (!focusNext.current || !selected) return;
    const card = document.querySelector<HTMLElement>(`[data-person="${CSS.escape(selected)}"] button`);
    if (!card) return;
    focusNext.current = false;
    card.focus({ preventScroll: true });
  }, [selected, nodes]);

  function onKeyDown(event: KeyboardEvent) {
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-person]")?.dataset["person"];
    const to = from && neighbourOf(tree, from, event.key);
    if (!to) return;
    event.preventDefault();
    focusNext.current = true;
    onSelect(to);
  }

  return (
    // Keys pressed on a card bubble up to here: arrows go to the manager, the first report and the neighbours.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={`${classes.canvas} ${gliding ? classes.gliding : ""}`} data-detail={detail} onKeyDown={onKeyDown}>
      <ReactFlow
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={nodeTypes}
        colorMode={scheme}
        minZoom={0.04}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        panOnScroll
        onPaneClick={() => onSelect(undefined)}
        proOptions={{ hideAttribution: true }}
        aria-label="Org chart"
      >
        <Background variant={BackgroundVariant.Dots} gap={28} size={1.4} color="var(--tl-dots)" bgColor="var(--mantine-color-body)" />
        <Connectors placed={placed} chain={chain} />
      </ReactFlow>
      <ViewControls
        onFit={() => camera.fit(placed)}
        onZoomIn={camera.zoomIn}
        onZoomOut={camera.zoomOut}
        onExpandAll={() => {
          change({ type: "expand-all", tree });
          camera.fit(placeChart(tree, changeBranches({ open, pin }, { type: "expand-all", tree }).open, null));
        }}
        onCollapseAll={() => {
          change({ type: "collapse-all", tree });
          camera.openOn(placeChart(tree, topLevels(tree).open, null));
        }}
      />
    </div>
  );
}
