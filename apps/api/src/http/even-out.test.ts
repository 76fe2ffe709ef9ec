import { expect, test } from "vitest";
import { evenOut } from "./even-out.ts";

/** A clock that stands still until `pass` is called. */
function stoppedClock() {
  let pass: () => void = () => {};
  const waited: number[] = [];
  const passed = new Promise<void>((resolve) => (pass = resolve));
  const wait = (ms: number): Promise<void> => {
    waited.push(ms);
    return passed;
  };
  return { waited, pass, wait };
}

const cases: [string, () => Promise<string>][] = [["found", async () => "yes"], ["failed", () => Promise.reject(new Error("no"))]];

test.for(cases)(
  "security timing: an answer that %s waits for its time",
  async ([, work]): Promise<void> => {
    const clock = stoppedClock();
    let answered = false;
    const answer: Promise<string> = evenOut<string>(500, work, clock.wait).then(String, String).finally(() => (answered = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect([answered, clock.waited]).toEqual([false, [500]]);
    clock.pass();
    expect(await answer).toBe(await work().then(String, String));
  },
);
