import type { Page } from "@playwright/test";

/** Resolves once nothing on the page moves or changes any more: no element for ten frames, and no animation or transition is under way. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const endless = ({ effect }: Animation) => effect?.getComputedTiming().iterations === Infinity;
    const moving = () => document.getAnimations().some((animation) => animation.playState === "running" && !endless(animation));
    let before = "";
    for (let still = 0; still < 10;) {
      await new Promise(requestAnimationFrame);
      const now = document.body.innerHTML;
      still = now === before && !moving() ? still + 1 : 0;
      before = now;
    }
  });
}
