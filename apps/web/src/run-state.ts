/** Whether a run waits for a worker or is worked on. */
export const isUnderWay = <R extends { state: string }>(run: R | null | undefined): run is R & { state: "queued" | "running" } =>
  run?.state === "queued" || run?.state === "running";

/** Whether a member ended the run, or a newer one took its place: nothing more of it is applied. */
export const wasDropped = ({ state }: { state: string }): boolean => state === "discarded" || state === "cancelled";
