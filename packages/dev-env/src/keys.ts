import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A value for TREELINE_KEYS: one key, under the id `k1`. */
export function newKeys(): string {
  return `k1:${randomBytes(32).toString("base64url")}`;
}

/** A random secret that a file of `folder` keeps from one start to the next, readable by this user only. */
export function keepSecret(folder: string, name: string): string {
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { flag: "wx", mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** The key of this data folder, made on first use and readable by this user only: losing it loses every stored secret. */
export function keepKeys(dataDir: string): string {
  const file = join(dataDir, "keys");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, newKeys(), { flag: "wx", mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
