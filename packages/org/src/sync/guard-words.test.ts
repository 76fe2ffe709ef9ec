import { expect, test } from "vitest";
import { reasonWords } from "./guard-words.ts";
import type { HoldReason } from "./verdict.ts";

const REASONS: HoldReason[] = [
  { kind: "leaves", count: 180, of: 240, limit: 24 },
  { kind: "leaves", count: 51, of: 241, limit: 24, recent: 1 },
  { kind: "unsaid-leaves", count: 12, of: 240, limit: 7 },
  { kind: "unsaid-leaves", count: 2, of: 5, limit: 1 },
  { kind: "moves", count: 1_200, of: 4_000, limit: 1_000 },
  { kind: "joins", count: 200, of: 240, limit: 60 },
  { kind: "emptied", field: "title", count: 200, of: 230, limit: 115 },
  { kind: "beyond-approved", list: "leaves", count: 1, of: 0, limit: 0 },
  { kind: "beyond-approved", list: "moves", count: 3, of: 0, limit: 0 },
];

test("[G13] case S20: every reason counts the people of this plan, and says what passes without a member", () => {
  expect(REASONS.map((reason) => reasonWords(reason, "en"))).toEqual([
    "180 of 240 people would be removed. Up to 24 a day are applied without asking.",
    "50 of 240 people would be removed; 1 more left in the 24 hours before. Up to 24 a day are applied without asking.",
    "12 people are missing from Personio's list without a termination. Up to 7 a day are applied without asking.",
    "2 people are missing from Personio's list without a termination. Up to 1 a day is applied without asking.",
    "1,200 of 4,000 people with a place would move to a different reporting line. Up to 1,000 at a time are applied without asking.",
    "200 people would be added to the 240 on the chart. Up to 60 at a time are applied without asking.",
    "200 of 230 people with a title would lose it. Up to 115 at a time are applied without asking.",
    "Personio has changed since you looked: 1 more person would be removed.",
    "Personio has changed since you looked: 3 more people would move.",
  ]);
});

test("[LA1] every reason in German", () => {
  expect(REASONS.map((reason) => reasonWords(reason, "de"))).toEqual([
    "180 von 240 Personen würden entfernt. Bis zu 24 am Tag übernimmt Treeline ohne Rückfrage.",
    "50 von 240 Personen würden entfernt; 1 weitere ist in den 24 Stunden davor ausgeschieden. Bis zu 24 am Tag übernimmt Treeline ohne Rückfrage.",
    "12 Personen fehlen ohne Austritt in der Liste von Personio. Bis zu 7 am Tag übernimmt Treeline ohne Rückfrage.",
    "2 Personen fehlen ohne Austritt in der Liste von Personio. Bis zu 1 am Tag übernimmt Treeline ohne Rückfrage.",
    "1.200 von 4.000 Personen mit Platz kämen in eine andere Berichtslinie. Bis zu 1.000 auf einmal übernimmt Treeline ohne Rückfrage.",
    "200 Personen kämen zu den 240 im Organigramm dazu. Bis zu 60 auf einmal übernimmt Treeline ohne Rückfrage.",
    "200 von 230 Personen mit Position würden sie verlieren. Bis zu 115 auf einmal übernimmt Treeline ohne Rückfrage.",
    "Seit Ihrer Prüfung hat sich Personio geändert: 1 weitere Person würde entfernt.",
    "Seit Ihrer Prüfung hat sich Personio geändert: 3 weitere Personen würden wechseln.",
  ]);
  expect(reasonWords({ kind: "unsaid-leaves", count: 1, of: 5, limit: 0 }, "de")).toContain("1 Person fehlt ohne Austritt");
});
