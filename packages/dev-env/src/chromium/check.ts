/** A script: launches the browser that its argument describes, has it draw, and prints the samples that it can't draw as a list (JSON). */
import { chromium } from "@playwright/test";
import { z } from "zod";
import { launchOptions } from "../chromium.ts";
import { undrawn } from "./drawing.ts";

const description = z.object({ executablePath: z.string(), args: z.array(z.string()), env: z.record(z.string(), z.string()) });
const browser = await chromium.launch({ ...launchOptions(description.parse(JSON.parse(process.argv[2] ?? ""))), timeout: 30_000 });
try {
  console.log(JSON.stringify(await undrawn(await browser.newPage())));
} finally {
  await browser.close();
}
