import orgchart, { type ChartHandle, type ChartNode } from "@dabeng/react-orgchart";
import { createRef } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { TOP, type Person } from "./company.ts";
import { rootElement } from "./root.ts";
import type { Side, View } from "./side.ts";

interface Datum extends ChartNode, Pick<Person, "name" | "title" | "photo"> {
  children?: Datum[];
}

/** A module of before modules. */
const { default: OrganizationChart } = orgchart;
let top: Datum = TOP;
let seen: View = { x: 0, y: 0, zoom: 1 };
const root = createRoot(rootElement());
const handle = createRef<ChartHandle>();

function treeOf(people: readonly Person[]): Datum {
  const data = new Map(people.map(({ id, name, title, photo }): [string, Datum] => [id, { id, name, title, photo }]));
  const all: Datum = { ...TOP, children: [] };
  for (const { id, parentId } of people) {
    const datum = data.get(id);
    const manager = parentId === null ? all : data.get(parentId);
    if (datum && manager) (manager.children ??= []).push(datum);
  }
  return all;
}

function Template({ nodeData: { name, title, photo } }: { nodeData: Datum }) {
  return (
    <div style={{ display: "flex", gap: 12, alignItems: "center", width: 218, height: 62, border: "1px solid #e3e6e3", borderRadius: 10, background: "#fff" }}>
      {photo !== null && <img src={photo} alt="" style={{ width: 44, height: 44, borderRadius: "50%", marginLeft: 12 }} />}
      <div style={{ textAlign: "left" }}>
        <div style={{ fontWeight: 600, fontSize: 14 }}>{name}</div>
        <div style={{ fontSize: 12.5, color: "#5f6662" }}>{title}</div>
      </div>
    </div>
  );
}

async function showAll(): Promise<void> {
  flushSync(() => root.render(<OrganizationChart ref={handle} datasource={top} NodeTemplate={Template} collapsible pan zoom />));
}

export const side: Side = {
  async prepare({ people }) {
    top = treeOf(people);
  },
  showAll,
  /** It has all its elements from the start and hides some. */
  async showTop() {
    await showAll();
    for (const deep of document.querySelectorAll(".oc-hierarchy .oc-hierarchy .oc-hierarchy .oc-hierarchy")) deep.classList.add("hidden");
  },
  async expandAll() {
    handle.current?.expandAllNodes();
  },
  view: () => seen,
  /** Its own pan and zoom render every card once more; to move the whole is the least that it could do. */
  moveTo({ x, y, zoom }) {
    seen = { x, y, zoom };
    const chart = document.querySelector<HTMLElement>(".orgchart");
    if (!chart) return;
    chart.style.transformOrigin = "0 0";
    chart.style.transform = `matrix(${zoom},0,0,${zoom},${x},${y})`;
  },
};
