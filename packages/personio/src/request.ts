import { orCancelled, withTimeout } from "./clock.ts";
import { PersonioError } from "./errors.ts";
import type { Now, Sleep } from "./clock.ts";
import type { Pace } from "./pace.ts";
import type { RequestKind, RequestLimiter } from "./limit.ts";

/** One HTTP exchange: the status (null when no answer came) and how long the limiter held it back. */
export interface RequestReport {
  status: number | null;
  waitedMs: number;
}

export interface Call<T> {
  kind: RequestKind;
  method: "GET" | "POST";
  /** Path and query below the base URL. */
  path: string;
  headers: Record<string, string>;
  body?: string;
  redirect?: "follow" | "error";
  signal?: AbortSignal | undefined;
  /** Reads an answer that is neither 429 nor 5xx. What it throws as `bad-answer` on 200 is tried again. */
  read: (response: Response) => Promise<T>;
}

export interface Transport {
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  limiter: RequestLimiter;
  pace: Pace;
  now: Now;
  sleep: Sleep;
  requestTimeoutMs: number;
  onRequest: (report: RequestReport) => void;
}

const MOST_TRIES = 4;
const MOST_MS = 20_000;

/**
 * Sends one request: at most 4 tries within 20 seconds (waiting for the limiter not counted). 429, 5xx, a lost
 * connection and an answer that is cut off are tried again, after Retry-After or else 1, 2, 4 s with jitter.
 */
export async function send<T>(transport: Transport, call: Call<T>): Promise<T> {
  let spentMs = 0;
  for (let tries = 1; ; tries++) {
    const asked = Number(transport.now());
    await orCancelled(transport.limiter.take(call.kind, call.signal), call.signal);
    const answered = call.kind === "employees" ? await transport.pace.start(call.signal) : () => {};
    const began = Number(transport.now());
    const outcome = await attempt(transport, call, { waitedMs: began - asked, leftMs: MOST_MS - spentMs, answered });
    if ("value" in outcome) return outcome.value;
    spentMs += Number(transport.now()) - began;

    const pause = outcome.retryAfterMs ?? 1_000 * 2 ** (tries - 1) * (0.75 + Math.random() / 2);
    if (tries === MOST_TRIES || !isTransient(outcome.error) || spentMs + pause >= MOST_MS) throw outcome.error;
    await orCancelled(transport.sleep(pause, call.signal), call.signal);
    spentMs += pause;
  }
}

type Outcome<T> = { value: T } | { error: PersonioError; retryAfterMs: number | null };

interface Turn {
  waitedMs: number;
  leftMs: number;
  answered: () => void;
}

async function attempt<T>(transport: Transport, call: Call<T>, { waitedMs, leftMs, answered }: Turn): Promise<Outcome<T>> {
  let status: number | null = null;
  let retryAfterMs: number | null = null;
  const name = `${call.method} ${call.kind}`;
  try {
    const value = await withTimeout(Math.min(transport.requestTimeoutMs, leftMs), call.signal, async (signal) => {
      const response = await transport.fetch(transport.baseUrl + call.path, {
        method: call.method,
        headers: { accept: "application/json", "x-personio-app-id": "TREELINE", ...call.headers },
        redirect: call.redirect ?? "follow",
        signal,
        ...(call.body === undefined ? {} : { body: call.body }),
      });
      answered();
      status = response.status;
      if (status !== 429 && status < 500) return call.read(response);
      retryAfterMs = readRetryAfter(response.headers.get("retry-after"), Number(transport.now()));
      await response.body?.cancel();
      throw new PersonioError(status === 429 ? "rate-limited" : "unavailable", `${name} was answered ${status}`, { status });
    });
    return { value };
  } catch (error) {
    if (error instanceof PersonioError && error.code === "cancelled") throw error;
    const known = error instanceof PersonioError ? error : new PersonioError("unavailable", `${name} got no answer`, { status, cause: error });
    return { error: known, retryAfterMs };
  } finally {
    answered();
    transport.onRequest({ status, waitedMs });
  }
}

function isTransient(error: PersonioError): boolean {
  if (error.code === "bad-answer") return error.status === 200;
  return error.code === "rate-limited" || error.code === "unavailable" || error.code === "timeout";
}

/** Milliseconds, from seconds or an HTTP date; null when absent or unreadable. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
