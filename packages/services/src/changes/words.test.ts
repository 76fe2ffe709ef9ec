import { expect, test } from "vitest";
import { CHANGE_WORDS, quietText, type Quiet } from "./words.ts";

test("[LA1] case S24: changes that are too large to be told one by one name the first, in each language", () => {
  const told = (language: "en" | "de", count: number, names: string[]) => {
    const { imported, joined, changed, left } = CHANGE_WORDS[language];
    return [imported(count), ...[joined, changed, left].map((say) => say({ count, names }))];
  };
  const three = ["Ana Souza", "Ben Ade", "Cleo Roy"];
  expect(told("en", 1, ["Ana Souza"])).toEqual(["1 person was imported.", "Ana Souza joined.", "Something changed for Ana Souza.", "Ana Souza left."]);
  expect(told("en", 1_200, three)).toEqual([
    "1,200 people were imported.", "Ana Souza, Ben Ade, Cleo Roy and 1,197 more joined.",
    "Something changed for Ana Souza, Ben Ade, Cleo Roy and 1,197 more.", "Ana Souza, Ben Ade, Cleo Roy and 1,197 more left.",
  ]);
  expect(told("de", 1_200, three)).toEqual([
    "1.200 Personen wurden importiert.", "Ana Souza, Ben Ade, Cleo Roy und 1.197 weitere sind dazugekommen.",
    "Es hat sich etwas geändert bei: Ana Souza, Ben Ade, Cleo Roy und 1.197 weitere.", "Ana Souza, Ben Ade, Cleo Roy und 1.197 weitere sind ausgeschieden.",
  ]);
  expect(told("de", 2, [])[3]).toBe("2 Personen sind ausgeschieden.");
});

test("[LA2] case S24: an edit that nobody sees on the chart names the person, in each language", () => {
  const say = (quiet: Quiet) => [quietText(quiet, "Jonas Adeyemi", "en"), quietText(quiet, "Jonas Adeyemi", "de")];
  expect(say({ kind: "confirmed" })).toEqual(["Jonas Adeyemi is at the top of the chart.", "Jonas Adeyemi steht an der Spitze des Organigramms."]);
  expect(say({ kind: "released", field: "title" })).toEqual(["Jonas Adeyemi's title comes from Personio again and stays the same.", "Die Position von Jonas Adeyemi kommt wieder aus Personio und bleibt gleich."]);
  expect(say({ kind: "pinned", field: "name" })[0]).toBe("Jonas Adeyemi's name is kept by hand now and stays the same.");
  expect(say({ kind: "kept", field: "manager" })[1]).toBe("Die vorgesetzte Person von Jonas Adeyemi bleibt, wie von Hand festgelegt.");
  expect(say({ kind: "merged" })[0]).toBe("Two records in Personio are one person now: Jonas Adeyemi.");
  expect(quietText({ kind: "erased" }, null, "de")).toBe("Die Daten einer ausgeschiedenen Person wurden gelöscht.");
});
