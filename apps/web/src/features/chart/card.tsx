import { Tooltip, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconEyeOff, IconUserPlus } from "@tabler/icons-react";
import type { ChartPerson } from "@treeline/org/chart/tree";
import type { Node, NodeProps } from "@xyflow/react";
import { memo } from "react";
import { Face } from "../../ui/face.tsx";
import classes from "./card.module.css";
import { nameOf, reportsWords } from "./words.ts";

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

export const Card = memo(function Card({ data }: NodeProps<CardNode>) {
  const { person, direct, total, open, selected, onSelect, onToggle } = data;
  const vacant = person.seat === "vacant";
  const name = nameOf(person);
  const notes = [person.hidden && HIDDEN, person.edited && EDITED].filter((note) => typeof note === "string");
  return (
    <div className={[classes.card, vacant && classes.vacant, person.hidden && classes.hidden, selected && classes.selected].filter(Boolean).join(" ")} data-person={person.id}>
      <button
        type="button"
        className={`${classes.body} nodrag`}
        aria-current={selected || undefined}
        title={[name, person.title, ...notes].filter(Boolean).join("\n")}
        onClick={() => onSelect(person.id)}
      >
        {vacant ? <span className={classes.seat}><IconUserPlus size={18} aria-hidden /></span> : <span className={classes.face}><Face label={name} src={person.picture} /></span>}
        <span className={classes.text}>
          <span className={classes.name}>{name}</span>
          {person.title && <span className={classes.title}>{person.title}</span>}
        </span>
        <VisuallyHidden>{[reportsWords(direct), ...notes].join(". ")}</VisuallyHidden>
      </button>
      {person.edited && <span className={classes.dot} aria-hidden />}
      {person.hidden && <span className={classes.eye} aria-hidden><IconEyeOff size={13} /></span>}
      {direct > 0 && (
        <Tooltip label={`${reportsWords(direct)}, ${total.toLocaleString()} in all`} position="bottom" closeDelay={0}>
          <button
            type="button"
            className={`${classes.pill} nodrag`}
            aria-expanded={open}
            aria-label={`${open ? "Close" : "Open"} this branch: ${name}, ${reportsWords(direct)}`}
            onClick={() => onToggle(person.id)}
          >
            {direct}
            {open ? <IconChevronUp size={11} stroke={2.6} aria-hidden /> : <IconChevronDown size={11} stroke={2.6} aria-hidden />}
          </button>
        </Tooltip>
      )}
    </div>
  );
});
