import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

const BUCKETS = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1800];

export interface Metrics {
  register: Registry;
  /** Call at a job's start, and the answer at its end. */
  job(task: string): (outcome: "done" | "failed") => void;
}

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: "treeline_job_duration_seconds",
    help: "How long a job ran, by task and outcome",
    labelNames: ["task", "outcome"],
    buckets: BUCKETS,
    registers: [register],
  });
  return {
    register,
    job(task) {
      const end = duration.startTimer({ task });
      return (outcome) => void end({ outcome });
    },
  };
}
