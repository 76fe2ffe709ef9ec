import type { Words } from "../i18n/words.ts";
import type { ui as en } from "./ui.en.ts";

export const ui: Words<typeof en> = {
  close: "Schließen",
  cancel: "Abbrechen",
  save: "Speichern",
  dismiss: "Ausblenden",
  reveal: "Eingabe anzeigen",
  breadcrumb: "Pfad",
  language: { label: "Sprache", browser: "Wie der Browser ({{name}})", en: "English", de: "Deutsch" },
  problem: {
    page: "Auf dieser Seite ist etwas schiefgegangen.",
    reload: "Laden Sie sie neu und versuchen Sie es noch einmal.",
    unreachable: "Treeline ist nicht erreichbar.",
    network: "Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
    request: "Anfrage {{id}}",
    retry: "Noch einmal versuchen",
  },
  broken: "Diese Seite konnte nicht angezeigt werden",
  notFound: { title: "Diese Seite gibt es nicht", text: "Vielleicht ist die Adresse vertippt, oder die Seite ist umgezogen." },
  start: "Zur Startseite",
  frame: { skip: "Zum Inhalt springen", openMenu: "Menü öffnen", menu: "Menü", sideBar: "Seitenleiste" },
  stage: {
    about: "Über Treeline",
    foot: "Treeline hält Ihr Organigramm auf dem Stand von Personio.",
    title: "Ihr Organigramm, immer auf dem Stand von Personio.",
    text: "Einmal verbinden: Treeline importiert alle Mitarbeitenden, zeichnet das Organigramm und hält es aktuell, alle sechs Stunden und wann immer Sie möchten.",
  },
  day: {
    unreadable: "Bitte den Tag so schreiben: {{example}}.",
    clear: "Tag leeren",
    previousMonth: "Voriger Monat",
    nextMonth: "Nächster Monat",
    previousYear: "Voriges Jahr",
    nextYear: "Nächstes Jahr",
    previousDecade: "Voriges Jahrzehnt",
    nextDecade: "Nächstes Jahrzehnt",
    chooseMonth: "Monat wählen",
    chooseYear: "Jahr wählen",
  },
};
