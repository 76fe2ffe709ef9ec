import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { commonEnv, parseEnv, port, publicAddress, signUpRule, trustedProxies } from "@treeline/services/env-values";
import { z } from "zod";

const schema = (source: NodeJS.ProcessEnv) => z.object({
  ...commonEnv(source),
  PORT: port.default(3000),
  PUBLIC_URL: publicAddress.optional(),
  WEB_DIST: z.string().transform((path) => resolve(path))
    .refine((path) => existsSync(join(path, "index.html")), "must be the folder of the built web; it holds no index.html").optional(),
  /** Who may make an account: `open`, `invited`, or e-mail domains. */
  SIGN_UP: signUpRule.default({ kind: "open" }),
  /** Addresses of proxies in front, whose `x-forwarded-for` is believed; none by default. */
  TRUSTED_PROXIES: trustedProxies.default([]),
  /** Bearer token for /metrics; without it only programs on this machine may read them. */
  METRICS_TOKEN: z.string().min(16, "must have 16 characters or more").optional(),
});

export type Env = Omit<z.output<ReturnType<typeof schema>>, "PUBLIC_URL"> & { PUBLIC_URL: string };

/** @throws Error that names every wrong variable, and never shows a value: some are secret. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const env = parseEnv(schema(source), source);
  return { ...env, PUBLIC_URL: env.PUBLIC_URL ?? new URL(`http://localhost:${env.PORT}`).origin };
}

/** Further origins of the same installation: on one's own machine, localhost and its address are one place. */
export function siblingOrigins(publicUrl: string): string[] {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (protocol !== "http:" || !["localhost", "127.0.0.1"].includes(hostname)) return [];
  return ["localhost", "127.0.0.1"].map((name) => new URL(`http://${name}:${port}`).origin);
}
