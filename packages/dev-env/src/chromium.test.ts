import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { findChromium, launchOptions, type Chromium } from "./chromium.ts";
import { SAMPLES, undrawn } from "./chromium/drawing.ts";

const BROWSER = { timeout: 60_000 };

let found: Chromium;
let folder: string;
beforeAll(() => { found = findChromium(undefined); }, 60_000);
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "treeline-browser-")); });
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("the found browser draws a line of text, an emoji and a CJK glyph", BROWSER, async () => {
  expect(await undrawnBy(found)).toEqual([]);
});

test.runIf(process.platform === "linux" && process.arch === "x64")("bundled names the registry's browser, which draws as well", BROWSER, async () => {
  const bundled = findChromium("bundled");
  expect(bundled.executablePath).toContain("node_modules");
  expect(await undrawnBy(bundled)).toEqual([]);
});

test.runIf(process.platform === "linux")("names, titles and departments in scripts of the world are drawn with no font of the machine", BROWSER, async () => {
  const texts = ["Łukasz Ærø", "Ελένη", "Юлія", "مريم", "שרה", "देवी", "สมชาย", "김민준", "佐藤ひろみ", "欧阳", "ნინო", "Արամ"];
  expect(await undrawnBy(found, texts)).toEqual([]);
});

test.runIf(process.platform === "linux")("a browser without fonts is seen to draw nothing", BROWSER, async () => {
  const settings = join(folder, "fonts.conf");
  writeFileSync(settings, `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`);
  expect(await undrawnBy({ ...found, env: { ...found.env, FONTCONFIG_FILE: settings } })).toEqual(SAMPLES);
});

test("an installed one that tells a version but draws nothing is passed over", BROWSER, () => {
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env["PATH"]}`);
  const stub = join(folder, "chromium");
  writeFileSync(stub, "#!/bin/sh\necho Chromium 153.0.0.0\n");
  chmodSync(stub, 0o755);
  const taken = () => {
    try {
      return findChromium("installed").executablePath;
    } catch (error) {
      return String(error);
    }
  };
  // Another that is installed, or the reason why there is none.
  expect(taken()).toMatch(new RegExp(`^(?!${stub}).*chrom|${stub}: it`, "s"));
});

test("a CHROMIUM_PATH that works is taken although others are installed", BROWSER, () => {
  const link = join(folder, "my-own-browser");
  if (found.env["LD_LIBRARY_PATH"]) vi.stubEnv("LD_LIBRARY_PATH", found.env["LD_LIBRARY_PATH"]);
  symlinkSync(found.executablePath, link);
  expect(findChromium(link).executablePath).toBe(link);
});

test("a CHROMIUM_PATH that is no browser is named, not passed over", BROWSER, () => {
  expect(() => findChromium("/bin/false")).toThrow(/CHROMIUM_PATH names \/bin\/false/);
  expect(() => findChromium(join(folder, "nothing-here"))).toThrow(/nothing-here, which doesn't work as a browser. Correct it/);
});

async function undrawnBy(browserFound: Chromium, texts = SAMPLES): Promise<string[]> {
  const browser = await chromium.launch(launchOptions(browserFound));
  try {
    return await undrawn(await browser.newPage(), texts);
  } finally {
    await browser.close();
  }
}
