import type { Page } from "@treeline/org/chart/fill/filled";
import { useStore } from "@xyflow/react";
import { useMemo } from "react";
import { pageOf, type Floating } from "./camera.ts";

/** What a chart that fills the page fills, 0 wide until it is known. The same object until it is another size. @param covered px at the right */
export function usePage({ banner, trail }: Floating, covered: number): Page {
  const size = useStore(({ width, height }) => (width === 0 ? "null" : JSON.stringify(pageOf(width - covered, height, { banner, trail }))));
  return useMemo((): Page => JSON.parse(size) ?? { width: 0, height: 0 }, [size]);
}
