import { join, resolve } from "node:path";
import { z } from "zod";
import { ROOT } from "./root.ts";

const url = z.url({ protocol: /^https?$/ });
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const environment = z.object({
  PORT: optional(z.coerce.number().int().min(1).max(65_535)).transform((port) => port ?? 3000),
  HOST: optional(z.string()).transform((host) => host ?? "127.0.0.1"),
  PUBLIC_URL: optional(url),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  DATABASE_URL_DIRECT: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  TREELINE_DATA_DIR: optional(z.string()),
  TREELINE_DEMO: optional(z.enum(["0", "1"])),
  TREELINE_KEYS: optional(z.string()),
  PERSONIO_BASE_URL: optional(url),
  RESEND_API_KEY: optional(z.string()),
  RESEND_BASE_URL: optional(url),
  MAIL_FROM: optional(z.string()),
  LOG_LEVEL: optional(z.string()),
});

/** What `start` was asked for; a null is for `start` to bring itself. */
export interface Settings {
  port: number;
  host: string;
  publicUrl: string;
  databaseUrl: string | null;
  directUrl: string | null;
  dataDir: string;
  demo: boolean;
  keys: string | null;
  personioBaseUrl: string | null;
  resend: { key: string; baseUrl: string | null } | null;
  mailFrom: string;
  logLevel: string;
}

/** Reads `start`'s environment. @throws Error that names every variable that is wrong, and how */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")} is wrong: ${issue.message}`).join("\n"));
  const e = parsed.data;
  const own = e.TREELINE_DEMO === "0" || e.PERSONIO_BASE_URL !== undefined;
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ""),
    databaseUrl: e.DATABASE_URL ?? null,
    directUrl: e.DATABASE_URL_DIRECT ?? null,
    dataDir: resolve(ROOT, e.TREELINE_DATA_DIR ?? join(ROOT, ".treeline")),
    demo: !own,
    keys: e.TREELINE_KEYS ?? null,
    personioBaseUrl: own ? (e.PERSONIO_BASE_URL ?? "https://api.personio.de") : null,
    resend: e.RESEND_API_KEY || e.RESEND_BASE_URL ? { key: e.RESEND_API_KEY ?? "re_local", baseUrl: e.RESEND_BASE_URL ?? null } : null,
    mailFrom: e.MAIL_FROM ?? "Treeline <hello@treeline.example>",
    logLevel: e.LOG_LEVEL ?? "info",
  };
}
