import type { Language } from "@treeline/org/language";
import { writtenDay, writtenNumber } from "@treeline/org/written";
import type { Separator } from "../csv.ts";

/** What a file says besides what is on the chart, and why there is none, with what to do. */
export interface ExportWords {
  /** Such as "Nordlicht org chart 2026-11-02". */
  fileName(organization: string, day: string): string;
  columns: readonly string[];
  separator: Separator;
  everybody: string;
  page(number: number, count: number): string;
  /** On which day the chart was so, at the foot of each page. */
  asOf(day: string): string;
  /** Where a page's managers are. */
  from(page: number): string;
  /** On the pill of whose reports go on elsewhere. */
  goesOn(direct: string, page: number): string;
  nobody: Problem;
  gone: Problem;
  tooManyBytes: Problem;
  tooManyPixels(width: number, megapixels: number): Problem;
  /** Of names on one sheet, in points. */
  tooSmall(points: number): Problem;
  broken: string;
}

interface Problem {
  message: string;
  action: string;
}

const whole = (n: number, language: Language): string => writtenNumber(Math.round(n), language);

export const WORDS: Record<Language, ExportWords> = {
  en: {
    fileName: (organization, day) => `${organization} org chart ${day}`,
    columns: ["Name", "Title", "E-mail", "Manager", "Start date", "Level", "Direct reports", "Total reports", "Direct vacant seats", "Total vacant seats", "ID", "Manager ID"],
    separator: ",",
    everybody: "Everybody by name",
    page: (page, count) => `Page ${page} of ${count}`,
    asOf: (day) => `As of ${writtenDay(day, "en")}`,
    from: (page) => `from page ${page}`,
    goesOn: (direct, page) => `${direct} · page ${page}`,
    nobody: { message: "There is nobody on the chart yet.", action: "Export it after the first import." },
    gone: { message: "That person is no longer on the chart.", action: "Choose another branch, or the whole chart." },
    tooManyBytes: { message: "This file would be larger than 128 MB.", action: "Export a branch of the chart." },
    tooManyPixels: (width, megapixels) => ({
      message: `As a picture this chart would be ${whole(width, "en")} pixels wide (${whole(megapixels, "en")} megapixels), which is too large.`,
      action: "Export a branch of it, or take PDF or SVG, which have no such limit.",
    }),
    tooSmall: (points) => ({
      message: `On this sheet names would be ${writtenNumber(Number(points.toPrecision(2)), "en")} points high, which nobody can read.`,
      action: "Choose a larger sheet, several pages, or a branch of the chart.",
    }),
    broken: "The file could not be made. Try again.",
  },
  de: {
    fileName: (organization, day) => `${organization} Organigramm ${day}`,
    columns: ["Name", "Position", "E-Mail", "Vorgesetzte Person", "Eintrittsdatum", "Ebene", "Direkte Mitarbeitende", "Mitarbeitende insgesamt", "Direkte unbesetzte Stellen", "Unbesetzte Stellen insgesamt", "ID", "ID der vorgesetzten Person"],
    separator: ";",
    everybody: "Alle nach Namen",
    page: (page, count) => `Seite ${page} von ${count}`,
    asOf: (day) => `Stand ${writtenDay(day, "de")}`,
    from: (page) => `von Seite ${page}`,
    goesOn: (direct, page) => `${direct} · Seite ${page}`,
    nobody: { message: "Im Organigramm ist noch niemand.", action: "Exportieren Sie es nach dem ersten Import." },
    gone: { message: "Diese Person ist nicht mehr im Organigramm.", action: "Wählen Sie einen anderen Zweig oder das ganze Organigramm." },
    tooManyBytes: { message: "Diese Datei wäre größer als 128 MB.", action: "Exportieren Sie einen Zweig des Organigramms." },
    tooManyPixels: (width, megapixels) => ({
      message: `Als Bild wäre dieses Organigramm ${whole(width, "de")} Pixel breit (${whole(megapixels, "de")} Megapixel); das ist zu groß.`,
      action: "Exportieren Sie einen Zweig, oder nehmen Sie PDF oder SVG, die keine solche Grenze haben.",
    }),
    tooSmall: (points) => ({
      message: `Auf diesem Blatt wären Namen ${writtenNumber(Number(points.toPrecision(2)), "de")} Punkt hoch; das kann niemand lesen.`,
      action: "Wählen Sie ein größeres Blatt, mehrere Seiten oder einen Zweig des Organigramms.",
    }),
    broken: "Die Datei konnte nicht erstellt werden. Versuchen Sie es noch einmal.",
  },
};
