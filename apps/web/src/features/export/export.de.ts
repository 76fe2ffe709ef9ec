import type { Words } from "../../i18n/words.ts";
import type { exporting as en } from "./export.en.ts";

export const exporting: Words<typeof en> = {
  open: "Export",
  title: "Organigramm exportieren",
  close: "Schließen",
  submit: "Exportieren",
  file: "Datei",
  format: {
    pdf: { label: "PDF", note: "Zum Drucken oder Verschicken. Namen lassen sich suchen." },
    svg: { label: "SVG", note: "Zum Bearbeiten in einem Zeichenprogramm, scharf in jeder Größe." },
    png: { label: "PNG", note: "Ein Bild für Präsentationen mit bis zu 100 Megapixeln." },
    csv: { label: "CSV", note: "Eine Tabelle mit E-Mail, vorgesetzter Person, Eintrittsdatum und Anzahlen." },
  },
  pages: {
    label: "Seiten",
    sheetNote: "Alle sind auf einer Seite. Je größer das Blatt, desto mehr zeigen die Karten.",
    "sheet-a4": "Ein A4-Blatt, ausgefüllt",
    "sheet-a3": "Ein A3-Blatt, ausgefüllt",
    "sheet-a2": "Ein A2-Blatt, ausgefüllt",
    "sheet-a1": "Ein A1-Blatt, ausgefüllt",
    "sheet-a0": "Ein A0-Blatt, ausgefüllt",
    "sheet-slide": "Eine Folie (16:9), ausgefüllt",
    fit: "Eine Seite, so groß wie das Organigramm",
    "a4-landscape": "A4-Seiten, Querformat",
    "a4-portrait": "A4-Seiten, Hochformat",
    "a3-landscape": "A3-Seiten, Querformat",
    "a3-portrait": "A3-Seiten, Hochformat",
  },
  arrangement: { label: "Anordnung", fill: "Seite ausfüllen", tree: "Baum, alle Teams nebeneinander" },
  cards: { label: "Karten", normal: "Normale Größe", compact: "Klein, für mehr Personen auf einer Seite", names: "Nur Namen" },
  people: { label: "Personen", all: "Alle", branch: "{{name}} und alle darunter" },
  making: "Datei wird erstellt",
  failed: "Die Datei wurde nicht erstellt",
  ready: "Die Datei ist fertig.",
  again: "Noch einmal herunterladen",
};
