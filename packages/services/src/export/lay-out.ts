import { arrange } from "@treeline/org/chart/arrange";
import { FILE_DENSITIES, type FileDensity } from "@treeline/org/chart/density";
import { fillPage } from "@treeline/org/chart/fill/fill";
import { placementOfFilled } from "@treeline/org/chart/fill/placement";
import { fillSheet } from "@treeline/org/chart/fill/fill-sheet";
import type { Picked } from "@treeline/org/chart/picked";
import { placementOfBoxes } from "@treeline/org/chart/boxes-placement";
import type { Placement } from "@treeline/org/chart/placement";
import type { Language } from "@treeline/org/language";
import { refusal } from "./refusal.ts";
import { sizeOfSheet } from "./sheets.ts";
import type { Wish } from "./wish.ts";
import { WORDS } from "./words.ts";

/** Around the chart on paper, and for the lines at its head and foot, in points. */
export const EDGE = 36;
export const HEAD = 34;
export const FOOT = 22;

/** The proportions of a file without a sheet: about those of a screen. */
const SCREEN = { width: 16, height: 10 };
/** Nobody can read smaller names; in points. */
const LEAST_NAME = 4;

/** A layout, and how large cards are in it. */
export interface LaidOut {
  placement: Placement;
  density: FileDensity;
}

/**
 * Lays out what was picked for a file of one page, all branches open. A sheet takes the richest cards whose names it shows large enough.
 * @throws AppError UNPROCESSABLE_CONTENT for a sheet on which no names could be read
 */
export function layOut(picked: Picked, { format, arrangement, density, sheet, landscape, language }: Wish): LaidOut {
  if (format === "pdf" && sheet !== undefined) return layOutSheet(picked, roomOn(sizeOfSheet(sheet, landscape)), language);
  if (arrangement === "fill") return { placement: fill(picked, density, SCREEN), density };
  return { placement: placementOfBoxes(arrange(picked.forest, { open: allOpen(picked), roots: picked.roots }, FILE_DENSITIES[density])), density };
}

function layOutSheet(picked: Picked, room: { width: number; height: number }, language: Language): LaidOut {
  const { nameSize, ...laidOut } = fillSheet(picked.forest, { open: allOpen(picked), roots: picked.roots }, room);
  if (nameSize < LEAST_NAME) throw refusal("UNPROCESSABLE_CONTENT", WORDS[language].tooSmall(nameSize));
  return laidOut;
}

/** What a page of paper has for the chart, in points. */
export const roomOn = ({ width, height }: { width: number; height: number }) => ({ width: width - 2 * EDGE, height: height - 2 * EDGE - HEAD - FOOT });

const fill = (picked: Picked, density: FileDensity, page: { width: number; height: number }): Placement =>
  placementOfFilled(fillPage(picked.forest, { open: allOpen(picked), roots: picked.roots }, FILE_DENSITIES[density], page));

const allOpen = ({ forest }: Picked): Uint8Array => new Uint8Array(forest.parent.length).fill(1);
