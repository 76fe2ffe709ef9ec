import { expect, test } from "vitest";
import { demoCompany } from "../demo.ts";
import { generateCompany } from "../generate.ts";
import { startTest } from "../testing.ts";
import { findScenario, scenarioNames } from "./all.ts";
import { playScenario } from "./play.ts";

const wait = async () => {};
/** All that lasts of a company: who, under whom, as what. */
const chart = (company: ReturnType<typeof demoCompany>) => company.all().map(({ id, managerId, title, status }) => `${id} ${managerId} ${title} ${status}`);

test.each(scenarioNames())("%s is played to its end, and each step says what to watch", async (name) => {
  const { emulator } = await startTest();
  const said: string[] = [];
  let syncs = 0;
  await playScenario(emulator, findScenario(name), { say: (line) => said.push(line), sync: async () => void syncs++, wait });
  expect(said).toHaveLength(findScenario(name).steps().length + 2);
  expect(said.at(-1)).toBe("The scenario is over.");
  expect(syncs).toBeGreaterThan(1);
  expect(emulator.faults.list()).toEqual([]);
});

test.each(scenarioNames().filter((name) => name !== "quiet-week"))("%s leaves the company as it was", async (name) => {
  const { emulator } = await startTest({ company: generateCompany({ people: 300 }) });
  const before = { chart: chart(emulator.company), credentials: [...emulator.credentials] };
  await playScenario(emulator, findScenario(name), { say() {}, sync: async () => {}, wait });
  expect({ chart: chart(emulator.company), credentials: emulator.credentials }).toEqual(before);
});

test("a week is two who join, one who is promoted, one who moves, one who leaves", async () => {
  const { emulator } = await startTest();
  const before = new Map(emulator.company.all().map((one) => [one.id, { ...one }]));
  await playScenario(emulator, findScenario("quiet-week"), { say() {}, sync: async () => {}, wait });
  const changes = emulator.company.all().map((one) => {
    const was = before.get(one.id);
    if (!was) return "joined";
    return was.title !== one.title ? "promoted" : was.managerId !== one.managerId ? "moved" : was.status !== one.status ? "left" : "";
  });
  expect(changes.filter(Boolean).sort()).toEqual(["joined", "joined", "left", "moved", "promoted"]);
});

test("a name that is none lists those there are", () => {
  expect(() => findScenario("earthquake")).toThrow(/no scenario "earthquake"[\s\S]*quiet-week +A quiet week[\s\S]*wrong-account/);
});

test("the page plays one step a press, and begins anew after the last", async () => {
  const { post, get, emulator } = await startTest();
  expect((await get("/_emulator")).body).toContain('data-scenario="empty-answer"');
  const press = async () => (await post("/_emulator/scenario", { name: "empty-answer" })).body;
  expect(await press()).toMatchObject({ step: 1, of: 2, say: expect.stringContaining("empty list") });
  expect(emulator.faults.list()).toMatchObject([{ kind: "empty-list" }]);
  expect(await press()).toMatchObject({ step: 2 });
  expect(emulator.faults.list()).toEqual([]);
  expect(await press()).toMatchObject({ step: 1 });
  expect((await post("/_emulator/scenario", { name: "earthquake" })).status).toBe(400);
});
