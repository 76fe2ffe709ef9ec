import { expect, test } from "vitest";
import { reasonWords } from "./guard-words.ts";

test("[G13] every reason is one plain sentence", () => {
  expect([
    reasonWords({ kind: "leaves", count: 180, of: 240, limit: 24 }),
    reasonWords({ kind: "unsaid-leaves", count: 12, of: 240, limit: 7 }),
    reasonWords({ kind: "unsaid-leaves", count: 2, of: 5, limit: 1 }),
    reasonWords({ kind: "moves", count: 1_200, of: 4_000, limit: 1_000 }),
    reasonWords({ kind: "joins", count: 200, of: 240, limit: 60 }),
    reasonWords({ kind: "emptied", field: "title", count: 200, of: 230, limit: 115 }),
    reasonWords({ kind: "beyond-approved", list: "leaves", count: 1, of: 0, limit: 0 }),
    reasonWords({ kind: "beyond-approved", list: "moves", count: 3, of: 0, limit: 0 }),
  ]).toEqual([
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
