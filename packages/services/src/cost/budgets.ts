import type { Wording } from "@treeline/org/language";
import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { AppError } from "../error.ts";
import { tooMany } from "../too-many.ts";
import type { Cost } from "./costs.ts";

/** Whose calls are counted together. A caller is an account, or the address where nobody is signed in. */
export type Payer = "caller" | "address" | "organization";

/** Points by payer that one API process spends in each stretch of so many seconds. */
export interface Budgets extends Readonly<Record<Payer, number>> {
  readonly seconds: number;
}

/**
 * A caller may use about a third of a core, an organization or an address about a whole one. Opening the chart takes about
 * 100 points, so 100 colleagues behind one address can open it within the same ten seconds.
 */
export const BUDGETS: Budgets = { caller: 3_000, address: 10_000, organization: 10_000, seconds: 10 };

const REFUSED: Record<Payer, Wording> = {
  caller: { en: "You asked for a lot in a short time.", de: "Sie haben in kurzer Zeit sehr viel abgefragt." },
  address: { en: "A lot was asked for from your network in a short time.", de: "Aus Ihrem Netzwerk wurde in kurzer Zeit sehr viel abgefragt." },
  organization: { en: "A lot was asked for in this organization in a short time.", de: "In dieser Organisation wurde in kurzer Zeit sehr viel abgefragt." },
};

/** A refusal that says in how many seconds to try again. */
export const tooMuch = (message: Wording, wait: number): AppError =>
  tooMany(message, { reason: "too-much-work", seconds: Math.max(1, wait) });

/** Counts the work that this process does, by payer. */
export class Spending {
  readonly #limiters: Record<Payer, RateLimiterMemory>;

  constructor(budgets: Budgets = BUDGETS) {
    const limiter = (payer: Payer) => new RateLimiterMemory({ points: budgets[payer], duration: budgets.seconds });
    this.#limiters = { caller: limiter("caller"), address: limiter("address"), organization: limiter("organization") };
  }

  /** Takes the cost's points from a budget. What is refused takes none. @throws AppError TOO_MANY_REQUESTS `too-much-work` */
  async take(payer: Payer, key: string, { points }: Pick<Cost, "points">): Promise<void> {
    if (points === 0) return;
    const limiter = this.#limiters[payer];
    const name = payer === "address" ? networkOf(key) : key;
    try {
      await limiter.consume(name, points);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      await limiter.reward(name, points);
      throw tooMuch(REFUSED[payer], error.msBeforeNext / 1_000);
    }
  }
}

/** An IPv4 address itself; of an IPv6 address the first 64 bits, since one household or server has all the rest. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts.slice(0, 4).map((group) => group.toString(16)).join(":")}::/64`;
}
