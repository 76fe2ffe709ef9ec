import { LOCALES, type Language } from "@treeline/org/language";
import { INK } from "@treeline/org/chart/ink";
import type { Pages } from "@treeline/org/chart/pages";
import type { Picked } from "@treeline/org/chart/picked";
import type { PdfPen } from "./pdf-pen.ts";
import { WORDS } from "./words.ts";

interface Paper {
  width: number;
  height: number;
  edge: number;
  addPage(): void;
  link(x: number, y: number, width: number, height: number, page: number): void;
}

const SIZE = 8.5;
const STEP = 13;
const HEAD = 34;
const FOOT = 22;
const GUTTER = 18;
const COLUMN = 165;

/** Everybody by name, with the page; the last pages of a document. */
export function writeIndex(pen: PdfPen, { columns, waiting }: Picked, { pageOf }: Pages, language: Language, paper: Paper): { count: number; write(foot: (page: number) => void): void } {
  const collator = new Intl.Collator(LOCALES[language], { numeric: true });
  const entries = columns.names.flatMap((name, row) => {
    const page = pageOf[row] ?? 0;
    return name === null || page === 0 || row === waiting ? [] : [{ name, page }];
  }).sort((a, b) => collator.compare(a.name, b.name));
  const lines = Math.floor((paper.height - 2 * paper.edge - HEAD - FOOT) / STEP);
  const across = Math.max(1, Math.floor((paper.width - 2 * paper.edge + GUTTER) / (COLUMN + GUTTER)));
  const column = (paper.width - 2 * paper.edge + GUTTER) / across - GUTTER;
  const perPage = lines * across;
  return { count: Math.ceil(entries.length / perPage), write };

  function write(foot: (page: number) => void): void {
    entries.forEach(({ name, page }, at) => {
      if (at % perPage === 0) {
        paper.addPage();
        pen.write({ text: WORDS[language].everybody, x: paper.edge, y: paper.edge + 9, size: 11, bold: true, ink: INK.text, room: paper.width - 2 * paper.edge });
        foot(at / perPage + 1);
      }
      const cell = at % perPage;
      const x = paper.edge + Math.floor(cell / lines) * (column + GUTTER);
      const y = paper.edge + HEAD + (cell % lines) * STEP;
      const number = String(page);
      pen.write({ text: name, x, y, size: SIZE, bold: false, ink: INK.text, room: column - 30 });
      pen.write({ text: number, x: x + column - number.length * SIZE * 0.58, y, size: SIZE, bold: false, ink: INK.dimmed, room: 40 });
      paper.link(x, y - SIZE, column, STEP, page);
    });
  }
}
