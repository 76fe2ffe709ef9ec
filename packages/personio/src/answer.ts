import { PersonioError } from "./errors.ts";
import { wireFailure } from "./wire.ts";
import type { z } from "zod";

/**
 * Reads JSON of a shape. Throws PersonioError `bad-answer` when it is cut off, is no JSON, says `success: false`
 * (Personio does so with HTTP 200 too), has another shape, or comes with a status that isn't 2xx.
 */
export async function readJson<T extends z.ZodType>(response: Response, shape: T, what: string): Promise<z.output<T>> {
  const { status } = response;
  const json = parse(await response.text());
  if (!response.ok) throw new PersonioError("bad-answer", `${what} was answered ${status}`, { status });
  if (json === undefined) throw new PersonioError("bad-answer", `${what} is no JSON or is cut off`, { status });
  if (wireFailure.safeParse(json).success) throw new PersonioError("bad-answer", `${what} failed with ${status}`, { status });
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw new PersonioError("bad-answer", `${what} has an unknown shape`, { status });
  return parsed.data;
}

/** The `error.code` of a refusal, if there is one: 0, or the HTTP status again. */
export async function readErrorCode(response: Response): Promise<number | null> {
  const failure = wireFailure.safeParse(parse(await response.text()));
  const code = failure.data?.error?.code;
  return code === undefined ? null : Number(code);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
