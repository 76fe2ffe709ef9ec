import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { formatFor } from "../../i18n/use-format.ts";
import { titleOf } from "./card-words.ts";

test("the line below a name is the title, and says first when somebody starts", async () => {
  const english = { t: await wordsIn("en", "chart"), format: formatFor("en") };
  expect(titleOf(english, { title: "Pilot" })).toBe("Pilot");
  expect(titleOf(english, { title: "Pilot", arriving: "2027-03-03" })).toBe("Starts 3 March 2027 · Pilot");
  expect(titleOf(english, { title: null, arriving: "2027-03-03" })).toBe("Starts 3 March 2027");
  expect(titleOf({ t: await wordsIn("de", "chart"), format: formatFor("de") }, { title: null, arriving: "2027-03-03" })).toBe("Beginnt am 3. März 2027");
});
