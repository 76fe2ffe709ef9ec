/** Whether a run waits for a worker or is worked on. */
export const isUnderWay = <R extends { state: string }>(run: R | null | undefined): run is R & { state: "queued" | "running" } =>
  run?.state === "queued" || run?.state === "running";
