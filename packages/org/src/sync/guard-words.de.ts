import { writtenNumber } from "../written.ts";
import type { GuardWords } from "./guard-words.ts";
import type { GuardedField } from "./verdict.ts";

/** The field without an article, and what stands for it in the accusative. */
const FIELDS: Record<GuardedField, [word: string, it: string]> = {
  name: ["Namen", "ihn"],
  title: ["Position", "sie"],
  email: ["E-Mail-Adresse", "sie"],
  startDate: ["Eintrittsdatum", "es"],
  picture: ["Bild", "es"],
  manager: ["vorgesetzter Person", "sie"],
};

export const german: GuardWords = (reason) => {
  const { recent = 0 } = reason;
  const applied = (when: string): string => ` Bis zu ${number(reason.limit)} ${when} übernimmt Treeline ohne Rückfrage.`;
  const before = recent === 0 ? "" : `; ${number(recent)} weitere ${recent === 1 ? "ist" : "sind"} in den 24 Stunden davor ausgeschieden`;
  const now = reason.count - recent;
  const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);
  switch (reason.kind) {
    case "leaves":
      return `${number(now)} von ${people(reason.of - recent)} ${verb(now, "würde", "würden")} entfernt${before}.${applied("am Tag")}`;
    case "unsaid-leaves":
      return `${people(now)} ${verb(now, "fehlt", "fehlen")} ohne Austritt in der Liste von Personio${before}.${applied("am Tag")}`;
    case "moves":
      return `${number(reason.count)} von ${people(reason.of)} mit Platz ${verb(reason.count, "käme", "kämen")} in eine andere Berichtslinie.${applied("auf einmal")}`;
    case "joins":
      return `${people(reason.count)} ${verb(reason.count, "käme", "kämen")} zu den ${number(reason.of)} im Organigramm dazu.${applied("auf einmal")}`;
    case "emptied": {
      const [word, it] = FIELDS[reason.field ?? "name"];
      return `${number(reason.count)} von ${people(reason.of)} mit ${word} ${verb(reason.count, "würde", "würden")} ${it} verlieren.${applied("auf einmal")}`;
    }
    case "beyond-approved":
      return `Seit Ihrer Prüfung hat sich Personio geändert: ${number(reason.count)} weitere ${verb(reason.count, "Person würde", "Personen würden")} ${reason.list === "moves" ? "wechseln" : "entfernt"}.`;
  }
};

const number = (count: number): string => writtenNumber(count, "de");
const people = (count: number): string => `${number(count)} ${count === 1 ? "Person" : "Personen"}`;
