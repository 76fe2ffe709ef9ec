import { z } from "zod";
import { parseKeys } from "./keys.ts";

const address = (...protocols: string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ""), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });

export const postgresAddress = address("postgres:", "postgresql:");
export const httpAddress = address("http:", "https:");
export const port = z.coerce.number("must be a port number").int("must be a port number").min(0).max(65_535);

const keys = z.string("is missing; it holds the keys that encrypt credentials").transform((text, issues) => {
  try {
    const parsed = parseKeys(text);
    const placeholder = [...parsed.byId].find(([, key]) => new Set(key).size < 8);
    if (!placeholder) return parsed;
    issues.addIssue(`entry "${placeholder[0]}" is a placeholder, not a random key`);
  } catch (error) {
    issues.addIssue((error instanceof Error ? error.message : String(error)).replace(/^TREELINE_KEYS:? ?/, ""));
  }
  return z.NEVER;
});

/** What every process is told by its environment. */
export const commonEnv = {
  DATABASE_URL: postgresAddress,
  /** For LISTEN, where a pooler sits in front of DATABASE_URL. */
  DATABASE_URL_DIRECT: postgresAddress.optional(),
  TREELINE_KEYS: keys,
  PERSONIO_BASE_URL: httpAddress.default("https://api.personio.de"),
  HOST: z.string().min(1).default("127.0.0.1"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
};

/** @throws Error that names every wrong variable, and never shows a value: some are secret. */
export function parseEnv<S extends z.ZodType>(schema: S, source: Record<string, string | undefined>): z.output<S> {
  // A variable that is set to nothing, as compose files do, is one that is not set.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const { success, data, error } = schema.safeParse(given);
  if (!success) throw new Error(error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
  return data;
}
