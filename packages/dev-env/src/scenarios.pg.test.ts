import { demoCompany } from "@treeline/personio-emulator/demo";
import { findScenario, scenarioNames } from "@treeline/personio-emulator/scenarios/all";
import { playScenario } from "@treeline/personio-emulator/scenarios/play";
import { startWorld } from "@treeline/services/testing";
import { expect, test } from "vitest";

/** What becomes of the runs, in the order of the steps. */
const EXPECTED: Record<string, string[]> = {
  "quiet-week": ["succeeded", "succeeded", "succeeded", "succeeded", "succeeded"],
  reorganisation: ["held", "succeeded"],
  leavers: ["held", "succeeded"],
  loop: ["succeeded", "succeeded"],
  "lost-supervisor": ["succeeded", "succeeded"],
  "empty-answer": ["failed", "succeeded"],
  "bad-day": ["succeeded", "failed", "succeeded"],
  revoked: ["failed", "failed", "succeeded"],
  "wrong-account": ["held", "succeeded"],
  proxy: ["failed", "failed", "succeeded"],
  "stray-refusal": ["succeeded", "succeeded"],
  "withdrawn-right": ["failed", "succeeded"],
  "total-above": ["succeeded", "succeeded"],
  "hidden-rows": ["held", "succeeded"],
  "unstable-order": ["succeeded", "succeeded"],
  "no-attribute-list": ["succeeded", "succeeded"],
  "api-gone": ["failed", "failed", "failed", "succeeded"],
  sunset: ["succeeded", "succeeded", "succeeded"],
  "refused-picture": ["succeeded", "succeeded", "succeeded"],
  "lost-record": ["succeeded", "succeeded"],
  "zero-date": ["succeeded", "succeeded"],
  "new-picture": ["succeeded", "succeeded"],
};

test.each(scenarioNames())("%s: Treeline makes of it what the steps say", async (name) => {
  const world = await startWorld({ company: demoCompany(), limits: false });
  try {
    world.moveClock(Date.now() - world.system.now().getTime());
    const { connectionId, runId } = await world.connect();
    await world.execute(runId);
    const before = await world.people();
    const states: string[] = [];
    const sync = async () => void states.push((await world.sync(connectionId)).state);
    await playScenario(world.emulator, findScenario(name), { say() {}, sync, wait: async () => {} });
    expect(states).toEqual(EXPECTED[name]);
    // What was put right leaves nothing behind.
    if (name !== "quiet-week") expect(await world.people()).toEqual(before);
  } finally {
    await world.stop();
  }
});
