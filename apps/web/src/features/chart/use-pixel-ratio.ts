import { useSyncExternalStore } from "react";

/** Device px per CSS px. It changes with the browser's zoom, and when a window moves to another screen. */
export const usePixelRatio = (): number => useSyncExternalStore((onChange) => watchPixelRatio(window, onChange), () => window.devicePixelRatio);

/**
 * Calls `onChange` whenever the pixel ratio changes, until the returned function is called. There is no event for it: a media query
 * reports that the ratio is no longer the one it names, so each change needs a new query.
 */
export function watchPixelRatio(screen: Pick<Window, "devicePixelRatio" | "matchMedia">, onChange: () => void): () => void {
  let query: MediaQueryList | null = null;
  const watch = () => {
    query = screen.matchMedia(`(resolution: ${screen.devicePixelRatio}dppx)`);
    query.addEventListener("change", changed, { once: true });
  };
  const changed = () => {
    watch();
    onChange();
  };
  watch();
  return () => query?.removeEventListener("change", changed);
}
