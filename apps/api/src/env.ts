import { resolve } from "node:path";
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
  PORT: z.coerce.number("must be a port number").int("must be a port number").min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: postgres,
  DATABASE_URL_DIRECT: postgres.optional(),
  PUBLIC_URL: url("http:", "https:").optional(),
  TREELINE_KEYS: keys,
  PERSONIO_BASE_URL: url("http:", "https:").default("https://api.personio.de"),
  WEB_DIST: z.string().transform((path) => resolve(path)).optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  /** Addresses of proxies in front, whose `x-forwarded-for` is believed; none by default. */
  TRUSTED_PROXIES: z.string().default("").transform((list) => list.split(",").map((one) => one.trim()).filter(Boolean)),
});

export type Env = Omit<z.output<typeof schema>, "PUBLIC_URL"> & { PUBLIC_URL: string };

/** @throws Error that names every wrong variable, and never shows a value: some are secret. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  // A variable that is set to nothing, as compose files do, is one that is not set.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const { data, error } = schema.safeParse(given);
  if (!data) throw new Error(error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
  return { ...data, PUBLIC_URL: new URL(data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).origin };
}

/** Further origins of the same installation: on one's own machine, localhost and its address are one place. */
export function siblingOrigins(publicUrl: string): string[] {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (protocol !== "http:" || !["localhost", "127.0.0.1"].includes(hostname)) return [];
  return ["localhost", "127.0.0.1"].map((name) => new URL(`http://${name}:${port}`).origin);
}
