import { VisuallyHidden } from "@mantine/core";
import type { ChartPerson } from "@treeline/org/chart/chart-person";
import type { Heads } from "@treeline/org/chart/head-counts";
import { hueOf, initialsOf } from "@treeline/org/chart/initials";
import type { Node, NodeProps } from "@xyflow/react";
import type { TFunction } from "i18next";
import { memo, useState, type CSSProperties } from "react";
import { seatName } from "../../i18n/seat-name.ts";
import type { Format } from "../../i18n/use-format.ts";
import { countsOf, titleOf } from "./card-words.ts";
import classes from "./card.module.css";
import { directWords, inAllWords, pillWords, spokenPillWords } from "./head-words.ts";
import { markWords, type Mark } from "./marks.ts";
import type { Tint } from "./palette.ts";
import { NAMED } from "../../ui/named.tsx";

export interface CardData extends Record<string, unknown> {
  person: ChartPerson;
  /** Whether cards hang below. */
  leads: boolean;
  direct: Heads;
  inAll: Heads;
  open: boolean;
  selected: boolean;
  /** Says the counts, too. */
  detailed: boolean;
  tint: Tint | null;
  /** What changed in the last 24 hours; null for nothing. */
  mark: Mark | null;
  /** From above, so that a language is watched once and not by every card. */
  t: TFunction<"chart">;
  format: Format;
  onSelect(id: string): void;
  onToggle(id: string): void;
}

export type CardNode = Node<CardData, "card">;

/** What a card holds; its frame is React Flow's own element, so that a card is few elements. Keys are the tree's. */
export const Card = memo(function Card({ data }: NodeProps<CardNode>) {
  const { person, leads, direct, inAll, open, selected, detailed, mark, t, format, onSelect, onToggle } = data;
  const name = seatName(person);
  const reports = directWords(t, direct);
  const title = titleOf({ t, format }, person);
  const notes = [person.hidden && !person.arriving && t("card.hidden"), person.edited && t("card.edited"), mark !== null && markWords(t, mark)].filter((note) => typeof note === "string");
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={`${classes.body} nodrag`}
        aria-current={selected || undefined}
        aria-description={reports}
        title={[name, title, ...notes].filter(Boolean).join("\n")}
        onClick={() => onSelect(person.id)}
      >
        <CardFace person={person} name={name} />
        <span {...NAMED} className={classes.name}>{name}</span>
        {title !== null && <span {...NAMED} className={classes.title}>{title}</span>}
        {detailed && leads && <span className={classes.counts}>{countsOf(t, direct, inAll)}</span>}
        {notes.length > 0 && <VisuallyHidden>{notes.join(". ")}</VisuallyHidden>}
      </button>
      {leads && (
        <button
          type="button"
          tabIndex={-1}
          className={`${classes.pill} nodrag`}
          aria-expanded={open}
          aria-label={t(open ? "card.close" : "card.open", { name, reports: spokenPillWords(t, format, direct) })}
          title={`${reports}; ${inAllWords(t, inAll)}`}
          onClick={() => onToggle(person.id)}
        >
          {pillWords(format, direct)}
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
    return <img className={classes.face} src={person.picture} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setBroken(person.picture)} />;
  }
  const hue: CSSProperties & Record<"--hue", number> = { "--hue": hueOf(name) };
  return <span className={classes.face} style={hue} aria-hidden>{initialsOf(name)}</span>;
}
