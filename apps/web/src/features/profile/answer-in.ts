import { isApiError } from "../../api.ts";

const ANSWERS: readonly string[] = ["BAD_REQUEST", "CONFLICT", "UNPROCESSABLE_CONTENT"];

/** The server's words about the value itself, to stand at its field; null for any other failure. */
export function answerIn(error: unknown): string | null {
  if (!isApiError(error) || !error.data || !ANSWERS.includes(error.data.code)) return null;
  return [error.message, error.data.action].filter(Boolean).join(" ");
}
