import { writtenNumber } from "../written.ts";
import type { GuardWords } from "./guard-words.ts";
import type { GuardedField } from "./verdict.ts";

const FIELDS: Record<GuardedField, string> = {
  name: "der Name",
  title: "die Position",
  email: "die E-Mail-Adresse",
  startDate: "das Eintrittsdatum",
  picture: "das Bild",
  manager: "die vorgesetzte Person",
};

export const german: GuardWords = (reason) => {
  const verb = (one: string, many: string): string => (reason.count === 1 ? one : many);
  const passes = `; bis zu ${number(reason.limit)} ${reason.limit === 1 ? "geht" : "gehen"} ohne Prüfung durch.`;
  const some = people(reason.count);
  const share = `${number(reason.count)} von ${people(reason.of)}`;
  switch (reason.kind) {
    case "leaves":
      return `${share} ${verb("würde", "würden")} innerhalb eines Tages ausscheiden${passes}`;
    case "unsaid-leaves":
      return `${some} ${verb("steht", "stehen")} nicht mehr in der Liste von Personio, ohne dass Personio sie als ausgeschieden meldet${passes}`;
    case "moves":
      return `${share} ${verb("bekäme", "bekämen")} eine andere Kette von Vorgesetzten über sich${passes}`;
    case "joins":
      return `${some} ${verb("käme", "kämen")} auf einmal dazu, bei bisher ${number(reason.of)} im Organigramm${passes}`;
    case "emptied":
      return `Bei ${share} würde ${FIELDS[reason.field ?? "name"]} wegfallen${passes}`;
    case "beyond-approved":
      return `Seit Ihrer Prüfung hat sich Personio geändert: ${number(reason.count)} weitere ${verb("Person würde", "Personen würden")} ${reason.list === "moves" ? "wechseln" : "ausscheiden"}.`;
  }
};

const number = (count: number): string => writtenNumber(count, "de");
const people = (count: number): string => `${number(count)} ${count === 1 ? "Person" : "Personen"}`;
