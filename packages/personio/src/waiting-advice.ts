import type { Advice } from "./advice.ts";
import type { PersonioError } from "./errors.ts";

/** What the check of a connection needs to know of the way to Personio. */
export interface Way {
  /** Host of Personio's API, such as `api.personio.de`. */
  host: string;
}

/**
 * Advice for somebody who waits for Personio's answer, as in a first connection: nothing tries again by itself there. Without any answer
 * the way to Personio is to be looked at; `error.advice` holds for runs, which are repeated.
 */
export function adviceWhileWaiting(error: PersonioError, { host }: Way): Advice {
  const { message, action } = error.advice;
  if (error.code !== "unavailable" && error.code !== "timeout") return { message, action };
  // 407 is an answer of a proxy that wants to be logged in to.
  if (error.status === null || error.status === 407) {
    return {
      message: { en: `Treeline got no answer from Personio (${host}).`, de: `Treeline hat von Personio (${host}) keine Antwort bekommen.` },
      action: {
        en: `Ask the people who run Treeline to check three things on its server: that a firewall lets it reach ${host} on port 443, that it can look up this name (DNS), and, where a proxy is needed, that HTTPS_PROXY names it with its login. Then try again. If Personio itself is down, status.personio.de says so.`,
        de: `Bitten Sie die Personen, die Treeline betreiben, auf dem Server dreierlei zu prüfen: dass eine Firewall ihn ${host} auf Port 443 erreichen lässt, dass er diesen Namen auflösen kann (DNS), und, falls ein Proxy nötig ist, dass HTTPS_PROXY ihn samt Anmeldung nennt. Versuchen Sie es dann noch einmal. Ob Personio selbst ausgefallen ist, steht auf status.personio.de.`,
      },
    };
  }
  if (error.status === 401 || error.status === 403) {
    return {
      message: { en: `Something other than Personio (${host}) refused the request.`, de: `Nicht Personio (${host}), sondern etwas unterwegs hat die Anfrage abgewiesen.` },
      action: {
        en: "Ask the people who run Treeline to let its server through the proxy or firewall on the way. Then try again. The credential was not refused.",
        de: "Bitten Sie die Personen, die Treeline betreiben, den Server durch den Proxy oder die Firewall unterwegs zu lassen. Versuchen Sie es dann noch einmal. Die Zugangsdaten wurden nicht abgelehnt.",
      },
    };
  }
  return {
    message,
    action: {
      en: "Try again in a few minutes. If it stays, look at status.personio.de.",
      de: "Versuchen Sie es in ein paar Minuten noch einmal. Wenn es so bleibt, sehen Sie auf status.personio.de nach.",
    },
  };
}

/** Why no answer came, for logs: the system's code such as `ENOTFOUND`, or a proxy's refusal. It names nobody and no secret. */
export function causeOf(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const proxy = /Proxy response \(\d{3}\)/.exec(cause.message)?.[0];
    if (proxy) return proxy;
    if ("code" in cause && typeof cause.code === "string" && /^[A-Z]{2,}[A-Z_]*$/.test(cause.code) && !cause.code.startsWith("UND_ERR_ABORTED")) return cause.code;
  }
  return "no answer";
}
