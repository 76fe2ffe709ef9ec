import { expect, test } from "vitest";
import { reasonWords } from "./guard-words.ts";
import type { HoldReason } from "./verdict.ts";

const REASONS: HoldReason[] = [
  { kind: "leaves", count: 180, of: 240, limit: 24 },
  { kind: "unsaid-leaves", count: 12, of: 240, limit: 7 },
  { kind: "unsaid-leaves", count: 2, of: 5, limit: 1 },
  { kind: "moves", count: 1_200, of: 4_000, limit: 1_000 },
  { kind: "joins", count: 200, of: 240, limit: 60 },
  { kind: "emptied", field: "title", count: 200, of: 230, limit: 115 },
  { kind: "beyond-approved", list: "leaves", count: 1, of: 0, limit: 0 },
  { kind: "beyond-approved", list: "moves", count: 3, of: 0, limit: 0 },
];

test("[G13] every reason is one plain sentence", () => {
  expect(REASONS.map((reason) => reasonWords(reason, "en"))).toEqual([
    "180 of 240 people would leave within a day; up to 24 pass without a look.",
    "12 people are no longer in Personio's list, though Personio doesn't say that they left; up to 7 pass without a look.",
    "2 people are no longer in Personio's list, though Personio doesn't say that they left; up to 1 passes without a look.",
    "1,200 of 4,000 people would get another line of managers above them; up to 1,000 pass without a look.",
    "200 people would join at once, beside the 240 on the chart; up to 60 pass without a look.",
    "The title of 200 of 230 people would turn empty; up to 115 pass without a look.",
    "Since you looked, Personio has changed: 1 more person would leave.",
    "Since you looked, Personio has changed: 3 more people would move.",
  ]);
});

test("[LA1] every reason in German", () => {
  expect(REASONS.map((reason) => reasonWords(reason, "de"))).toEqual([
    "180 von 240 Personen würden innerhalb eines Tages ausscheiden; bis zu 24 gehen ohne Prüfung durch.",
    "12 Personen stehen nicht mehr in der Liste von Personio, ohne dass Personio sie als ausgeschieden meldet; bis zu 7 gehen ohne Prüfung durch.",
    "2 Personen stehen nicht mehr in der Liste von Personio, ohne dass Personio sie als ausgeschieden meldet; bis zu 1 geht ohne Prüfung durch.",
    "1.200 von 4.000 Personen bekämen eine andere Kette von Vorgesetzten über sich; bis zu 1.000 gehen ohne Prüfung durch.",
    "200 Personen kämen auf einmal dazu, bei bisher 240 im Organigramm; bis zu 60 gehen ohne Prüfung durch.",
    "Bei 200 von 230 Personen würde die Position wegfallen; bis zu 115 gehen ohne Prüfung durch.",
    "Seit Ihrer Prüfung hat sich Personio geändert: 1 weitere Person würde ausscheiden.",
    "Seit Ihrer Prüfung hat sich Personio geändert: 3 weitere Personen würden wechseln.",
  ]);
  expect(reasonWords({ kind: "unsaid-leaves", count: 1, of: 5, limit: 0 }, "de")).toContain("1 Person steht nicht mehr");
});
