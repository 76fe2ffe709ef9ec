import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { formatFor } from "../../i18n/use-format.ts";
import { decidersInWords, isUrgent, stateTitle, stateWord } from "./state-words.ts";
import type { SyncState } from "./use-sync-state.ts";

const [t, de] = [await wordsIn("en", "sync"), await wordsIn("de", "sync")];
const frozen: SyncState["troubles"] = [{ kind: "frozen", id: "f", since: null, presence: false, keys: [{ key: "position", label: "Position" }, { key: "email", label: "Email" }] }];
const title = (state: SyncState["state"], mayAct = true) => stateTitle(t, { state, mayAct, troubles: frozen }, formatFor("en"));

test("case S2: a title tells the state, and never that all is well while something waits", () => {
  expect(["in-step", "held", "refused", "failing", "paused"].map((state) => title(state as SyncState["state"]))).toEqual([
    "In step with Personio", "Needs your review", "Personio refuses the credential", "Syncs are failing", "The schedule is paused",
  ]);
  expect(title("frozen")).toBe("In step with Personio, except for Position and Email");
  expect(stateTitle(de, { state: "frozen", mayAct: true, troubles: frozen }, formatFor("de"))).toBe("Auf dem Stand von Personio, außer Position und Email");
});

test("case S8: a viewer is told that the chart isn't current, calmly, and not what only members mend", () => {
  expect((["held", "refused", "failing", "paused"] as const).map((state) => [title(state, false), stateWord(t, { state, mayAct: false }), isUrgent(state, false)])).toEqual([
    ["Changes wait for a decision", "On hold", false],
    ...Array<unknown>(3).fill(["The chart is not up to date", "Not up to date", false]),
  ]);
  expect(isUrgent("refused", true)).toBe(true);
});

test("case S2: who can decide is named, each in their place", () => {
  expect(decidersInWords(t, { names: [], more: 0 })).toBeNull();
  expect(decidersInWords(t, { names: ["Ada"], more: 0 })).toBe("Ada");
  expect(decidersInWords(t, { names: ["Ada", "Kim"], more: 0 })).toBe("Ada or Kim");
  expect(decidersInWords(t, { names: ["Ada", "Kim", "Bo"], more: 2 })).toBe("Ada, Kim, Bo or 2 others");
  expect(decidersInWords(de, { names: ["Ada", "Kim", "Bo"], more: 1 })).toBe("Ada, Kim, Bo oder 1 weitere Person");
});
