import { LANGUAGES } from "@treeline/org/language";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AppError } from "../error.ts";
import { BUDGETS, networkOf, Spending } from "./budgets.ts";
import { COSTS } from "./costs.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refusalOf = async (work: Promise<void>): Promise<AppError> => {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof AppError)) throw new Error("it was not refused");
  return error;
};

test("security H3: a budget that is used up says when to try again, and is full again then", async () => {
  const spending = new Spending({ caller: 100, address: 100, organization: 100, seconds: 10 });
  await spending.take("caller", "kim", { points: 60 });
  vi.advanceTimersByTime(4_000);
  await spending.take("caller", "kim", { points: 40 });
  const refusal = await refusalOf(spending.take("caller", "kim", { points: 1 }));
  expect(refusal).toMatchObject({ code: "TOO_MANY_REQUESTS", reason: "too-much-work", retryAfter: 6 });
  expect(LANGUAGES.map((language) => refusal.told(language))).toEqual([
    { message: "You asked for a lot in a short time.", action: "Try again in 6 seconds." },
    { message: "Sie haben in kurzer Zeit sehr viel abgefragt.", action: "Versuchen Sie es in 6 Sekunden noch einmal." },
  ]);
  vi.advanceTimersByTime(6_000);
  await spending.take("caller", "kim", { points: 100 });
});

test("security H3: callers, addresses and organizations have budgets of their own", async () => {
  const spending = new Spending({ caller: 10, address: 10, organization: 10, seconds: 10 });
  await spending.take("caller", "kim", { points: 10 });
  await spending.take("caller", "lee", { points: 10 });
  await spending.take("organization", "kim", { points: 10 });
  await spending.take("address", "198.51.100.7", { points: 10 });
  await refusalOf(spending.take("organization", "kim", { points: 1 }));
  await refusalOf(spending.take("caller", "lee", { points: 1 }));
});

test("security H3: what is refused takes nothing, so a small request still fits", async () => {
  const spending = new Spending({ caller: 100, address: 100, organization: 100, seconds: 10 });
  await spending.take("caller", "kim", { points: 90 });
  for (let n = 0; n < 50; n += 1) await refusalOf(spending.take("caller", "kim", { points: 20 }));
  await spending.take("caller", "kim", { points: 10 });
});

test("probes cost nothing, and no single call is more than a budget holds", () => {
  expect(COSTS.free.points).toBe(0);
  for (const { points } of Object.values(COSTS)) expect(points).toBeLessThanOrEqual(BUDGETS.caller / BUDGETS.seconds);
});

test.for([
  ["203.0.113.9", "203.0.113.9"], ["::ffff:203.0.113.9", "203.0.113.9"], ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"], ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::", "2001:db8:1:2::/64"], ["::1", "0:0:0:0::/64"], ["fe80::1%eth0", "fe80:0:0:0::/64"], ["1:2::3:4:5:6:7", "1:2:0:3::/64"],
] as const)("the network of %s is %s", ([address, network]) => {
  expect(networkOf(address)).toBe(network);
});
