import { fillSheet } from "@treeline/org/chart/fill/fill-sheet";
import { drawSvg } from "@treeline/org/chart/svg";
import { useEffect, useRef } from "react";
import { languageNow } from "../../i18n/i18n.ts";
import { formatFor } from "../../i18n/use-format.ts";
import { titleOf } from "./card-words.ts";
import { loadedPictures } from "./print-pictures.ts";
import classes from "./print-sheet.module.css";
import type { Scene } from "./scene.ts";

/** More cards than this would be a grey smear on one page. */
const MOST = 5_000;

/** What an A4 sheet has for the drawing below its heading, in points; a browser doesn't tell which paper it prints on. */
const ROOM = { width: 785, height: 495 };

/** The heading above the drawing. */
export interface PrintHeading {
  /** The organization and the branch; empty until they are known. */
  title: string;
  /** The organization's day of what is drawn; undefined until its calendar is known. */
  day: string | undefined;
}

/** Prints what is open now as a drawing that fills one page, in place of the canvas, which would be blurred and cut off. */
export function usePrintSheet(scene: Scene, heading: PrintHeading): void {
  const latest = useRef({ scene, heading });
  useEffect(() => {
    latest.current = { scene, heading };
  }, [scene, heading]);
  useEffect(() => {
    let sheet: HTMLElement | null = null;
    const show = () => {
      sheet ??= sheetOf(latest.current.scene, latest.current.heading);
      document.body.prepend(sheet);
      document.documentElement.setAttribute("data-sheet", "");
    };
    const remove = () => {
      sheet?.remove();
      sheet = null;
      document.documentElement.removeAttribute("data-sheet");
    };
    window.addEventListener("beforeprint", show);
    window.addEventListener("afterprint", remove);
    return () => {
      window.removeEventListener("beforeprint", show);
      window.removeEventListener("afterprint", remove);
      remove();
    };
  }, []);
}

function sheetOf(scene: Scene, { title: known, day }: PrintHeading): HTMLElement {
  const title = known || scene.t("print.title");
  const format = formatFor(languageNow());
  // A sheet without a date is worth little, so one that is printed too early has the moment of printing.
  const note = day === undefined ? scene.t("print.printed", { at: format.instant(new Date().toISOString()) }) : scene.t("print.note", { day: format.day(day) });
  const sheet = element("section", classes.sheet);
  sheet.append(element("h1", classes.title, title), element("p", classes.note, note));
  if (scene.placed.placement.rows.length > MOST) {
    sheet.append(element("p", classes.note, scene.t("print.tooLarge")));
    return sheet;
  }
  const drawing = element("div", classes.drawing);
  // In a shadow, so that its style is its own.
  drawing.attachShadow({ mode: "open" }).innerHTML = `${svgOf(scene, title)}<style>svg{width:auto;height:auto;max-width:100%;max-height:100%;font-family:"Inter Variable",sans-serif}</style>`;
  sheet.append(drawing);
  return sheet;
}

function svgOf(scene: Scene, title: string): string {
  const { chart, open, faces } = scene;
  const rows = Array.from({ length: chart.size }, (_, row) => row);
  const columns = {
    parent: chart.forest.parent,
    names: rows.map((row) => chart.nameAt(row)),
    titles: rows.map((row) => titleOf(scene, { title: chart.titleAt(row), arriving: chart.arrivingAt(row) })),
    vacant: Uint8Array.from(rows, (row) => (chart.isVacant(row) ? 1 : 0)),
    arriving: Int32Array.from(rows, (row) => (chart.arrivingAt(row) === null ? 0 : 1)),
  };
  const loaded = loadedPictures(faces);
  const pictureOf = (row: number) => {
    const address = chart.pictureAt(row);
    return address === null ? null : loaded(address);
  };
  return drawSvg({ title, language: languageNow(), columns, forest: chart.forest, placement: fillSheet(chart.forest, { open }, ROOM).placement, pictureOf });
}

function element(name: string, className = "", text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
