import { VisuallyHidden } from "@mantine/core";
import type { ChartPerson } from "@treeline/org/chart/chart-person";
import type { Node, NodeProps } from "@xyflow/react";
import { memo, useState, type CSSProperties } from "react";
import { hueOf, initialsOf } from "@treeline/org/chart/initials";
import { seatName } from "../../i18n/seat-name.ts";
import classes from "./card.module.css";
import { reportsWords } from "./words.ts";

const EDITED = "Changed by hand";
const HIDDEN = "Hidden from the chart: only admins see this card";

export interface CardData extends Record<string, unknown> {
  person: ChartPerson;
  direct: number;
  total: number;
  open: boolean;
  selected: boolean;
  onSelect(id: string): void;
  onToggle(id: string): void;
}

export type CardNode = Node<CardData, "card">;

/** What a card holds; its frame is React Flow's own element, so that a card is few elements. Keys are the tree's. */
export const Card = memo(function Card({ data }: NodeProps<CardNode>) {
  const { person, direct, total, open, selected, onSelect, onToggle } = data;
  const name = seatName(person);
  const notes = [person.hidden && HIDDEN, person.edited && EDITED].filter((note) => typeof note === "string");
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={`${classes.body} nodrag`}
        aria-current={selected || undefined}
        aria-description={reportsWords(direct)}
        data-untitled={person.title === null || undefined}
        title={[name, person.title, ...notes].filter(Boolean).join("\n")}
        onClick={() => onSelect(person.id)}
      >
        <CardFace person={person} name={name} />
        <span className={classes.name}>{name}</span>
        {person.title !== null && <span className={classes.title}>{person.title}</span>}
        {notes.length > 0 && <VisuallyHidden>{notes.join(". ")}</VisuallyHidden>}
      </button>
      {direct > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={`${classes.pill} nodrag`}
          aria-expanded={open}
          aria-label={`${open ? "Close" : "Open"} this branch: ${name}, ${reportsWords(direct)}`}
          title={`${reportsWords(direct)}, ${total.toLocaleString()} in all`}
          onClick={() => onToggle(person.id)}
        >
          {direct.toLocaleString()}
        </button>
      )}
    </>
  );
});

/** One element: the picture, the initials where there is none or it doesn't come, or an empty seat. Decorative. */
function CardFace({ person, name }: { person: ChartPerson; name: string }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (person.seat === "vacant") return <span className={classes.seat} aria-hidden />;
  if (person.picture !== null && person.picture !== broken) {
    return <img className={classes.face} src={person.picture} alt="" loading="lazy" draggable={false} onError={() => setBroken(person.picture)} />;
  }
  const hue: CSSProperties & Record<"--hue", number> = { "--hue": hueOf(name) };
  return <span className={classes.face} style={hue} aria-hidden>{initialsOf(name)}</span>;
}
