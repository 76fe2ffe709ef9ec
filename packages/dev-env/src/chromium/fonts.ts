import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unwrapFont } from "@treeline/services/export/unwrap-font";
import { ROOT } from "../root.ts";

// The fonts of the PDF: the packages belong to services.
const { resolve } = createRequire(fileURLToPath(import.meta.resolve("@treeline/services/export/unwrap-font")));

const LATIN = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"];
const SCRIPTS = [
  "arabic", "armenian", "bengali", "devanagari", "ethiopic", "georgian", "gujarati", "gurmukhi", "hebrew", "kannada", "khmer", "lao", "malayalam", "myanmar",
  "sinhala", "symbols", "tamil", "telugu", "thai",
];
const FILES: readonly (readonly [family: string, file: string])[] = [
  ...LATIN.flatMap((part) => [400, 700].map((weight) => ["noto-sans", `noto-sans-${part}-${weight}-normal`] as const)),
  ...SCRIPTS.map((script) => [`noto-sans-${script}`, `noto-sans-${script}-${script}-400-normal`] as const),
  ["noto-sans-symbols-2", "noto-sans-symbols-2-symbols-400-normal"],
  ["kosugi", "kosugi-japanese-400-normal"],
  ["gowun-dodum", "gowun-dodum-korean-400-normal"],
  ["zcool-xiaowei", "zcool-xiaowei-chinese-simplified-400-normal"],
  ["noto-emoji", "noto-emoji-emoji-400-normal"],
];

/**
 * Writes fontconfig's settings for the tests' browsers, with fonts from the registry, once into a folder named after what is in it.
 * With these the browsers see no font of the machine, and every machine draws the same.
 * @returns the path for FONTCONFIG_FILE
 */
export function testFonts(): string {
  const sources = FILES.map(([family, file]) => resolve(`@fontsource/${family}/files/${file}.woff`));
  const folder = join(ROOT, "node_modules", ".cache", `test-fonts-${nameOf([import.meta.filename, ...sources])}`);
  const settings = join(folder, "fonts.conf");
  if (existsSync(settings)) return settings;
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}.`);
  mkdirSync(join(fresh, "fonts"));
  // Browsers bring no reader of wrapped fonts (WOFF) for fonts of the system.
  for (const [at, [, file]] of FILES.entries()) writeFileSync(join(fresh, "fonts", `${file}.ttf`), unwrapFont(readFileSync(sources[at] ?? "")));
  writeFileSync(join(fresh, "fonts.conf"), settingsFor(folder));
  // Another process may have been faster.
  if (!existsSync(folder)) renameSync(fresh, folder);
  rmSync(fresh, { recursive: true, force: true });
  return settings;
}

function settingsFor(folder: string): string {
  const generic = ["sans-serif", "serif", "monospace", "system-ui", "ui-monospace"].map((family) => `  <alias binding="same"><family>${family}</family><prefer><family>Noto Sans</family></prefer></alias>`);
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    `  <dir>${xml(join(folder, "fonts"))}</dir>`,
    `  <cachedir>${xml(join(folder, "cache"))}</cachedir>`,
    ...generic,
    '  <alias binding="same"><family>emoji</family><prefer><family>Noto Emoji</family></prefer></alias>',
    "</fontconfig>",
    "",
  ].join("\n");
}

/** Paths hold the packages' versions; this file holds the list and the settings. */
function nameOf([ours = "", ...sources]: readonly string[]): string {
  return createHash("sha256").update(readFileSync(ours)).update([ROOT, ...sources].join("\n")).digest("hex").slice(0, 12);
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
