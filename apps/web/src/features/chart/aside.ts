import { wrap, type Remote } from "comlink";
import type { Aside } from "./chart-worker.ts";

/** From so many people on, the page would stand still while it reads them or lays them out. */
export const MANY = 20_000;
/** Fewer bytes than so many people's are, however well they are packed. */
const MANY_PACKED = 100_000;

interface Helper {
  aside: Remote<Aside>;
  /** Rejects when the worker could not start or go on. */
  lost: Promise<never>;
}

let helper: Helper | null = null;

/** Asks the page's worker, which starts when it is needed first. @throws Error when it can't go on; the next call starts another */
export function asideOf<T>(ask: (aside: Remote<Aside>) => Promise<T>): Promise<T> {
  const { aside, lost } = readyAside();
  return Promise.race([ask(aside), lost]);
}

/** Starts the worker while a chart that may be large is still on its way. */
export function expectChart({ headers }: Pick<Response, "headers">): void {
  if (Number(headers.get("content-length")) > MANY_PACKED) readyAside();
}

function readyAside(): Helper {
  return (helper ??= startHelper());
}

function startHelper(): Helper {
  const worker = new Worker(new URL("./chart-worker.ts", import.meta.url), { type: "module" });
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }) => {
      helper = null;
      worker.terminate();
      reject(new Error(message));
    });
  });
  // Whoever waits hears of it; between two calls nobody does.
  lost.catch(() => {});
  return { aside: wrap<Aside>(worker), lost };
}
