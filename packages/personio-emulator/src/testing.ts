import { onTestFinished } from "vitest";
import { startEmulator } from "./server.ts";
import type { Credential } from "./credential.ts";
import type { EmulatorOptions } from "./server.ts";

/** An emulator that ends with the test, with a clock that moves by hand, and calls to it. */
export async function startTest(options: EmulatorOptions = {}) {
  let at = Date.UTC(2026, 10, 22, 9);
  const emulator = await startEmulator({ now: () => at, ...options });
  onTestFinished(() => emulator.close());

  async function post(path: string, body: unknown, form = false) {
    const response = await fetch(emulator.url + path, {
      method: "POST",
      headers: { "content-type": form ? "application/x-www-form-urlencoded" : "application/json" },
      body: form ? new URLSearchParams(Object.entries(Object(body))) : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: await read(response) };
  }

  async function signIn(credential: Credential): Promise<string> {
    const answer = await post("/v1/auth", { client_id: credential.clientId, client_secret: credential.clientSecret });
    return answer.body.data.token;
  }

  async function get(path: string, token?: string) {
    const response = await fetch(emulator.url + path, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
    return { status: response.status, headers: response.headers, body: await read(response) };
  }

  return { emulator, post, get, signIn, pass: (ms: number) => void (at += ms) };
}

// Answers are looked at member by member in assertions; a schema for each would only repeat them.
async function read(response: Response): Promise<ReturnType<typeof JSON.parse>> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
