import "@xyflow/react/dist/style.css";
import { arrange } from "@treeline/org/chart/arrange";
import { columnsOf } from "@treeline/org/chart/columns";
import { DENSITIES } from "@treeline/org/chart/density";
import { buildForest } from "@treeline/org/chart/forest";
import { Handle, Position, ReactFlow, ReactFlowProvider, useReactFlow, type Edge, type Node, type NodeProps, type ReactFlowInstance } from "@xyflow/react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { levelsOf, type Person } from "./company.ts";
import { rootElement } from "./root.ts";
import type { Side } from "./side.ts";

type CardNode = Node<Pick<Person, "name" | "title" | "photo">, "card">;

let people: Person[] = [];
let flow: ReactFlowInstance | undefined;
const root = createRoot(rootElement());
const nodeTypes = { card: Card };

function Card({ data: { name, title, photo } }: NodeProps<CardNode>) {
  return (
    <div style={{ display: "flex", gap: 12, alignItems: "center", width: 218, height: 62, border: "1px solid #e3e6e3", borderRadius: 10, background: "#fff" }}>
      <Handle type="target" position={Position.Top} />
      {photo !== null && <img src={photo} alt="" style={{ width: 44, height: 44, borderRadius: "50%", marginLeft: 12 }} />}
      <div>
        <div style={{ fontWeight: 600, fontSize: 14 }}>{name}</div>
        <div style={{ fontSize: 12.5, color: "#5f6662" }}>{title}</div>
      </div>
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
}

function Flow() {
  flow = useReactFlow();
  return null;
}

function render(nodes: CardNode[], edges: Edge[]): void {
  flushSync(() =>
    root.render(
      <ReactFlowProvider>
        <ReactFlow nodes={nodes} edges={edges} nodeTypes={nodeTypes} minZoom={0.01} />
        <Flow />
      </ReactFlowProvider>,
    ),
  );
}

/** Straight from its guide: every card a node, every line an edge. It has no layout, so it is lent ours. */
function show(isShown: (person: Person) => boolean): void {
  const shown = people.filter(isShown);
  const columns = columnsOf(shown.map(({ id, parentId, name, title, photo }) => ({ id, managerId: parentId, name, title, picture: photo, seat: "person", hidden: false, confirmedRoot: false })));
  const forest = buildForest(columns);
  const { x, y } = arrange(forest, { open: new Uint8Array(shown.length).fill(1) }, DENSITIES.normal);
  const nodes = shown.map(({ id, name, title, photo }, row): CardNode => ({ id, type: "card", position: { x: x[row] ?? 0, y: y[row] ?? 0 }, data: { name, title, photo } }));
  const edges = shown.flatMap(({ id, parentId }): Edge[] => (parentId === null ? [] : [{ id: `e${id}`, source: parentId, target: id, type: "smoothstep" }]));
  render(nodes, edges);
  const top = forest.roots[0] ?? 0;
  side.moveTo({ x: 530 - (x[top] ?? 0), y: 118 - (y[top] ?? 0), zoom: 1 });
}

export const side: Side = {
  async prepare(company) {
    ({ people } = company);
    render([], []);
  },
  async showAll() {
    show(() => true);
  },
  async showTop() {
    const levels = levelsOf(people);
    show(({ id }) => (levels.get(id) ?? 0) <= 1);
  },
  async expandAll() {
    show(() => true);
  },
  view: () => flow?.getViewport() ?? { x: 0, y: 0, zoom: 1 },
  moveTo: (view) => void flow?.setViewport(view),
};
