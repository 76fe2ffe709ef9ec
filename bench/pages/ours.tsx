import "@mantine/core/styles.css";
import "@fontsource-variable/inter";
import "../../apps/web/src/global.css";
import { MantineProvider } from "@mantine/core";
import { ReactFlowProvider, useReactFlow, useStoreApi, type ReactFlowInstance } from "@xyflow/react";
import { useEffect } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expectChart } from "../../apps/web/src/features/chart/aside.ts";
import type { OpenFrom } from "../../apps/web/src/features/chart/branches.ts";
import { Canvas } from "../../apps/web/src/features/chart/canvas.tsx";
import { Chart, EMPTY_CHART } from "../../apps/web/src/features/chart/chart.ts";
import { NO_MARKS } from "../../apps/web/src/features/chart/marks.ts";
import { readChart } from "../../apps/web/src/features/chart/read-chart.ts";
import { startI18n } from "../../apps/web/src/i18n/i18n.ts";
import { cssVariables, themeOf } from "../../apps/web/src/theme.ts";
import type { Company } from "./company.ts";
import { rootElement } from "./root.ts";
import type { Side } from "./side.ts";

let company: Company | undefined;
let flow: ReactFlowInstance | undefined;
const root = createRoot(rootElement());

/** The product's canvas as its page has it, without what floats above. */
function render(chart: Chart | null, from: OpenFrom = "top"): void {
  flushSync(() =>
    root.render(
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="light">
        {chart && (
          <ReactFlowProvider>
            <Canvas
              chart={chart}
              marks={NO_MARKS}
              selected={undefined}
              focus={undefined}
              from={from}
              arrangement="tree"
              me={undefined}
              sought={0}
              letters={false}
              coveredRight={0}
              bannered={false}
              heading={heading}
              onSelect={nothing}
              onSeek={nothing}
              onFocus={nothing}
              onOpenFrom={nothing}
              onArrangement={nothing}
            />
            <Flow />
          </ReactFlowProvider>
        )}
      </MantineProvider>,
    ),
  );
}

const theme = themeOf({ dismiss: "Dismiss", reveal: "Show the password" });
const heading = { title: "", day: undefined };
const nothing = () => {};

/** Whether the camera goes near as soon as it has gone to the top, so that what a side shows is drawn once, as the others draw it. */
let near = false;

function Flow() {
  flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => store.subscribe(({ transform: [, , zoom] }) => {
    if (!near || zoom === 1) return;
    near = false;
    comeNear();
  }), [store]);
  return null;
}

/** From the bytes, as they come over the network. */
async function open(from: OpenFrom): Promise<void> {
  if (!company) return;
  const { photoOf, bytes } = company;
  const { columns, forest } = await readChart(bytes);
  render(new Chart({ columns, forest, edited: columns.edited, pictureOf: (row) => photoOf(columns, row), version: null }), from);
  // A large chart is laid out beside the page.
  await until(() => document.querySelector("[data-person]") !== null);
}

/** Everybody is there once the camera has gone where all can be seen. */
async function expandAll(): Promise<void> {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Expand all");
  if (!button) throw new Error("There is no button Expand all.");
  const before = side.view();
  flushSync(() => button.click());
  await until(() => side.view().zoom !== before.zoom);
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve));
}

/** At full size, with the top where it is. */
function comeNear(): void {
  const { x, y, zoom } = side.view();
  side.moveTo({ x: 640 - (640 - x) / zoom, y: 118 - (118 - y) / zoom, zoom: 1 });
}

export const side: Side = {
  async prepare(loaded) {
    company = loaded;
    expectChart({ headers: new Headers({ "content-length": String(loaded.bytes.length) }) });
    await startI18n();
    // The theme's colours stand before the canvas reads them, as they do where a router waits for its page.
    render(null);
    render(EMPTY_CHART);
  },
  async showAll() {
    near = true;
    await open("all");
  },
  showTop: () => open("top"),
  expandAll,
  view: () => flow?.getViewport() ?? { x: 0, y: 0, zoom: 1 },
  moveTo: (view) => void flow?.setViewport(view),
};
