import { chromium, type Page } from "@playwright/test";
import { findChromium, launchOptions, type Chromium } from "@treeline/dev-env/chromium";
import type { Stage } from "./pages/stage.ts";

/** Nobody waits longer for one side. */
export const LIMIT_MS = 60_000;

let found: Chromium | undefined;

/**
 * Opens a side in a browser of its own that draws in software at 1280 × 800, without motion, and has its stage do the work;
 * null when that takes longer than the limit. The browser is gone afterwards either way.
 */
export async function onSide<T>(url: string, side: string, work: (page: Page) => Promise<T>): Promise<T | null> {
  found ??= findChromium();
  const browser = await chromium.launch({ ...launchOptions(found), args: [...found.args, "--disable-gpu"] });
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 800 }, reducedMotion: "reduce", locale: "en-GB" });
    await page.goto(`${url}?side=${side}`);
    await page.waitForFunction(() => window.stage !== undefined);
    const tooLong = new Promise<null>((resolve) => { timer = setTimeout(resolve, LIMIT_MS, null); });
    const done = work(page);
    // Closing the browser on somebody who takes too long fails their work, which nobody awaits then.
    done.catch(() => {});
    return await Promise.race([done, tooLong]);
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** Asks the page's stage for something. */
export function ask<K extends keyof Stage>(page: Page, what: K, ...rest: Parameters<Stage[K]>): Promise<Awaited<ReturnType<Stage[K]>>> {
  return page.evaluate(([name, parameters]) => {
    const stage = window.stage;
    if (!stage) throw new Error("There is no stage.");
    return Reflect.apply(stage[name], stage, parameters);
  }, [what, rest] as const);
}
