import { readBody } from "./body.ts";
import { PersonioError } from "./errors.ts";
import { wireFailure, wireOwn } from "./wire.ts";
import type { z } from "zod";

/** A page of 100 employees has some 100 KB. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Reads JSON of a shape, 8 MB at most. Throws PersonioError `bad-answer` when it is too large, cut off, no JSON, says `success: false`
 * (Personio does so with HTTP 200 too), has another shape, or comes with a status that isn't 2xx; `api-retired` for 404 and 410.
 */
export async function readJson<T extends z.ZodType>(response: Response, shape: T, what: string): Promise<z.output<T>> {
  const { status } = response;
  const text = await readText(response);
  if (text === null) throw new PersonioError("bad-answer", `${what} is larger than 8 MB`, { status });
  const json = parse(text);
  if (status === 404 || status === 410) throw new PersonioError("api-retired", `${what} was answered ${status}`, { status });
  if (!response.ok) throw new PersonioError("bad-answer", `${what} was answered ${status}`, { status });
  if (json === undefined) throw new PersonioError("bad-answer", `${what} is no JSON or is cut off`, { status });
  if (wireFailure.safeParse(json).success) throw new PersonioError("bad-answer", `${what} failed with ${status}`, { status });
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw new PersonioError("bad-answer", `${what} has an unknown shape`, { status });
  return parsed.data;
}

/** Whether a refusal is v1's own: JSON with `success: false`. A proxy's is a page, nothing, or other JSON. */
export async function saysFailure(response: Response): Promise<boolean> {
  return wireFailure.safeParse(parse(await readText(response))).success;
}

/** Whether a refusal is Personio's own, v1's or its newer gateway's, and no proxy's. */
export async function isPersoniosRefusal(response: Response): Promise<boolean> {
  return wireOwn.safeParse(parse(await readText(response))).success;
}

async function readText(response: Response): Promise<string | null> {
  const bytes = await readBody(response, MOST_BYTES);
  return bytes && new TextDecoder().decode(bytes);
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
