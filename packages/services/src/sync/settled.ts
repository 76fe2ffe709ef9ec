import { createHash } from "node:crypto";
import type { RunCounts } from "@treeline/db/schema/run";
import type { connection } from "@treeline/db/schema/connection";
import type { PlanInput } from "@treeline/org/sync/plan";
import type { SnapshotRead } from "./fetch-snapshot.ts";

/** All that a plan depends on beside who is known. */
export type PlanGround = Required<Pick<PlanInput, "today" | "preferLegalName" | "preferredNameWhole">> & { read: SnapshotRead; lost: readonly string[]; joinersDays: number };

/**
 * Names a read and what it is planned by. The same again, with nobody changed in between, gives an empty plan (S1), so
 * that a run that finds nothing new costs no look at the people. A new day is another key: it may begin or end a presence.
 */
export function settledKey({ read, lost, today, preferLegalName, preferredNameWhole, joinersDays }: PlanGround): string {
  const hash = createHash("sha256").update(JSON.stringify([today, preferLegalName, preferredNameWhole, joinersDays, read.granted, lost, read.snapshot.hidden ?? 0]));
  for (const row of read.snapshot.employees) hash.update(JSON.stringify(row));
  for (const row of read.snapshot.unreadable) hash.update(JSON.stringify(row));
  return hash.digest("base64url");
}

/** The counts of a run that found everything as it was; null where it has to be planned. */
export function settledCounts({ settled }: Pick<typeof connection.$inferSelect, "settled">, key: string, { snapshot }: SnapshotRead): RunCounts | null {
  if (settled?.key !== key) return null;
  return { read: snapshot.employees.length + snapshot.unreadable.length, joined: 0, changed: 0, left: 0, unchanged: settled.people, ...(settled.apart && { apart: settled.apart }) };
}
