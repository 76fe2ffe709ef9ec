import type { Database } from "@treeline/db/client";
import type { Tx } from "@treeline/db/tenant";
import type { Language } from "@treeline/org/language";
import type { Logger } from "pino";
import type { Meter } from "./cost/meter.ts";
import type { JobName, JobOptions, JobPayload } from "./jobs.ts";
import type { Keys } from "./keys.ts";
import type { Role } from "./role.ts";
import type { StopPoint } from "./stop-points.ts";

/** Who is acting. The system is the worker: the schedule, a retry, a take-over. */
export type Actor = { kind: "member"; userId: string } | { kind: "system" };

/** All that a verb may touch. */
export interface Context {
  db: Database;
  actor: Actor;
  /** Where a member's request came from; left out for the system. */
  address?: string;
  /** In which words are for whoever acts. */
  language: Language;
  now(): Date;
  log: Logger;
  /** Bounds what the caller may ask for. The system's own work has none. */
  meter?: Meter;
  keys: Keys;
  personioBaseUrl: string;
  publicUrl: string;
  /** Waits before Personio is asked again after a failure; real time when left out. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** How long a worker may be silent before another one takes its run up; 30 s when left out. */
  leaseMs?: number;
  /** Called at places where a test may end the process. */
  at?: (point: StopPoint) => Promise<void>;
}

/** A context inside one organization and one transaction. */
export interface TenantContext extends Context {
  organizationId: string;
  /** The caller's role; the system acts as owner. */
  role: Role;
  tx: Tx;
  /** Adds a job that exists if and only if this transaction commits. */
  enqueue<N extends JobName>(name: N, payload: JobPayload<N>, options?: JobOptions): Promise<void>;
}

export const actorName = (actor: Actor) => (actor.kind === "member" ? `member:${actor.userId}` : "system");
