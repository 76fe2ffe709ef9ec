import { useSyncExternalStore } from "react";

/** Device px a CSS px: it changes with the browser's zoom, and when a window goes to another screen. */
export const usePixelRatio = (): number => useSyncExternalStore(watchRatio, () => window.devicePixelRatio);

/** A media query tells that the ratio is no longer the one it names, so each change is watched by a query of its own. */
function watchRatio(onChange: () => void): () => void {
  let query: MediaQueryList | null = null;
  const watch = () => {
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener("change", changed, { once: true });
  };
  const changed = () => {
    watch();
    onChange();
  };
  watch();
  return () => query?.removeEventListener("change", changed);
}
