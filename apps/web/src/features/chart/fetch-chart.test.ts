import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { failureOf } from "./fetch-chart.ts";

const en = await wordsIn("en", "chart");
const de = await wordsIn("de", "chart");

test("a server that failed is told with its request, in the language of the page", async () => {
  const answer = () => Response.json({ error: { message: "Something went wrong on our side.", requestId: "req-7" } }, { status: 500 });
  expect(await failureOf(answer(), en)).toMatchObject({ message: "Treeline couldn't load the chart.", action: "Wait a minute, then try again.", requestId: "req-7" });
  expect(await failureOf(answer(), de)).toMatchObject({ message: "Treeline konnte das Organigramm nicht laden.", requestId: "req-7" });
});

test("a failure without a request of ours is no text to show, and who may not see the chart reads what to do", async () => {
  expect(await failureOf(new Response("teapot", { status: 418 }), en)).toMatchObject({ message: "Treeline couldn't load the chart.", requestId: null });
  const foreign = await failureOf(Response.json({ error: { message: "There is no such chart." } }, { status: 404 }), en);
  expect(foreign).toMatchObject({ message: "You can't see this chart.", action: expect.stringContaining("Sign in again") });
});
