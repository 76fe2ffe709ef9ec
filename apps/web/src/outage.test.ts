import { expect, test } from "vitest";
import { wordsIn } from "./i18n/testing.ts";
import { Outage, outageBehind, outageIn } from "./outage.ts";
import { outageWords } from "./outage-words.ts";

const answer = (status: number, type: string) => new Response("x", { status, headers: { "content-type": type } });

test.for([
  [413, "text/html", "tooLarge"], [413, "application/json", "tooLarge"],
  [502, "text/html", "restarting"], [503, "text/plain", "restarting"], [504, "application/json", "restarting"],
  [200, "text/html; charset=utf-8", "foreign"], [403, "text/html", "foreign"], [500, "Text/HTML", "foreign"], [404, "application/xhtml+xml", "foreign"],
  [200, "application/json", null], [500, "application/json", null], [404, "application/json; charset=utf-8", null], [429, "application/json", null], [200, "application/octet-stream", null], [200, "text/csv", null],
] as const)("case A10: an answer %d of type %s means %s", ([status, type, kind]) => {
  expect(outageIn(answer(status, type))).toBe(kind);
});

test("case A10: an outage is found behind what wrapped it", () => {
  const outage = new Outage("restarting");
  expect(outageBehind(new Error("a", { cause: new Error("b", { cause: outage }) }))).toBe(outage);
  expect(outageBehind(new Error("a"))).toBeNull();
});

test("case A10: each outage is told in words, with the size of what was too large", async () => {
  const [en, de] = [await wordsIn("en", "ui"), await wordsIn("de", "ui")];
  expect(outageWords(en, new Outage("restarting"))).toEqual({ message: "Treeline is restarting, try again in a moment.", action: null });
  expect(outageWords(de, new Outage("restarting")).message).toBe("Treeline startet gerade neu, versuchen Sie es gleich noch einmal.");
  expect(outageWords(en, new Outage("tooLarge", 1_258_291)).message).toBe("This is too large: 1.3 MB.");
  expect(outageWords(de, new Outage("tooLarge", 1_258_291)).message).toBe("Das ist zu groß: 1,3 MB.");
  expect(outageWords(en, new Outage("tooLarge", 300_000)).message).toBe("This is too large: 300 kB.");
  expect(outageWords(en, new Outage("tooLarge")).message).toBe("This is too large.");
  expect(new Set((["offline", "unreachable", "restarting", "tooLarge", "foreign"] as const).map((kind) => outageWords(en, new Outage(kind)).message)).size).toBe(5);
});
