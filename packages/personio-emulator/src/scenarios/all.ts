import { apiGone } from "./api-gone.ts";
import { badDay } from "./bad-day.ts";
import { emptyAnswer } from "./empty-answer.ts";
import { hiddenRows } from "./hidden-rows.ts";
import { leavers } from "./leavers.ts";
import { loop } from "./loop.ts";
import { lostRecord } from "./lost-record.ts";
import { lostSupervisor } from "./lost-supervisor.ts";
import { newPicture } from "./new-picture.ts";
import { noAttributeList } from "./no-attribute-list.ts";
import { proxy } from "./proxy.ts";
import { quietWeek } from "./quiet-week.ts";
import { refusedPicture } from "./refused-picture.ts";
import { reorganisation } from "./reorganisation.ts";
import { revoked } from "./revoked.ts";
import type { Scenario } from "./scenario.ts";
import { strayRefusal } from "./stray-refusal.ts";
import { sunset } from "./sunset.ts";
import { totalAbove } from "./total-above.ts";
import { unstableOrder } from "./unstable-order.ts";
import { withdrawnRight } from "./withdrawn-right.ts";
import { wrongAccount } from "./wrong-account.ts";
import { zeroDate } from "./zero-date.ts";

const SCENARIOS: ReadonlyMap<string, Scenario> = new Map(Object.entries({
  "quiet-week": quietWeek, reorganisation, leavers, loop, "lost-supervisor": lostSupervisor,
  "empty-answer": emptyAnswer, "bad-day": badDay, revoked, "wrong-account": wrongAccount,
  proxy, "stray-refusal": strayRefusal, "withdrawn-right": withdrawnRight,
  "total-above": totalAbove, "hidden-rows": hiddenRows, "unstable-order": unstableOrder,
  "no-attribute-list": noAttributeList, "api-gone": apiGone, sunset,
  "refused-picture": refusedPicture, "lost-record": lostRecord, "zero-date": zeroDate, "new-picture": newPicture,
}));

export const scenarioNames = (): string[] => [...SCENARIOS.keys()];

/** @throws Error that lists the names there are */
export function findScenario(name: string): Scenario {
  const scenario = SCENARIOS.get(name);
  if (scenario) return scenario;
  const list = [...SCENARIOS].map(([known, { title }]) => `  ${known.padEnd(18)}${title}`).join("\n");
  throw new Error(`There is no scenario "${name}". These there are:\n${list}`);
}
