import { resolve } from "node:path";
import { commonEnv, httpAddress, parseEnv, port } from "@treeline/services/env-values";
import { z } from "zod";

const schema = z.object({
  ...commonEnv,
  PORT: port.default(3000),
  PUBLIC_URL: httpAddress.optional(),
  WEB_DIST: z.string().transform((path) => resolve(path)).optional(),
  /** Addresses of proxies in front, whose `x-forwarded-for` is believed; none by default. */
  TRUSTED_PROXIES: z.string().default("").transform((list) => list.split(",").map((one) => one.trim()).filter(Boolean)),
});

export type Env = Omit<z.output<typeof schema>, "PUBLIC_URL"> & { PUBLIC_URL: string };

/** @throws Error that names every wrong variable, and never shows a value: some are secret. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const env = parseEnv(schema, source);
  return { ...env, PUBLIC_URL: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin };
}

/** Further origins of the same installation: on one's own machine, localhost and its address are one place. */
export function siblingOrigins(publicUrl: string): string[] {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (protocol !== "http:" || !["localhost", "127.0.0.1"].includes(hostname)) return [];
  return ["localhost", "127.0.0.1"].map((name) => new URL(`http://${name}:${port}`).origin);
}
