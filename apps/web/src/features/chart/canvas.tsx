import "@xyflow/react/dist/style.css";
import { Button, useComputedColorScheme } from "@mantine/core";
import { ReactFlow, useStore } from "@xyflow/react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { Backdrop } from "./backdrop.tsx";
import { huesOf } from "./branch-hues.ts";
import { isAllOpen, type OpenFrom } from "./branches.ts";
import { MAX_ZOOM, minZoomFor, useCamera } from "./camera.ts";
import classes from "./canvas.module.css";
import { Card } from "./card.tsx";
import type { Chart } from "./chart.ts";
import { extentOf, isInView, spanOf } from "./extent.ts";
import { Faces } from "./faces.ts";
import type { Arrangement } from "./layout.ts";
import type { Marks } from "./marks.ts";
import { Minimap } from "./minimap.tsx";
import { tintOf } from "./palette.ts";
import type { Placed } from "./placed.ts";
import { ZOOM, type Scene } from "./scene.ts";
import { Trail } from "./trail.tsx";
import { TreeNav } from "./tree-nav.tsx";
import { useBranchActions } from "./use-branch-actions.ts";
import { useBranches } from "./use-branches.ts";
import { useFlights } from "./use-flights.ts";
import { useGlide } from "./use-glide.ts";
import { useNodes } from "./use-nodes.ts";
import { usePage } from "./use-page.ts";
import { usePalette } from "./use-palette.ts";
import { usePrintSheet, type PrintHeading } from "./use-print-sheet.ts";
import { useSpots } from "./use-spots.ts";
import { useSteady } from "./use-steady.ts";
import { useTreeFocus } from "./use-tree-focus.ts";
import { useViewOptions, type ViewOptions } from "./view-options.ts";
import { ViewControls } from "./view-controls.tsx";
import { warmUp } from "./warm-up.ts";
import { windowOf } from "./window.ts";

const nodeTypes = { card: Card };
const NO_EDGES: never[] = [];
/** Its hints are about keys that the tree has instead. */
const NO_HINTS = { "node.a11yDescription.default": "", "node.a11yDescription.keyboardDisabled": "", "edge.a11yDescription.default": "" };
const NOBODY: ReadonlySet<number> = new Set();
/** So much room a map over the canvas, and a long chain of managers, must be worth. */
const WIDE_ENOUGH = 560;

interface CanvasProps {
  chart: Chart;
  /** What changed in the last 24 hours. */
  marks: Marks;
  selected: string | undefined;
  /** Whose branch is shown alone. */
  focus: string | undefined;
  /** How much is open when the chart comes; news leaves open what is. */
  from: OpenFrom;
  /** As the address says; undefined where it doesn't. */
  arrangement: Arrangement | undefined;
  /** The signed-in person, where they are among the people. */
  me: string | undefined;
  /** Grows with each time that somebody was looked for, so that the camera goes to them again. */
  sought: number;
  /** Whether letters pressed in the tree go to a name. */
  letters: boolean;
  /** Pixels at the right that a panel covers. */
  coveredRight: number;
  /** Whether a banner is at the top of the chart. */
  bannered: boolean;
  /** Over the chart on paper. */
  heading: PrintHeading;
  onSelect(id: string | undefined): void;
  onSeek(id: string): void;
  onFocus(id: string): void;
  /** All were opened, or closed to the top. */
  onOpenFrom(from: OpenFrom): void;
  onArrangement(arrangement: Arrangement): void;
}

const personAt = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>("[data-person]")?.dataset["person"] : undefined);

/** The chart: near cards are React Flow's elements, and one canvas behind them draws everything else. */
export function Canvas({ chart: latest, marks, selected: selectedId, focus: focusId, from, arrangement, me, sought, letters, coveredRight, bannered, heading, onSelect, onSeek, onFocus, onOpenFrom, onArrangement }: CanvasProps) {
  const { t } = useTranslation("chart");
  const format = useFormat();
  const [kept, keepOptions] = useViewOptions();
  const options = useMemo(() => ({ ...kept, arrangement: arrangement ?? kept.arrangement }), [kept, arrangement]);
  const setOptions = useSteady((change: Partial<ViewOptions>) => {
    keepOptions(change);
    if (change.arrangement) onArrangement(change.arrangement);
    if (change.arrangement || change.density) seeAll.current = true;
  });
  /** Whether the next layout is to be seen as a whole. */
  const seeAll = useRef(false);
  const window = useStore(windowOf);
  /** How often all was to be seen, and what covered the canvas then: so much of the screen isn't filled. */
  const [fitted, setFitted] = useState({ times: 0, covered: 0, trail: false });
  const floating = { banner: bannered, trail: fitted.trail };
  const screen = usePage(floating, fitted.covered);
  const { everybody, chart, head, root, open, density, page, placed, change } = useBranches({ chart: latest, focus: focusId, density: options.density, arrangement: options.arrangement, page: screen, from }, selectedId, window);
  const selected = chart.rowOf(selectedId);
  const scheme = useComputedColorScheme("light");
  const camera = useCamera(coveredRight, floating);
  const far = useStore((state) => state.transform[2] < ZOOM.cards);
  const width = useStore((state) => state.width);
  const ready = width > 0 && chart.size > 0;
  const wide = width - coveredRight >= WIDE_ENOUGH;
  const span = useStore(spanOf);
  const extent = useMemo(() => extentOf(placed, span), [placed, span]);
  const lost = useStore((state) => state.width > 0 && placed.placement.rows.length > 0 && !isInView(placed, state, coveredRight));
  const { glide, start } = useGlide(placed, chart.forest.parent);
  const focus = useTreeFocus(chart, open, selectedId, sought);
  const actions = useBranchActions(chart, placed, start, change);
  const stay = useFlights({ ready, chart, placed, root, head, selectedId, sought, coveredRight, camera, onReveal: actions.onReveal });
  const onPick = useCallback(
    (id: string | undefined) => {
      if (id !== undefined) stay(id);
      onSelect(id);
    },
    [stay, onSelect],
  );

  // Whoever the keyboard is at stays an element, and so does the top.
  const { active, ringed } = focus;
  const always = useMemo(() => [root, active, selected].filter((row) => row >= 0), [root, active, selected]);
  const palette = usePalette(scheme);
  const { dark, forced } = palette;
  const hues = useMemo(() => (options.colours && !forced ? huesOf(chart.forest) : null), [options.colours, forced, chart]);
  const tintAt = useMemo(() => hues && ((row: number) => tintOf(hues[row] ?? 0, dark)), [hues, dark]);
  const { rows: above, nodes } = useNodes({ chart, placed, open, selected, ringed, always, window, far, gliding: glide !== null, tintAt, marks, t, format, onSelect: onPick, onToggle: actions.onToggle });

  useEffect(() => warmUp(), []);
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  // Its "application" would keep a screen reader from reading the cards, and it has no setting.
  useLayoutEffect(() => flow.current?.setAttribute("role", "presentation"), []);
  const [faces] = useState(() => new Faces());
  const scene: Scene = useMemo(
    () => ({ chart, placed, open, selected, above: far ? NOBODY : above, marks, palette, tintAt, faces, t, format }),
    [chart, placed, open, selected, far, above, marks, palette, tintAt, faces, t, format],
  );
  usePrintSheet(scene, heading);
  const spots = useSpots({ frame, chart, placed, onSelect: onPick, onToggle: actions.onToggle });

  const looked = selected >= 0 && chart.hasPlace(selected) ? selected : head;
  const allOpen = useMemo(() => looked >= 0 && isAllOpen({ chart: everybody, open }, looked), [everybody, open, looked]);

  /** The camera goes there when it is laid out. */
  const asked = useRef<{ type: "expand-all" | "collapse-all" | "fit"; before: Placed } | null>(null);
  useEffect(() => {
    if (asked.current === null || asked.current.before === placed) return;
    if (asked.current.type === "expand-all") camera.showAll(placed, root);
    else if (asked.current.type === "fit") camera.fit(placed);
    else camera.openOn(placed, root);
    asked.current = null;
  }, [placed, camera, root]);

  const before = useRef({ page, placed, times: 0 });
  useEffect(() => {
    const { page: oldPage, placed: oldPlaced, times } = before.current;
    before.current = { page, placed, times: fitted.times };
    if (seeAll.current && oldPlaced !== placed) {
      camera.openOn(placed, root);
      seeAll.current = false;
    }
    // A chart that is in view as a whole is laid out again when its page changes.
    if (times === fitted.times && !(oldPage !== page && oldPage.width > 0 && camera.showsAll())) return;
    asked.current = { type: "fit", before: placed };
    change({ type: "fit" });
  }, [page, placed, fitted.times, camera, root, change]);

  // The tree and the controls are drawn anew only when what they show changes, not as the view moves.
  const onGo = useSteady((row: number) => {
    focus.goTo(chart.at(row).id);
    camera.follow(placed, row);
  });
  const onReveal = useSteady((rows: readonly number[]) => actions.onRevealAround(chart.at(active).id, rows));
  const onTreeFocus = useSteady(() => {
    focus.setFocused(true);
    // Who is selected has the camera already.
    if (focus.keys && active !== selected) camera.follow(placed, active);
  });
  const onTreeBlur = useSteady(() => focus.setFocused(false));
  const onFit = useSteady(() => {
    if (options.arrangement === "tree") return camera.fit(placed);
    setFitted(({ times }) => ({ times: times + 1, covered: coveredRight, trail: looked >= 0 }));
  });
  const onExpandAll = useSteady(() => showAll("expand-all"));
  const onCollapseAll = useSteady(() => showAll("collapse-all"));
  const onMe = useSteady(() => me !== undefined && onSeek(me));
  const isMeThere = me !== undefined && everybody.hasPlace(everybody.rowOf(me));

  /** Whether nothing but somebody's branch is shown anyway. */
  const isAlone = (row: number) => chart.forest.roots.length === 1 && row === root;

  /** With Shift, keys of the tree are about the whole branch. */
  function onBranchKey(event: KeyboardEvent) {
    if (!event.shiftKey || event.target !== focus.tree.current || !chart.leads(active)) return;
    const { id } = chart.at(active);
    const does = { Enter: isAlone(active) ? undefined : onFocus, ArrowRight: actions.onOpenBranch, ArrowLeft: actions.onCloseBranch }[event.key];
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does(id);
  }

  function showAll(type: "expand-all" | "collapse-all") {
    asked.current = { type, before: placed };
    change({ type });
    if (coveredRight !== fitted.covered || looked >= 0 !== fitted.trail) setFitted(({ times }) => ({ times: times + 1, covered: coveredRight, trail: looked >= 0 }));
    onOpenFrom(type === "expand-all" ? "all" : "top");
  }

  return (
    <div
      ref={frame}
      className={`${classes.canvas} ${glide ? classes.gliding : ""}`}
      data-far={far || undefined}
      data-density={density}
      onFocus={(event) => focus.takeFrom(personAt(event.target))}
      onKeyDownCapture={onBranchKey}
    >
      {active >= 0 && (
        <TreeNav
          ref={focus.tree}
          chart={chart}
          marks={marks}
          open={open}
          active={active}
          selected={selected}
          letters={letters}
          onGo={onGo}
          onReveal={onReveal}
          onToggle={actions.onToggle}
          onSelect={onPick}
          onFocus={onTreeFocus}
          onBlur={onTreeBlur}
        />
      )}
      <ReactFlow
        ref={flow}
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={nodeTypes}
        colorMode={scheme}
        minZoom={minZoomFor(placed, width)}
        maxZoom={MAX_ZOOM}
        translateExtent={extent}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        // It would listen for these keys on the whole page.
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        ariaLabelConfig={NO_HINTS}
        zoomOnDoubleClick={false}
        panOnScroll
        onMoveStart={(event) => event && camera.leave()}
        {...spots}
        proOptions={{ hideAttribution: true }}
      >
        <Backdrop scene={scene} glide={glide} />
      </ReactFlow>
      {lost && (
        <div className={classes.lost} style={{ right: coveredRight }}>
          <Button variant="default" onClick={onFit}>{t("view.back")}</Button>
        </div>
      )}
      <div className={classes.foot} style={{ right: coveredRight }}>
        <div className={classes.controls}>
          {looked >= 0 && (
            <Trail
              chart={everybody}
              row={looked}
              narrow={!wide}
              allOpen={allOpen}
              alone={isAlone(looked)}
              onGo={onSeek}
              onOpen={actions.onOpenBranch}
              onClose={actions.onCloseBranch}
              onShowAlone={onFocus}
            />
          )}
          <ViewControls
            options={options}
            onOptions={setOptions}
            onFit={onFit}
            onZoomIn={camera.zoomIn}
            onZoomOut={camera.zoomOut}
            onExpandAll={onExpandAll}
            onCollapseAll={onCollapseAll}
            onMe={isMeThere ? onMe : null}
          />
        </div>
        {options.minimap && ready && wide && <Minimap placed={placed} palette={palette} tintAt={tintAt} coveredRight={coveredRight} onLook={camera.lookAt} />}
      </div>
    </div>
  );
}
