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
  signal?: AbortSignal | undefined;
  /** Reads an answer that is neither a redirect, 408, 425, 429 nor 5xx. What it throws as `bad-answer` on 2xx is tried again. */
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
  onNotice: (notice: EndNotice) => void;
}

/** What Personio says of the end of what was asked for: its headers as they came, null where there is none. */
export interface EndNotice {
  /** Path without ids and query. */
  path: string;
  deprecation: string | null;
  sunset: string | null;
}

const MOST_TRIES = 4;
/** An address that is gone is asked once more: a gateway may say so for a moment. */
const MOST_TRIES_GONE = 2;
const MOST_MS = 20_000;
const MOST_HOPS = 3;

/**
 * Sends one request: at most 4 tries within 20 seconds (waiting for the limiter not counted). 429, 5xx, a lost
 * connection and an answer that is cut off are tried again, after Retry-After or else 1, 2, 4 s with jitter. A redirect is
 * followed on the same host only, and never with a body: PersonioError `api-retired` for another host.
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
    if (tries >= mostTries(outcome.error) || spentMs + pause >= MOST_MS) throw outcome.error;
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
      const response = await fetchAt(transport, call, signal, (seen) => {
        answered();
        status = seen.status;
      });
      status = response.status;
      if (![408, 425, 429].includes(status) && status < 500) return call.read(response);
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

function mostTries(error: PersonioError): number {
  if (error.code === "api-retired") return MOST_TRIES_GONE;
  if (error.code === "bad-answer") return error.status !== null && error.status < 300 ? MOST_TRIES : 1;
  return ["rate-limited", "unavailable", "timeout"].includes(error.code) ? MOST_TRIES : 1;
}

/** The answer at the end of redirects on the same host. `seen` is called at each. @throws PersonioError `api-retired`, `bad-answer` */
async function fetchAt<T>(transport: Transport, call: Call<T>, signal: AbortSignal, seen: (response: Response) => void): Promise<Response> {
  let url = transport.baseUrl + call.path;
  for (let hops = 0; ; hops++) {
    const response = await transport.fetch(url, {
      method: call.method,
      headers: { accept: "application/json", "x-personio-app-id": "TREELINE", ...call.headers },
      redirect: "manual",
      signal,
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    seen(response);
    noteEnd(transport, call, response);
    const { status } = response;
    if (![301, 302, 303, 307, 308].includes(status)) return response;
    await response.body?.cancel();
    const location = response.headers.get("location") ?? "";
    const to = location !== "" && URL.canParse(location, url) ? new URL(location, url) : null;
    if (to !== null && to.host !== new URL(url).host) throw new PersonioError("api-retired", `${call.method} ${call.kind} was sent to another host with ${status}`, { status });
    // A body holds the secret: it goes nowhere but to the address that was configured.
    if (to === null || to.origin !== new URL(url).origin || call.method !== "GET" || hops === MOST_HOPS) throw new PersonioError("bad-answer", `${call.method} ${call.kind} was redirected with ${status}`, { status });
    url = to.href;
  }
}

function noteEnd<T>(transport: Transport, call: Call<T>, { headers }: Response): void {
  const deprecation = headers.get("deprecation");
  const sunset = headers.get("sunset");
  if (deprecation === null && sunset === null) return;
  transport.onNotice({ path: call.path.replace(/\?.*/, "").replace(/employees\/(?!attributes)[^/]+/, "employees/…"), deprecation, sunset });
}

/** Milliseconds, from seconds or an HTTP date; null when absent or unreadable. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
