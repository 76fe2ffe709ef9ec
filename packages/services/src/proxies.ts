import { setGlobalProxyFromEnv } from "node:http";
import { causeOf } from "@treeline/personio/waiting-advice";

const LOCAL = ["localhost", "127.0.0.1", "::1", "[::1]"];
const NAMES = ["http_proxy", "https_proxy", "no_proxy"] as const;

/**
 * Sends this process's HTTP requests (to Personio and Resend) through the proxies that `HTTP_PROXY` and `HTTPS_PROXY` name, but those
 * to hosts in `NO_PROXY` and to this machine. Small letters win, as everywhere. Node's own `NODE_USE_ENV_PROXY=1` does the same, but ends
 * the process without a word about the variable when an address is wrong; so it isn't needed. Answers a function that undoes it.
 */
export function useProxies(source: Record<string, string | undefined>): () => void {
  const [http, https, except = ""] = NAMES.map((name) => source[name] || source[name.toUpperCase()]);
  if (!http && !https) return () => {};
  const exceptions = [...except.split(/[\s,]+/).filter(Boolean), ...LOCAL];
  return setGlobalProxyFromEnv({ ...(http && { http_proxy: http }), ...(https && { https_proxy: https }), no_proxy: exceptions.includes("*") ? "*" : exceptions.join(",") });
}

const LOOK_MS = 5_000;

/** Why `address` gives no answer, such as "ECONNREFUSED" or "Proxy response (407)"; asks it once more, without any content. */
export async function whyNoAnswer(address: string): Promise<string> {
  try {
    const { status } = await fetch(address, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(LOOK_MS) });
    return `it answers now, with ${status}`;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "no answer in time" : causeOf(error);
  }
}
