import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestDatabase } from "@treeline/db/testing";
import { startWorld, type World } from "@treeline/services/testing";
import { startMailbox, type Mailbox } from "../mailbox.ts";
import { startCrew, type Crew } from "./crew.ts";

/** A database, a Personio, a mailbox and two real workers. */
export interface House {
  world: World;
  mailbox: Mailbox;
  crew: Crew;
  stop(): Promise<void>;
}

/** Short, so that a test needn't wait for half a minute; long enough for a busy machine not to take the living for dead. */
const LEASE_MS = 3_000;

export async function startHouse(database?: TestDatabase): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), "treeline-disturbed-"));
  const [world, mailbox] = await Promise.all([startWorld({ limits: false, ...(database && { database }) }), startMailbox()]);
  const { keys, publicUrl } = world.system;
  const crew = startCrew({
    databaseUrl: world.appUrl, personioBaseUrl: world.emulator.url, mailboxUrl: mailbox.url, publicUrl, folder, leaseMs: LEASE_MS,
    keys: [...keys.byId].map(([id, key]) => `${id}:${Buffer.from(key).toString("base64url")}`).join(","),
  });
  return {
    world, mailbox, crew,
    async stop() {
      await crew.stop();
      await Promise.all([world.stop(), mailbox.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
