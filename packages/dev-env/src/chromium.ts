import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackedChromium } from "./chromium/unpack.ts";

/** How to launch a browser for tests. */
export interface Chromium {
  executablePath: string;
  args: string[];
  /** To be added to the browser's environment. */
  env: Record<string, string>;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const MAC = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

// Without these Chromium waits for servers of its maker, which a closed network never answers.
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/**
 * Finds a Chromium: CHROMIUM_PATH, else one installed on the machine, else the one from the registry, else (as root) from apt-get.
 * @throws Error that says how to get one; tests are never skipped for want of it
 */
export function findChromium(wanted = process.env["CHROMIUM_PATH"]): Chromium {
  if (wanted) {
    if (works(wanted)) return launch(wanted);
    throw new Error(`CHROMIUM_PATH names ${wanted}, which doesn't run as a browser. Correct it, or unset it to look for one.`);
  }
  const installed = findInstalled();
  if (installed) return launch(installed);
  const unpacked = unpackedChromium();
  if (unpacked && works(unpacked.executablePath, unpacked.env)) return launch(unpacked.executablePath, unpacked.env);
  const fetched = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") ? installFromApt() : null;
  if (fetched) return launch(fetched);
  throw new Error("No Chromium for the browser tests. Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to one.");
}

function launch(executablePath: string, env: Record<string, string> = {}): Chromium {
  return { executablePath, args: process.getuid?.() === 0 ? [...QUIET, "--no-sandbox"] : QUIET, env };
}

function findInstalled(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "" && !folder.includes("node_modules"));
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...(process.platform === "darwin" ? MAC : [])];
  return candidates.find((path) => existsSync(path) && works(path)) ?? null;
}

function installFromApt(): string | null {
  const run = (...args: string[]): void => void spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  console.log("No Chromium here: installing one with apt-get.");
  run("update", "-qq");
  run("install", "-y", "-qq", "--no-install-recommends", "chromium");
  return findInstalled();
}

// A file of that name may be a stub that only says how to install the real one.
function works(path: string, env: Record<string, string> = {}): boolean {
  const asked = spawnSync(path, ["--version", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])], { env: { ...process.env, ...env }, encoding: "utf8", timeout: 20_000 });
  return asked.status === 0 && /\d+\.\d+/.test(asked.stdout);
}
