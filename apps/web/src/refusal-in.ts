import { Failure } from "./api.ts";

const textIn = (from: unknown, name: string): string | null => {
  const value = typeof from === "object" && from !== null ? Object.entries(from).find(([key]) => key === name)?.[1] : undefined;
  return typeof value === "string" ? value : null;
};

/** What a file's answer says when too much was asked for, in the server's words; null for every other answer. The response can still be read. */
export async function refusalIn(response: Response): Promise<Failure | null> {
  if (response.status !== 429) return null;
  const body: unknown = await response.clone().json().catch(() => null);
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : null;
  const message = textIn(error, "message");
  if (message === null) return null;
  const wait = Number(response.headers.get("retry-after") ?? Number.NaN);
  return new Failure(message, { code: "TOO_MANY_REQUESTS", action: textIn(error, "action"), retryAfter: Number.isFinite(wait) ? wait : null });
}
