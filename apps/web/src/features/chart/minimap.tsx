import { useStoreApi } from "@xyflow/react";
import { memo, useEffect, useLayoutEffect, useMemo, useRef, type PointerEvent } from "react";
import { afterPaint } from "./after-paint.ts";
import classes from "./minimap.module.css";
import { isWhole, minimapOf, pointAt, ROOM, viewOn } from "./minimap.ts";
import { paintMinimap } from "./paint-minimap.ts";
import type { Palette, TintAt } from "./palette.ts";
import type { Placed } from "./placed.ts";
import { usePixelRatio } from "./use-pixel-ratio.ts";

interface MinimapProps {
  placed: Placed;
  palette: Palette;
  tintAt: TintAt | null;
  /** Pixels at the right of the screen that a panel covers. */
  coveredRight: number;
  /** Somewhere was clicked, or dragged to. */
  onLook(point: { x: number; y: number }, flying: boolean): void;
}

/** Px that a pointer may move within a click. */
const TREMBLE = 4;

/** Where on the chart the view is, and a quick way elsewhere; hidden while the whole chart is in view. For the mouse alone: keys and screen readers have the tree. */
export const Minimap = memo(function Minimap({ placed, palette, tintAt, coveredRight, onLook }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  /** Where the pointer went down, until it is dragged. */
  const down = useRef<{ x: number; y: number } | null>(null);
  const store = useStoreApi();
  const ratio = usePixelRatio();
  const map = useMemo(() => minimapOf(placed.placement), [placed.placement]);

  // The chart itself comes first.
  useEffect(() => {
    const surface = canvas.current;
    const pen = surface?.getContext("2d");
    if (!surface || !pen) return;
    return afterPaint(() => {
      surface.width = ROOM.width * ratio;
      surface.height = ROOM.height * ratio;
      paintMinimap(pen, placed.placement, map, { palette, tintAt }, ratio);
    });
  }, [placed.placement, map, palette, tintAt, ratio]);

  useLayoutEffect(() => {
    const follow = () => {
      const { transform: [x, y, zoom], width, height } = store.getState();
      const part = viewOn(map, placed, { x, y, zoom, width: width - coveredRight, height });
      const style = mark.current?.style;
      if (!style || !frame.current) return;
      frame.current.hidden = isWhole(placed, { x, y, zoom, width: width - coveredRight, height });
      style.transform = `translate(${part.x}px, ${part.y}px)`;
      style.width = `${part.width}px`;
      style.height = `${part.height}px`;
    };
    follow();
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) follow();
    });
  }, [map, placed, coveredRight, store]);

  function look(event: PointerEvent, flying: boolean) {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onLook(pointAt(map, placed, { x: event.clientX - left, y: event.clientY - top }), flying);
  }

  return (
    <div
      ref={frame}
      className={classes.map}
      style={ROOM}
      aria-hidden
      data-minimap
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        down.current = { x: event.clientX, y: event.clientY };
        look(event, true);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        // A hand is never quite still, and a click is to fly.
        if (down.current && Math.hypot(event.clientX - down.current.x, event.clientY - down.current.y) < TREMBLE) return;
        down.current = null;
        look(event, false);
      }}
    >
      <canvas ref={canvas} className={classes.picture} />
      <div ref={mark} className={classes.mark} />
    </div>
  );
});
