import type { Page } from "@playwright/test";

/** What pages of Treeline can't do without: a line of text, an emoji, a CJK glyph. */
export const SAMPLES: readonly string[] = ["A line of text", "😀", "木"];

/**
 * Has the page draw each sample.
 * @returns the samples that have no size, leave no mark, or look like a character that no font has
 */
export function undrawn(page: Page, samples: readonly string[] = SAMPLES): Promise<string[]> {
  return page.evaluate((texts) => {
    const FONT = "40px sans-serif";
    // The last private character: fonts don't have it.
    const missing = inkOf("\u{10fffd}");
    const blank = inkOf(" ");
    return texts.filter((text) => !hasSize(text) || [...text].some((sign) => sign !== " " && [missing, blank].includes(inkOf(sign))));

    function hasSize(text: string): boolean {
      const line = document.createElement("span");
      line.style.font = FONT;
      line.textContent = text;
      document.body.append(line);
      const { width, height } = line.getBoundingClientRect();
      line.remove();
      return width > 0 && height > 0;
    }

    function inkOf(sign: string): string {
      const canvas = Object.assign(document.createElement("canvas"), { width: 80, height: 80 });
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("This browser has no canvas.");
      pen.font = FONT;
      pen.fillText(sign, 10, 60);
      return canvas.toDataURL();
    }
  }, [...samples]);
}
