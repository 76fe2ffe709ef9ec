import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../account.ts";
import type { Mailbox } from "../mailbox.ts";
import { seedDemo, type Credential } from "../seed.ts";
import type { BroughtDatabase } from "./database.ts";

/** Whether the demo company was brought into this very database before. Later it is its owner's to change or delete. */
export function hasDemo(dataDir: string, { identity }: BroughtDatabase): boolean {
  const file = join(dataDir, "demo");
  return existsSync(file) && readFileSync(file, "utf8") === identity;
}

/** Imports the demo company and notes that it is there. */
export async function bringDemo(dataDir: string, { identity }: BroughtDatabase, site: Site, mailbox: Mailbox, credential: Credential, webAddress: string): Promise<void> {
  await seedDemo(site, mailbox, credential, webAddress);
  writeFileSync(join(dataDir, "demo"), identity);
}
