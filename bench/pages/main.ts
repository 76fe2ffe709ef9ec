import type { Side } from "./side.ts";
import { stageFor } from "./stage.ts";

const SIDES: Record<string, () => Promise<{ side: Side }>> = {
  ours: () => import("./ours.tsx"),
  canvas: () => import("./plain-canvas.ts"),
  "d3-org-chart": () => import("./d3-org-chart.ts"),
  "react-orgchart": () => import("./react-orgchart.tsx"),
  "react-flow": () => import("./react-flow.tsx"),
};

const { side } = (await SIDES[new URLSearchParams(location.search).get("side") ?? ""]?.()) ?? {};
if (!side) throw new Error("no such side");
window.stage = stageFor(side);
