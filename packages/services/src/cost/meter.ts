import { tooMany } from "../too-many.ts";
import { networkOf, Spending, tooMuch, type Budgets } from "./budgets.ts";
import type { Cost } from "./costs.ts";
import { FairGate, GateFull } from "./fair-gate.ts";

/** What one caller may take of this process. */
export interface Meter {
  /** Takes a call's points from the caller's budget. @throws AppError TOO_MANY_REQUESTS `too-much-work` */
  ask(cost: Cost): Promise<void>;
  /**
   * Does work for an organization that the caller belongs to, null for work outside any. Takes the points from the
   * organization's budget; heavy work waits for its turn. Others wait for the result of `shared` work too, so it begins even if the
   * caller has gone.
   * @throws AppError TOO_MANY_REQUESTS `too-much-work`; CallerGone when the caller's signal aborts before the work began
   */
  work<T>(cost: Cost, organizationId: string | null, work: () => Promise<T>, options?: { shared?: boolean }): Promise<T>;
  /**
   * Counts a stream of the caller's as open until `signal` aborts, or until the answered function is called.
   * @throws AppError TOO_MANY_REQUESTS `too-many-streams`
   */
  openStream(signal: AbortSignal): () => void;
}

/** Whose work it is. */
export interface Caller {
  /** An account's id, or `null` where nobody is signed in. */
  userId: string | null;
  address: string;
  /** Aborts when the caller no longer waits for the answer. */
  signal?: AbortSignal;
}

/** A caller's heavy work: two pieces at the same time, so that a page with two of them isn't slowed down. */
const OF_CALLER = { slots: Number.POSITIVE_INFINITY, slotsPerKey: 2, waitingPerKey: 10 };
/** Heavy work of the process. Its JavaScript runs on one core; more pieces would only wait for each other with their memory held. */
const OF_PROCESS = { slots: 3, slotsPerKey: 2, waitingPerKey: 200 };
/** Streams that one caller may have open: more than anybody has pages in sight. Each one looks at its session every few seconds. */
const MOST_STREAMS = 100;
/** Seconds after which a caller may ask again who has too much heavy work waiting. */
const BUSY_SECONDS = 5;

/** The caller went away before the turn of its work came. Nobody reads the answer. */
export class CallerGone extends Error {
  override readonly name = "CallerGone";

  constructor(reason: unknown) {
    super(reason instanceof Error ? reason.message : "The caller has gone.", { cause: reason });
  }
}

/** Bounds the work of one process. */
export class WorkLimits {
  readonly #spending: Spending;
  readonly #callers = new FairGate(OF_CALLER);
  readonly #process = new FairGate(OF_PROCESS);
  /** Open streams by caller. */
  readonly #streams = new Map<string, number>();

  constructor(budgets?: Budgets) {
    this.#spending = new Spending(budgets);
  }

  /** Takes a request's points from its address's budget, before anything else is known of it. @throws AppError TOO_MANY_REQUESTS `too-much-work` */
  request(address: string, cost: Cost): Promise<void> {
    return this.#spending.take("address", address, cost);
  }

  meter({ userId, address, signal }: Caller): Meter {
    const caller = userId ?? `signed out: ${networkOf(address)}`;
    const inTurn = async <T>(organizationId: string | null, work: () => Promise<T>, until: AbortSignal | undefined): Promise<T> => {
      try {
        // An organization's lane holds at most two pieces of each caller, so the first come is fair within it.
        return await this.#callers.run(caller, () => this.#process.run(organizationId ?? caller, work, until), until);
      } catch (error) {
        if (error instanceof GateFull) throw tooMuch(BUSY, BUSY_SECONDS);
        throw until?.aborted && error === until.reason ? new CallerGone(error) : error;
      }
    };
    return {
      ask: (cost) => this.#spending.take("caller", caller, cost),
      work: async (cost, organizationId, work, { shared = false } = {}) => {
        if (organizationId !== null) await this.#spending.take("organization", organizationId, cost);
        return cost.heavy ? await inTurn(organizationId, work, shared ? undefined : signal) : await work();
      },
      openStream: (until) => this.#openStream(caller, until),
    };
  }

  #openStream(caller: string, until: AbortSignal): () => void {
    const open = this.#streams.get(caller) ?? 0;
    if (open >= MOST_STREAMS) throw tooMany(TOO_MANY_STREAMS, { reason: "too-many-streams", seconds: 60 });
    this.#streams.set(caller, open + 1);
    let closed = false;
    const close = () => {
      if (closed) return;
      closed = true;
      until.removeEventListener("abort", close);
      const left = (this.#streams.get(caller) ?? 1) - 1;
      if (left > 0) this.#streams.set(caller, left);
      else this.#streams.delete(caller);
    };
    if (until.aborted) close();
    else until.addEventListener("abort", close);
    return close;
  }
}

const TOO_MANY_STREAMS = {
  en: "Too many of your pages follow a sync at the same time.",
  de: "Zu viele Ihrer Seiten verfolgen gleichzeitig eine Synchronisierung.",
};

const BUSY = {
  en: "Too many large requests are waiting for their answers.",
  de: "Zu viele große Anfragen warten auf ihre Antwort.",
};
