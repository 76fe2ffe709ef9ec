import type { Node } from "@xyflow/react";
import type { CSSProperties } from "react";
import type { CardData, CardNode } from "./card.tsx";
import classes from "./card.module.css";
import type { Chart } from "./chart.ts";
import { LOOKS } from "./look.ts";
import type { Marks } from "./marks.ts";
import type { Tint, TintAt } from "./palette.ts";
import { boxOf, type Placed } from "./placed.ts";

export interface CardsShown extends Pick<CardData, "t" | "format" | "onSelect" | "onToggle"> {
  chart: Chart;
  placed: Placed;
  open: Uint8Array;
  selected: number;
  /** Who the keyboard is at; -1 for nobody. */
  ringed: number;
  tintAt: TintAt | null;
  marks: Marks;
}

/** React Flow's node for a row that is shown. Sizes are given, so that it measures nothing. */
export function cardOf(row: number, { chart, placed, open, selected, ringed, tintAt, marks: recent, t, format, onSelect, onToggle }: CardsShown): CardNode[] {
  const box = boxOf(placed, row);
  if (box === null) return [];
  const person = chart.at(row);
  const tint = tintAt?.(row) ?? null;
  const marks = { tinted: tint !== null, vacant: person.seat === "vacant", hidden: person.hidden, edited: person.edited, recent: recent.has(row), selected: row === selected, ringed: row === ringed };
  const named = (["tinted", "vacant", "hidden", "edited", "recent", "selected", "ringed"] as const).flatMap((mark) => (marks[mark] ? (classes[mark] ?? []) : []));
  return [
    {
      id: person.id,
      type: "card",
      className: [classes["card"], ...named].join(" "),
      domAttributes: dataPerson(person.id),
      position: { x: box.x, y: box.y },
      width: box.width,
      height: box.height,
      measured: placed.placement.measures.card,
      ...(tint && { style: styleOf(tint) }),
      data: { person, leads: chart.leads(row), direct: chart.directReports(row), inAll: chart.reportsInAll(row), open: open[row] === 1, selected: row === selected, mark: recent.get(row) ?? null, detailed: LOOKS[placed.density].counts, tint, t, format, onSelect, onToggle },
    },
  ];
}

function styleOf({ card, border }: Tint): CSSProperties & Record<"--branch-card" | "--branch-border", string> {
  return { "--branch-card": card, "--branch-border": border };
}

/** React's type knows `data-` attributes only within JSX. */
function dataPerson(id: string): NonNullable<Node["domAttributes"]> {
  const attributes = { "aria-roledescription": "card", "data-person": id };
  return attributes;
}

/** The earlier node when nothing about it changed, so that React draws only the cards that did. */
export function asBefore(before: CardNode | undefined, now: CardNode): CardNode {
  if (!before || before.className !== now.className || before.measured !== now.measured || before.position.x !== now.position.x || before.position.y !== now.position.y) return now;
  return Object.entries(now.data).every(([key, value]) => before.data[key] === value) ? before : now;
}
