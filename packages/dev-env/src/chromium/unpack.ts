import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { ROOT } from "../root.ts";

const PACKAGE = resolve(import.meta.dirname, "..", "..");

// The library unpacks into the temporary folder under fixed names, so it gets a temporary folder of its own, in a process of its own.
const SCRIPT = `
  import { inflate } from "@sparticuz/chromium";
  for (const name of ["chromium.br", "swiftshader.tar.br", "al2023.tar.br"]) await inflate(process.argv[1] + "/" + name);
`;

/** Chromium from the registry (linux x64), unpacked once into a folder named after its version; null where it can't be. */
export function unpackedChromium(): { executablePath: string; env: Record<string, string> } | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const bin = packagedBin();
  if (bin === null) return null;
  const folder = join(ROOT, "node_modules", ".cache", `chromium-${versionBeside(bin)}`);
  if (!existsSync(join(folder, "chromium")) && !unpack(bin, folder)) return null;
  // The packaged libraries (NSS and its kin) are what a bare machine lacks.
  const libraries = [process.env["LD_LIBRARY_PATH"], join(folder, "al2023", "lib")].filter(Boolean).join(":");
  return { executablePath: join(folder, "chromium"), env: { LD_LIBRARY_PATH: libraries } };
}

function unpack(bin: string, folder: string): boolean {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}.`);
  const done = spawnSync(process.execPath, ["--input-type=module", "--eval", SCRIPT, bin], { cwd: PACKAGE, env: { ...process.env, TMPDIR: fresh }, stdio: ["ignore", "ignore", "inherit"] });
  if (done.status === 0 && !existsSync(folder)) renameSync(fresh, folder);
  rmSync(fresh, { recursive: true, force: true });
  return existsSync(join(folder, "chromium"));
}

function packagedBin(): string | null {
  try {
    return resolve(createRequire(import.meta.url).resolve("@sparticuz/chromium"), "..", "..", "bin");
  } catch {
    return null;
  }
}

function versionBeside(bin: string): string {
  const manifest = readFileSync(join(bin, "..", "package.json"), "utf8");
  return /"version": "([^"]+)"/.exec(manifest)?.[1] ?? "unknown";
}
