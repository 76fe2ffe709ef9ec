import type { Language } from "@treeline/org/language";
import { count } from "./when.ts";

interface ImportDoneWords {
  subject(people: number): string;
  preview(organization: string): string;
  title: string;
  imported(people: number, organization: string): string;
  open: string;
  unplaced(people: number): string;
  place: string;
  vacant(seats: number): string;
  missing: string;
  /** Why the reader gets it: an admin chose the address, or they connected. */
  chosen(organization: string): string;
  connected(organization: string): string;
  once: string;
}

const people = (n: number) => count("en", n, "person", "people");
const personen = (n: number) => count("de", n, "Person", "Personen");

export const WORDS: Record<Language, ImportDoneWords> = {
  en: {
    subject: (n) => `Your org chart is ready: ${people(n)} imported`,
    preview: (organization) => `${organization} is on Treeline, and stays in step with Personio.`,
    title: "Your org chart is ready",
    imported: (n, organization) => `${people(n)} of ${organization} ${n === 1 ? "was" : "were"} imported from Personio. Pictures may take a few minutes more.`,
    open: "Open the org chart",
    unplaced: (n) => `${count("en", n, "person has", "people have")} no supervisor in Personio and nobody reporting to them, so they have no place yet.`,
    place: "Place them",
    vacant: (n) => `${count("en", n, "seat is", "seats are")} vacant: the manager has left, and people still report there. Give them a new supervisor in Personio, and the seat goes by itself.`,
    missing: "Treeline could not read everything. Tick these attributes for the credential in Personio, and the next sync brings them:",
    chosen: (organization) => `You get this mail because an admin of ${organization} chose your address for it.`,
    connected: (organization) => `You get this mail because you connected ${organization} to Personio.`,
    once: "It is sent once; Treeline now reads Personio every six hours by itself.",
  },
  de: {
    subject: (n) => `Ihr Organigramm ist fertig: ${personen(n)} importiert`,
    preview: (organization) => `${organization} ist auf Treeline und bleibt auf dem Stand von Personio.`,
    title: "Ihr Organigramm ist fertig",
    imported: (n, organization) => `${personen(n)} von ${organization} ${n === 1 ? "wurde" : "wurden"} aus Personio importiert. Bilder brauchen vielleicht noch ein paar Minuten.`,
    open: "Organigramm öffnen",
    unplaced: (n) => `${count("de", n, "Person hat", "Personen haben")} in Personio keine vorgesetzte Person und keine Mitarbeitenden, ${n === 1 ? "ist" : "sind"} also noch ohne Platz.`,
    place: "Einordnen",
    vacant: (n) => `${count("de", n, "Stelle ist", "Stellen sind")} unbesetzt: Die vorgesetzte Person ist ausgeschieden, und es wird noch an sie berichtet. Geben Sie dem Team in Personio eine neue vorgesetzte Person, dann verschwindet die Stelle von selbst.`,
    missing: "Treeline konnte nicht alles lesen. Haken Sie diese Attribute für die Zugangsdaten in Personio an; die nächste Synchronisierung bringt sie mit:",
    chosen: (organization) => `Sie bekommen diese E-Mail, weil ein Admin von ${organization} Ihre Adresse dafür gewählt hat.`,
    connected: (organization) => `Sie bekommen diese E-Mail, weil Sie ${organization} mit Personio verbunden haben.`,
    once: "Sie wird einmal verschickt; Treeline liest Personio nun von selbst alle sechs Stunden.",
  },
};
