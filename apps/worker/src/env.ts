import { commonEnv, httpAddress, parseEnv, port, publicAddress, sender } from "@treeline/services/env-values";
import { z } from "zod";

const schema = (source: NodeJS.ProcessEnv) => z.object({
  ...commonEnv(source),
  PUBLIC_URL: publicAddress,
  RESEND_API_KEY: z.string("is missing; mails are sent with it").min(1),
  RESEND_BASE_URL: httpAddress.optional(),
  MAIL_FROM: sender,
  /** Serves /health/live, /health/ready and /metrics; nothing is served when left out. */
  HEALTH_PORT: port.optional(),
  WORKER_CONCURRENCY: z.coerce.number("must be a number").int("must be a whole number").min(1).max(50).default(8),
  /** Milliseconds that this worker's clock is ahead, so that tests can see the schedule come round. */
  TREELINE_CLOCK_OFFSET_MS: z.coerce.number("must be a number").default(0),
  /** A file that names the place where this process is to die; see stop-at.ts. */
  TREELINE_STOP_AT: z.string().optional(),
  /** How long others wait for a silent worker. */
  TREELINE_LEASE_MS: z.coerce.number("must be a number").int("must be a whole number").min(500).optional(),
  NODE_ENV: z.string().optional(),
}).superRefine((env, issues) => {
  for (const name of ["TREELINE_STOP_AT", "TREELINE_LEASE_MS"] as const) {
    if (env[name] !== undefined && env.NODE_ENV !== "test") issues.addIssue({ code: "custom", path: [name], message: "is for tests and needs NODE_ENV=test" });
  }
});

export type Env = z.output<ReturnType<typeof schema>>;

/** @throws Error that names every wrong variable, and never shows a value: some are secret. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  return parseEnv(schema(source), source);
}
