import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Chart } from "./chart.ts";
import type { Marks } from "./marks.ts";
import { isOpen, rowsAround, siblingsOf } from "./tree-walk.ts";
import { treeWords } from "./tree-words.ts";

/** So many people are told at once; the focus moves the window. */
const MOST = 40;

/** Where somebody is found in the document. */
export const itemId = (chart: Chart, row: number) => `tree-${chart.at(row).id}`;

export interface TreeShown {
  chart: Chart;
  marks: Marks;
  open: Uint8Array;
  active: number;
  selected: number;
}

/** The people around the one whom the keyboard is at. */
export const TreeItems = memo(function TreeItems({ shown: { chart, marks, open, active, selected }, onSelect }: { shown: TreeShown; onSelect(id: string): void }) {
  const { t } = useTranslation("chart");
  const format = useFormat();
  const tree = { forest: chart.forest, open };
  return rowsAround(tree, active, MOST).map((row) => {
    const siblings = siblingsOf(chart.forest, row);
    return (
      // Keys are the tree's; a click is what assistive technology does to an item.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
      <div
        key={chart.at(row).id}
        id={itemId(chart, row)}
        role="treeitem"
        aria-label={treeWords(t, { chart, marks }, row, format)}
        aria-level={chart.forest.level[row]}
        aria-setsize={siblings.length}
        aria-posinset={siblings.indexOf(row) + 1}
        aria-expanded={chart.leads(row) ? isOpen(tree, row) : undefined}
        aria-selected={row === selected}
        onClick={() => onSelect(chart.at(row).id)}
      />
    );
  });
});
