import { setTimeout as sleep } from "node:timers/promises";
import type { Scenario, Stage } from "./scenario.ts";

export interface Playing {
  say(line: string): void;
  /** Has Treeline read; resolves when it has. */
  sync(): Promise<void>;
  /** Ends it between two steps. */
  signal?: AbortSignal;
  /** Waits so many seconds before a step; really waits when left out. */
  wait?(seconds: number): Promise<unknown>;
}

/** Plays a scenario to its end, or until it is stopped. */
export async function playScenario(stage: Stage, scenario: Scenario, playing: Playing): Promise<void> {
  const { say, sync, signal, wait = (seconds) => sleep(seconds * 1_000, undefined, { ...(signal && { signal }) }).catch(() => {}) } = playing;
  const steps = scenario.steps();
  say(scenario.title);
  for (const [index, step] of steps.entries()) {
    await wait(step.after);
    if (signal?.aborted) return;
    step.do?.(stage);
    say(`${index + 1} of ${steps.length}. ${step.say}`);
    if (step.sync) await sync();
  }
  say("The scenario is over.");
}
