/**
 * Places in a job where a process may die, by name. Tests kill or freeze a worker at each of them and look at what the
 * others make of it; in a real worker nothing listens there.
 */
export const STOP_POINTS = [
  /** The run is ours, nothing was read. */
  "leased",
  /** A page of people was read. */
  "page-read",
  /** Everybody was read. */
  "read",
  /** In the transaction, nothing written yet. */
  "planned",
  /** In the transaction, everything written. */
  "written",
  /** After the commit. */
  "applied",
  /** A run's failure is about to be written. */
  "failing",
  /** A mail is written, not sent. */
  "mail-composed",
  /** The mail service has it, the queue doesn't know. */
  "mail-sent",
  /** A picture was read, not stored. */
  "picture-read",
  /** Pictures were stored, the job goes on. */
  "picture-stored",
] as const;

export type StopPoint = (typeof STOP_POINTS)[number];
