import { expect, test } from "vitest";
import { AppError, notFound } from "./error.ts";
import { MISSING } from "./missing.ts";

test("[LA1] a refusal has words for each reader, and English for the log", () => {
  const refusal = new AppError("CONFLICT", { en: "No.", de: "Nein." }, { reason: "no", action: { en: "Wait.", de: "Warten." } });
  expect([refusal.message, refusal.action, refusal.reason]).toEqual(["No.", "Wait.", "no"]);
  expect([refusal.told("en"), refusal.told("de")]).toEqual([{ message: "No.", action: "Wait." }, { message: "Nein.", action: "Warten." }]);
});

test("[LA1] whatever is missing is answered in one sentence, with the right article in German", () => {
  expect(notFound("export").told("de").message).toBe("Diesen Export gibt es nicht, oder Sie dürfen ihn nicht sehen.");
  expect(notFound("run").told("en").message).toBe("There is no such run, or you may not see it.");
  for (const { de } of Object.values(MISSING)) expect(de).toMatch(/^Diese[sn]? .+ gibt es nicht, oder Sie dürfen (sie|ihn|es) nicht sehen\.$/);
});
