import { tooMany } from "../too-many.ts";
import { networkOf, Spending, tooMuch, type Budgets } from "./budgets.ts";
import type { Cost } from "./costs.ts";
import { FairGate, GateFull, type GateLimits } from "./fair-gate.ts";

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
   * Does light work for an organization in one of its transactions; so many at a time, and what is beyond waits.
   * @throws AppError TOO_MANY_REQUESTS `too-much-work`; CallerGone when the caller's signal aborts before the work began
   */
  transaction<T>(kind: Transaction, organizationId: string, work: () => Promise<T>): Promise<T>;
  /**
   * Counts a stream of the caller's as open until `signal` aborts, or until the answered function is called.
   * @throws AppError TOO_MANY_REQUESTS `too-many-streams`
   */
  openStream(signal: AbortSignal): () => void;
}

/** Reads and changes wait apart: a change may wait for a sync that is just being applied. */
export type Transaction = "read" | "change";

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
/** The same for work on everybody: while one piece is done, others are answered between its steps. */
const OF_BULK = { slots: 2, slotsPerKey: 1, waitingPerKey: 200 };
const BULK_POINTS = 50;
/**
 * Transactions of one organization. Together they take six of the ten connections of a process's pool, so that
 * one organization's flood makes no other wait for a connection.
 */
const OF_TRANSACTIONS: Record<Transaction, GateLimits> = {
  read: { slots: Number.POSITIVE_INFINITY, slotsPerKey: 4, waitingPerKey: 1_000 },
  change: { slots: Number.POSITIVE_INFINITY, slotsPerKey: 2, waitingPerKey: 1_000 },
};
/** Requests from one address that are worked on at the same time. One core has no use for more, unless they wait for something else. */
const OF_REQUESTS: GateLimits = { slots: Number.POSITIVE_INFINITY, slotsPerKey: 3, waitingPerKey: 2_000 };
/** A request that takes longer waits for something else: its turn, a lock, Personio. It makes room for others. */
const PLACE_MS = 250;
/** Requests with a picture in them. */
const OF_LARGE_BODIES: GateLimits = { slots: 1, slotsPerKey: 1, waitingPerKey: 10 };
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
  readonly #bulk = new FairGate(OF_BULK);
  readonly #requests = new FairGate(OF_REQUESTS);
  readonly #largeBodies = new FairGate(OF_LARGE_BODIES);
  readonly #transactions = { read: new FairGate(OF_TRANSACTIONS.read), change: new FairGate(OF_TRANSACTIONS.change) };
  /** Open streams by caller. */
  readonly #streams = new Map<string, number>();

  constructor(budgets?: Budgets) {
    this.#spending = new Spending(budgets);
  }

  /** Takes a request's points from its address's budget, before anything else is known of it. @throws AppError TOO_MANY_REQUESTS `too-much-work` */
  request(address: string, cost: Cost): Promise<void> {
    return this.#spending.take("address", address, cost);
  }

  /**
   * Waits until it is the turn of a request from an address, so that many from one don't delay those from others. Call what is answered once
   * the request has its answer; after a while its place is free anyway. @throws AppError TOO_MANY_REQUESTS `too-much-work`; CallerGone
   */
  enter(address: string, signal: AbortSignal): Promise<() => void> {
    return new Promise((begin, refuse) => {
      const work = () => new Promise<void>((end) => {
        const timer = setTimeout(end, PLACE_MS);
        begin(() => {
          clearTimeout(timer);
          end();
        });
      });
      waited(this.#requests.run(networkOf(address), work, signal), signal).catch(refuse);
    });
  }

  /**
   * Waits until no other large request is worked on, in turn by caller; `done` says when this one is. @throws AppError TOO_MANY_REQUESTS
   * `too-much-work`; CallerGone
   */
  async largeBody(userId: string, done: Promise<unknown>, signal: AbortSignal): Promise<void> {
    await new Promise<void>((begin, refuse) => {
      const work = async (): Promise<void> => {
        begin();
        await done;
      };
      waited(this.#largeBodies.run(userId, work, signal), signal).catch(refuse);
    });
  }

  meter({ userId, address, signal }: Caller): Meter {
    const caller = userId ?? `signed out: ${networkOf(address)}`;
    // An organization's lane holds at most two pieces of each caller, so the first come is fair within it.
    const inTurn = <T>({ points }: Cost, organizationId: string | null, work: () => Promise<T>, until: AbortSignal | undefined): Promise<T> => {
      const gate = points < BULK_POINTS ? this.#process : this.#bulk;
      return waited(this.#callers.run(caller, () => gate.run(organizationId ?? caller, work, until), until), until);
    };
    return {
      ask: (cost) => this.#spending.take("caller", caller, cost),
      work: async (cost, organizationId, work, { shared = false } = {}) => {
        if (organizationId !== null) await this.#spending.take("organization", organizationId, cost);
        return cost.heavy ? await inTurn(cost, organizationId, work, shared ? undefined : signal) : await work();
      },
      transaction: (kind, organizationId, work) => waited(this.#transactions[kind].run(organizationId, work, signal), signal),
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

/** Waits for a turn, and puts it into words if it doesn't come. */
async function waited<T>(turn: Promise<T>, until: AbortSignal | undefined): Promise<T> {
  try {
    return await turn;
  } catch (error) {
    if (error instanceof GateFull) throw tooMuch(BUSY, BUSY_SECONDS);
    throw until?.aborted && error === until.reason ? new CallerGone(error) : error;
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
