import { VisuallyHidden } from "@mantine/core";
import { memo, useMemo, useRef, type KeyboardEvent, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { useFormat } from "../../i18n/use-format.ts";
import type { Chart } from "./chart.ts";
import { findByLetters, stepOf } from "./tree-keys.ts";
import { isOpen, rowsAround, siblingsOf } from "./tree-walk.ts";
import { treeWords } from "./tree-words.ts";

/** So many people are told at once; the focus moves the window. */
const MOST = 40;
/** Letters typed within this time belong to one name. */
const PAUSE_MS = 700;

interface TreeNavProps {
  ref: Ref<HTMLDivElement>;
  chart: Chart;
  open: Uint8Array;
  active: number;
  selected: number;
  onGo(row: number): void;
  onReveal(rows: readonly number[]): void;
  onToggle(id: string): void;
  onSelect(id: string): void;
  onFocus(): void;
  onBlur(): void;
}

/** The chart for keys and screen readers, as a tree beside the drawn one. The focus stays on the tree, so that a sync can't lose it. */
export const TreeNav = memo(function TreeNav({ ref, chart, open, active, selected, onGo, onReveal, onToggle, onSelect, onFocus, onBlur }: TreeNavProps) {
  const { t } = useTranslation("chart");
  const format = useFormat();
  const tree = useMemo(() => ({ forest: chart.forest, open }), [chart, open]);
  const rows = useMemo(() => rowsAround(tree, active, MOST), [tree, active]);
  const typed = useRef({ letters: "", at: 0 });
  const itemOf = (row: number) => `tree-${chart.at(row).id}`;

  function onLetter(letter: string, at: number) {
    const letters = (at - typed.current.at < PAUSE_MS ? typed.current.letters : "") + letter;
    typed.current = { letters, at };
    const found = findByLetters(tree, active, letters, (row) => seatName({ name: chart.nameAt(row) }));
    if (found >= 0) onGo(found);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, timeStamp } = event;
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
    <VisuallyHidden component="div" ref={ref} role="tree" aria-label={t("page")} tabIndex={0} aria-activedescendant={itemOf(active)} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      {rows.map((row) => {
        const siblings = siblingsOf(chart.forest, row);
        return (
          // Keys are the tree's; a click is what assistive technology does to an item.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={chart.at(row).id}
            id={itemOf(row)}
            role="treeitem"
            aria-label={treeWords(t, chart, row, format)}
            aria-level={chart.forest.level[row]}
            aria-setsize={siblings.length}
            aria-posinset={siblings.indexOf(row) + 1}
            aria-expanded={chart.directCount(row) > 0 ? isOpen(tree, row) : undefined}
            aria-selected={row === selected}
            onClick={() => onSelect(chart.at(row).id)}
          />
        );
      })}
    </VisuallyHidden>
  );
});
