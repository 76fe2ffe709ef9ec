import { join, resolve } from "node:path";
import { readMigrateEnv, type MigrateEnv } from "@treeline/api/migrate-env";
import { host, httpAddress, keys, logLevel, parseEnv, port, publicAddress, sender, signUpRule, trustedProxies } from "@treeline/services/env-values";
import { z } from "zod";
import { ROOT } from "./root.ts";

const environment = z.object({
  PORT: port.min(1, "must be a port number from 1 to 65535").default(3000),
  HOST: host.default("127.0.0.1"),
  PUBLIC_URL: publicAddress.optional(),
  SIGN_UP: signUpRule.optional(),
  TRUSTED_PROXIES: trustedProxies.optional(),
  TREELINE_DATA_DIR: z.string().optional(),
  TREELINE_DEMO: z.enum(["0", "1"], "must be 0 or 1").optional(),
  TREELINE_KEYS: keys.optional(),
  PERSONIO_BASE_URL: httpAddress.optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: httpAddress.optional(),
  MAIL_FROM: sender.optional(),
  LOG_LEVEL: logLevel.default("info"),
});

/** A PostgreSQL of the caller's own. */
export interface OwnDatabase {
  /** What api and worker are told, by variable. */
  env: Readonly<Record<string, string>>;
  migrate: MigrateEnv;
}

/** What `start` was asked for; a null is for `start` to bring itself. */
export interface Settings {
  port: number;
  host: string;
  publicUrl: string;
  /** As the api reads it; null leaves its default. */
  signUp: string | null;
  trustedProxies: string | null;
  ownDatabase: OwnDatabase | null;
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
  const wrong: string[] = [];
  const collected = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      wrong.push(error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  const e = collected(() => parseEnv(environment, env));
  const ownDatabase = env["DATABASE_URL"] ? collected(() => readOwnDatabase(env)) : null;
  if (e === null || wrong.length > 0) throw new Error(wrong.join("\n"));
  const own = e.TREELINE_DEMO === "0" || e.PERSONIO_BASE_URL !== undefined;
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.PUBLIC_URL ?? `http://localhost:${e.PORT}`,
    signUp: env["SIGN_UP"] || null,
    trustedProxies: env["TRUSTED_PROXIES"] || null,
    ownDatabase,
    dataDir: resolve(ROOT, e.TREELINE_DATA_DIR ?? join(ROOT, ".treeline")),
    demo: !own,
    keys: env["TREELINE_KEYS"] || null,
    personioBaseUrl: own ? (e.PERSONIO_BASE_URL ?? "https://api.personio.de") : null,
    resend: e.RESEND_API_KEY || e.RESEND_BASE_URL ? { key: e.RESEND_API_KEY ?? "re_local", baseUrl: e.RESEND_BASE_URL ?? null } : null,
    mailFrom: e.MAIL_FROM ?? "Treeline <hello@treeline.example>",
    logLevel: e.LOG_LEVEL,
  };
}

function readOwnDatabase(env: NodeJS.ProcessEnv): OwnDatabase {
  const passedOn = Object.entries(env).filter((entry): entry is [string, string] => /^(DATABASE_(URL|URL_DIRECT|PASSWORD|PASSWORD_FILE)|PG[A-Z]+)$/.test(entry[0]) && entry[1] !== undefined);
  return { env: Object.fromEntries(passedOn), migrate: readMigrateEnv(env) };
}
