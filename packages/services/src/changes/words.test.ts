import { expect, test } from "vitest";
import { CHANGE_WORDS, quietText } from "./words.ts";

test("[LA1] changes that are too large to be told one by one are counted, one and many, in each language", () => {
  const told = (language: "en" | "de", count: number) => {
    const { imported, joined, changed, left } = CHANGE_WORDS[language];
    return [imported, joined, changed, left].map((say) => say(count));
  };
  expect(told("en", 1)).toEqual(["1 person was imported.", "1 person joined.", "Something changed for 1 person.", "1 person left."]);
  expect(told("en", 1_200)).toEqual(["1,200 people were imported.", "1,200 people joined.", "Something changed for 1,200 people.", "1,200 people left."]);
  expect(told("de", 1)).toEqual(["1 Person wurde importiert.", "1 Person ist dazugekommen.", "Bei 1 Person hat sich etwas geändert.", "1 Person ist ausgeschieden."]);
  expect(told("de", 1_200)).toEqual(["1.200 Personen wurden importiert.", "1.200 Personen sind dazugekommen.", "Bei 1.200 Personen hat sich etwas geändert.", "1.200 Personen sind ausgeschieden."]);
});

test("[LA2] an edit that nobody sees on the chart is told by its verb, an unknown one too", () => {
  expect([quietText("people.confirmRoot", "en"), quietText("people.confirmRoot", "de")]).toEqual(["Confirmed: has no manager.", "Bestätigt: hat keine vorgesetzte Person."]);
  expect(quietText("people.unheardOf", "de")).toBe("Im Organigramm hat sich nichts geändert.");
});
