import { VisuallyHidden } from "@mantine/core";
import { memo, useMemo, useRef, type KeyboardEvent, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { findByLetters, stepOf } from "./tree-keys.ts";
import { itemId, TreeItems, type TreeShown } from "./tree-items.tsx";
import { useLater } from "./use-later.ts";

/** Letters typed within this time belong to one name. */
const PAUSE_MS = 700;

interface TreeNavProps extends TreeShown {
  ref: Ref<HTMLDivElement>;
  /** Whether letters go to a name, and "*" opens the teams beside. */
  letters: boolean;
  onGo(row: number): void;
  onReveal(rows: readonly number[]): void;
  onToggle(id: string): void;
  onSelect(id: string): void;
  onFocus(): void;
  onBlur(): void;
}

/** The chart for keys and screen readers, as a tree beside the drawn one. The focus stays on the tree, so that a sync can't lose it. */
export const TreeNav = memo(function TreeNav({ ref, chart, marks, open, active, selected, letters, onGo, onReveal, onToggle, onSelect, onFocus, onBlur }: TreeNavProps) {
  const { t } = useTranslation("chart");
  const tree = useMemo(() => ({ forest: chart.forest, open }), [chart, open]);
  // Keys mean what is open now. To tell it takes longer than to draw it, and waits for that: people and whom the focus is at come together.
  const shown = useLater(useMemo(() => ({ chart, marks, open, active, selected }), [chart, marks, open, active, selected]));
  const typed = useRef({ letters: "", at: 0 });

  function onLetter(letter: string, at: number) {
    const name = (at - typed.current.at < PAUSE_MS ? typed.current.letters : "") + letter;
    typed.current = { letters: name, at };
    const found = findByLetters(tree, active, name, (row) => seatName({ name: chart.nameAt(row) }));
    if (found >= 0) onGo(found);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, timeStamp } = event;
    if (!letters && /^[^ ]$/u.test(key)) return;
    const step = stepOf(tree, active, key);
    const goesOn = key === " " && timeStamp - typed.current.at < PAUSE_MS;
    if (step?.type === "go") onGo(step.row);
    else if (step?.type === "toggle") onToggle(chart.at(step.row).id);
    else if (step?.type === "reveal") onReveal(step.rows);
    else if (goesOn || /^[\p{L}\p{N}]$/u.test(key)) onLetter(key, timeStamp);
    else if (key === "Enter" || key === " ") onSelect(chart.at(active).id);
    else return;
    event.preventDefault();
  }

  return (
    <VisuallyHidden component="div" ref={ref} role="tree" aria-label={t("page")} tabIndex={0} aria-activedescendant={shown === null ? undefined : itemId(shown.chart, shown.active)} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      {shown !== null && <TreeItems shown={shown} onSelect={onSelect} />}
    </VisuallyHidden>
  );
});
