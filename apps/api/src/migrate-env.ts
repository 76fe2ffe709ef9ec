import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import type { DatabaseAddress } from "@treeline/db/connect/address";
import type { MigrateOptions } from "@treeline/db/migrate";
import { databaseAddress, databaseEnv, parseEnv } from "@treeline/services/env-values";
import { z } from "zod";

export interface MigrateEnv extends MigrateOptions {
  /** Whom the tables belong to. */
  owner: DatabaseAddress;
  variable: string;
}

const schema = (source: NodeJS.ProcessEnv) => z.object({
  ...databaseEnv(source),
  DATABASE_URL_OWNER: databaseAddress(source, "DATABASE_PASSWORD_OWNER").optional(),
  DATABASE_PASSWORD_OWNER: z.string().optional(),
  DATABASE_PASSWORD_OWNER_FILE: databaseEnv(source).DATABASE_PASSWORD_FILE,
});

/**
 * With `DATABASE_URL_OWNER`, the user of `DATABASE_URL` is the processes' login, which is made; its password too, where
 * `DATABASE_PASSWORD_FILE` names a file that isn't there yet. Without, `DATABASE_URL` is the owner's, as it was in older installations.
 * @throws Error that names every wrong variable, and never shows a value: some are secret.
 */
export function readMigrateEnv(source: NodeJS.ProcessEnv): MigrateEnv {
  const file = source["DATABASE_PASSWORD_FILE"];
  if (file && source["DATABASE_URL_OWNER"] && !existsSync(file)) makeSecret(file);
  const env = parseEnv(schema(source), source);
  if (!env.DATABASE_URL_OWNER) {
    const direct = env.DATABASE_URL_DIRECT;
    return { owner: direct ?? env.DATABASE_URL, variable: direct ? "DATABASE_URL_DIRECT" : "DATABASE_URL" };
  }
  const { user, password } = env.DATABASE_URL;
  return { owner: env.DATABASE_URL_OWNER, variable: "DATABASE_URL_OWNER", ...(user !== env.DATABASE_URL_OWNER.user && { login: { user, password } }) };
}

function makeSecret(file: string): void {
  try {
    writeFileSync(file, `${randomBytes(24).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (existsSync(file)) return;
    throw new Error(`DATABASE_PASSWORD_FILE names a file that can't be made (${error instanceof Error && "code" in error ? String(error.code) : "not writable"})`, { cause: error });
  }
}
