import { createHash } from "node:crypto";

/** Set by the api from the connection and stripped from what comes in: the limiter's idea of who is asking. */
export const CLIENT_ADDRESS_HEADER = "x-treeline-client-address";

/** Set by the api from its cookie and stripped from what comes in: the random name of a browser. */
export const BROWSER_HEADER = "x-treeline-browser";

/** Who sent a request, as hashes. */
export interface Client {
  /** Of the browser's random name; null without the cookie. */
  browser: string | null;
  /** Of a program's address and name; null for a browser. */
  program: string | null;
}

const hashed = (text: string) => createHash("sha256").update(text).digest("base64url");

/** The client that sent these headers. */
export function clientOf(headers: Headers): Client {
  const browser = headers.get(BROWSER_HEADER);
  const agent = headers.get("user-agent") ?? "";
  // Every browser calls itself Mozilla.
  const isBrowser = agent.startsWith("Mozilla/");
  return { browser: browser && hashed(browser), program: isBrowser ? null : hashed(`${headers.get(CLIENT_ADDRESS_HEADER)} ${agent}`) };
}

/** Whether `now` is the client that was there `before`: the same cookie, or the same program that keeps none. */
export function isSameClient(before: Client, now: Client): boolean {
  if (now.browser !== null) return now.browser === before.browser;
  return now.program !== null && now.program === before.program;
}
