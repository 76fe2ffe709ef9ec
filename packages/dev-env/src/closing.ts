import { setTimeout as sleep } from "node:timers/promises";

type Close = () => Promise<unknown>;

/** What has to be closed in the end, in two rounds; `signal` aborts when the end begins. */
export interface Closing {
  signal: AbortSignal;
  /** All of these close at once. What comes when the end has begun closes straight away. */
  first(close: Close): void;
  /** These close after the first ones, the latest first. */
  last(close: Close): void;
  /** Runs both rounds, the first for at most `firstMs`; failures are told to `say`, they keep nothing else open. */
  close(firstMs: number, say: (line: string) => void): Promise<void>;
}

export function createClosing(): Closing {
  const controller = new AbortController();
  const rounds: { first: Close[]; last: Close[] } = { first: [], last: [] };
  const late: Promise<unknown>[] = [];
  const add = (round: Close[], close: Close): void => void (controller.signal.aborted ? late.push(close()) : round.push(close));
  return {
    signal: controller.signal,
    first: (close) => add(rounds.first, close),
    last: (close) => add(rounds.last, close),
    async close(firstMs, say) {
      controller.abort();
      const report = (error: unknown): void => say(error instanceof Error ? error.message : String(error));
      await Promise.race([Promise.all(rounds.first.map((close) => close().catch(report))), sleep(firstMs)]);
      for (const close of rounds.last.toReversed()) await close().catch(report);
      await Promise.all(late).catch(report);
    },
  };
}
