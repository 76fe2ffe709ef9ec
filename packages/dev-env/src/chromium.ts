import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { LaunchOptions } from "@playwright/test";
import { testFonts } from "./chromium/fonts.ts";
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

const HOW_TO_GET_ONE = "Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to one.";

/**
 * Finds a browser and has it draw. CHROMIUM_PATH is a path, `bundled` (the one from the registry) or `installed` (one of the machine's).
 * Without it, the first that draws is taken: the one from the registry, which is the same for everybody; then the machine's; then, as root,
 * one from apt-get. It launches the browser, which takes a second or two.
 * @throws Error that says what was tried and how to get one; tests are never skipped for want of it
 */
export function findChromium(wanted = process.env["CHROMIUM_PATH"]): Chromium {
  const tried: string[] = [];
  for (const candidate of candidates(wanted)) {
    const fault = faultOf(candidate);
    if (fault === null) return candidate;
    tried.push(`${candidate.executablePath}: ${fault}`);
  }
  if (wanted === "bundled") throw new Error(`The browser from the registry (for Linux on x64) can't be used here. ${["Unset CHROMIUM_PATH to look for another.", ...tried].join("\n")}`);
  if (wanted === "installed") throw new Error([`No browser that is installed here can be used. ${HOW_TO_GET_ONE}`, ...tried].join("\n"));
  if (wanted) throw new Error(`CHROMIUM_PATH names ${wanted}, which doesn't work as a browser. Correct it, or unset it to look for one.\n${tried.join("\n")}`);
  throw new Error(["No Chromium for the browser tests.", HOW_TO_GET_ONE, ...(tried.length > 0 ? ["Tried:", ...tried] : [])].join("\n"));
}

/** Answers what Playwright's launch takes. */
export function launchOptions({ env, ...launch }: Chromium): LaunchOptions {
  return { ...launch, env: { ...process.env, ...env } };
}

/** Whether the registry has a browser for this machine. */
export function isBundledPossible(): boolean {
  return unpackedChromium() !== null;
}

export function isBundled({ executablePath }: Chromium): boolean {
  return executablePath === unpackedChromium()?.executablePath;
}

function* candidates(wanted: string | undefined): Generator<Chromium> {
  if (wanted && wanted !== "bundled" && wanted !== "installed") return yield launch(wanted);
  if (wanted !== "installed") {
    const unpacked = unpackedChromium();
    if (unpacked) yield launch(unpacked.executablePath, unpacked.env);
  }
  if (wanted !== "bundled") for (const path of installed()) yield launch(path);
  if (!wanted && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    installFromApt();
    for (const path of installed()) yield launch(path);
  }
}

function launch(executablePath: string, more: Record<string, string> = {}): Chromium {
  const args = process.getuid?.() === 0 ? [...QUIET, "--no-sandbox"] : QUIET;
  const fonts: Record<string, string> = process.platform === "linux" ? { FONTCONFIG_FILE: testFonts() } : {};
  return { executablePath, args, env: { ...more, ...fonts } };
}

/** Those of the known names that are there. */
function installed(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "" && !folder.includes("node_modules"));
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...(process.platform === "darwin" ? MAC : [])].filter((path) => existsSync(path));
}

function installFromApt(): void {
  const run = (...args: string[]): void => void spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  console.log("No Chromium here: installing one with apt-get.");
  run("update", "-qq");
  run("install", "-y", "-qq", "--no-install-recommends", "chromium");
}

/** What is wrong with a browser; null when it draws. One that tells its version may still have no fonts, or be a stub that says how to install the real one. */
function faultOf(candidate: Chromium): string | null {
  const script = join(import.meta.dirname, "chromium", "check.ts");
  const asked = spawnSync(process.execPath, [script, JSON.stringify(candidate)], { encoding: "utf8", timeout: 60_000 });
  if (asked.status !== 0) return firstLine(asked.stderr) ?? "it didn't answer within a minute";
  const samples = asked.stdout.trim();
  return samples === "[]" ? null : `it can't draw ${samples}`;
}

function firstLine(text: string): string | null {
  return /^.*Error: .*$/m.exec(text)?.[0].trim() ?? (text.trim().split("\n")[0] || null);
}
