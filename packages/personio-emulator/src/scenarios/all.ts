import { badDay } from "./bad-day.ts";
import { emptyAnswer } from "./empty-answer.ts";
import { leavers } from "./leavers.ts";
import { loop } from "./loop.ts";
import { lostSupervisor } from "./lost-supervisor.ts";
import { quietWeek } from "./quiet-week.ts";
import { reorganisation } from "./reorganisation.ts";
import { revoked } from "./revoked.ts";
import type { Scenario } from "./scenario.ts";
import { wrongAccount } from "./wrong-account.ts";

const SCENARIOS: ReadonlyMap<string, Scenario> = new Map(Object.entries({
  "quiet-week": quietWeek, reorganisation, leavers, loop, "lost-supervisor": lostSupervisor,
  "empty-answer": emptyAnswer, "bad-day": badDay, revoked, "wrong-account": wrongAccount,
}));

export const scenarioNames = (): string[] => [...SCENARIOS.keys()];

/** @throws Error that lists the names there are */
export function findScenario(name: string): Scenario {
  const scenario = SCENARIOS.get(name);
  if (scenario) return scenario;
  const list = [...SCENARIOS].map(([known, { title }]) => `  ${known.padEnd(18)}${title}`).join("\n");
  throw new Error(`There is no scenario "${name}". These there are:\n${list}`);
}
