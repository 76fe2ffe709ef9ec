import { expect, test } from "vitest";
import { PersonioError } from "./errors.ts";
import { readRetryAfter } from "./request.ts";
import { startPair } from "./testing.ts";

test("no error carries a secret, a token or a name", async () => {
  const { client, emulator } = await startPair({ client: { clientSecret: "papi-very-secret" } });
  const error = await client.readFirstPage().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PersonioError);
  const text = error instanceof Error ? [error.message, error.stack, JSON.stringify(error), String(error.cause)].join(" ") : "";
  expect(text).not.toMatch(/very-secret|papi-/);
  expect(emulator.requests).toHaveLength(2);
});

test("every advice is a message and an action in full sentences, in each language", () => {
  for (const code of ["credential-refused", "missing-right", "rate-limited", "unavailable", "timeout", "bad-answer", "api-retired", "incomplete", "picture-too-large", "cancelled"] as const) {
    const { message, action } = new PersonioError(code, "technical").advice;
    for (const text of [message.en, action.en, message.de, action.de]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(message.de).not.toBe(message.en);
  }
});

test("an address that knows no employees is one that is gone, or was never Personio's", async () => {
  const { client } = await startPair({ client: { fetch: async () => new Response("<html>Welcome to nginx</html>", { status: 404 }) } });
  await expect(client.readFirstPage()).rejects.toMatchObject({ code: "api-retired", status: 404 });
});

test("Retry-After is read as seconds or as a date", () => {
  const now = Date.UTC(2026, 10, 22, 12, 0, 0);
  expect(readRetryAfter("3", now)).toBe(3_000);
  expect(readRetryAfter("Sun, 22 Nov 2026 12:00:05 GMT", now)).toBe(5_000);
  expect(readRetryAfter("later", now)).toBeNull();
  expect(readRetryAfter(null, now)).toBeNull();
});
