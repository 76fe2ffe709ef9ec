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
    request: "Anfrage {{id}}",
    retry: "Noch einmal versuchen",
  },
  outage: {
    offline: { message: "Sie sind offline.", action: "Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal." },
    unreachable: { message: "Treeline ist nicht erreichbar.", action: "Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal." },
    restarting: "Treeline startet gerade neu, versuchen Sie es gleich noch einmal.",
    tooLarge: {
      message: "Das ist zu groß.",
      kilobytes: "Das ist zu groß: {{size, number(maximumFractionDigits: 0)}} kB.",
      megabytes: "Das ist zu groß: {{size, number(maximumFractionDigits: 1)}} MB.",
      action: "Senden Sie etwas Kleineres, oder bitten Sie die Betreiber von Treeline, mehr durch ihren Proxy zu lassen (in nginx: client_max_body_size).",
    },
    foreign: { message: "Etwas anderes hat anstelle von Treeline geantwortet.", action: "Ein Proxy, eine Firewall oder die Anmeldeseite eines Netzwerks steht dazwischen. Laden Sie die Seite neu; wenn es so bleibt, sagen Sie es den Betreibern von Treeline." },
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
