import { parseKeys } from "@treeline/services/keys";
import { z } from "zod";

const url = (...protocols: string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ""), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });

const postgres = url("postgres:", "postgresql:");

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

const schema = z.object({
  DATABASE_URL: postgres,
  /** For LISTEN, where a pooler sits in front of DATABASE_URL. */
  DATABASE_URL_DIRECT: postgres.optional(),
  PUBLIC_URL: url("http:", "https:"),
  TREELINE_KEYS: keys,
  PERSONIO_BASE_URL: url("http:", "https:").default("https://api.personio.de"),
  RESEND_API_KEY: z.string("is missing; mails are sent with it").min(1),
  RESEND_BASE_URL: url("http:", "https:").optional(),
  MAIL_FROM: z.string("is missing; it is the sender of mails").min(3),
  /** Serves /health/live, /health/ready and /metrics; nothing is served when left out. */
  HEALTH_PORT: z.coerce.number("must be a port number").int("must be a port number").min(0).max(65_535).optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  WORKER_CONCURRENCY: z.coerce.number("must be a number").int("must be a whole number").min(1).max(50).default(8),
  /** Milliseconds that this worker's clock is ahead, so that tests can see the schedule come round. */
  TREELINE_CLOCK_OFFSET_MS: z.coerce.number("must be a number").default(0),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

export type Env = z.output<typeof schema>;

/** @throws Error that names every wrong variable, and never shows a value: some are secret. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  // A variable that is set to nothing, as compose files do, is one that is not set.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const { data, error } = schema.safeParse(given);
  if (!data) throw new Error(error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
  return { ...data, PUBLIC_URL: new URL(data.PUBLIC_URL).origin };
}
