import { useStoreApi } from "@xyflow/react";
import { memo, useEffect, useLayoutEffect, useRef } from "react";
import classes from "./canvas.module.css";
import { GLIDE_MS, type Glide } from "./glide.ts";
import { LOOKS } from "./look.ts";
import { tryTypes } from "./paint-words.ts";
import { paint } from "./paint.ts";
import type { Scene } from "./scene.ts";
import { usePixelRatio } from "./use-pixel-ratio.ts";

/** Lines, and the cards that are no elements, on one canvas. It follows the viewport within the same frame, without React. */
export const Backdrop = memo(function Backdrop({ scene, glide }: { scene: Scene; glide: Glide | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const ratio = usePixelRatio();
  const began = useRef<{ glide: Glide | null; at: number }>({ glide: null, at: 0 });

  useLayoutEffect(() => {
    const surface = canvas.current;
    const pen = surface?.getContext("2d", { alpha: false });
    if (!surface || !pen) return;
    if (began.current.glide !== glide) began.current = { glide, at: performance.now() };
    let frame = 0;
    const draw = () => {
      const { transform: [x, y, zoom], width, height } = store.getState();
      if (width === 0 || height === 0) return;
      fitTo(surface, width, height, ratio);
      const share = glide === null ? 1 : (performance.now() - began.current.at) / GLIDE_MS;
      const placed = glide !== null && share < 1 ? glide.at(Math.max(0, share)) : scene.placed;
      paint(pen, { ...scene, placed }, { x, y, zoom, width, height, ratio });
      cancelAnimationFrame(frame);
      if (share < 1) frame = requestAnimationFrame(draw);
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    // Within the same frame, but once for all that React and the camera change in one go.
    let due = false;
    const soon = () => {
      if (due) return;
      due = true;
      queueMicrotask(() => {
        if (due) draw();
        due = false;
      });
    };
    scene.faces.onReady = later;
    soon();
    const stop = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) soon();
    });
    return () => {
      due = false;
      cancelAnimationFrame(frame);
      stop();
    };
  }, [scene, glide, store, ratio]);

  // Words are measured and drawn in the page's own type, which may come after the first card.
  const { faces, palette, placed: { density } } = scene;
  useEffect(() => {
    let stale = false;
    void document.fonts.ready.then(() => {
      const pen = canvas.current?.getContext("2d");
      if (stale || !pen) return;
      tryTypes(pen, palette, LOOKS[density]);
      faces.redraw();
    });
    return () => {
      stale = true;
    };
  }, [faces, palette, density]);

  return <canvas ref={canvas} className={classes.backdrop} aria-hidden />;
});

function fitTo(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === across && canvas.height === down) return;
  canvas.width = across;
  canvas.height = down;
}
