import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { commonEnv, httpAddress, parseEnv, port } from "@treeline/services/env-values";
import { z } from "zod";

/** As `proxy-addr` takes them: an IP address, a range of them, or a name for well-known ranges. */
const isProxy = (text: string): boolean => {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", bits, ...more] = text.split("/");
  const version = isIP(address);
  return version > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128)));
};

const schema = (source: NodeJS.ProcessEnv) => z.object({
  ...commonEnv(source),
  PORT: port.default(3000),
  PUBLIC_URL: httpAddress.optional(),
  WEB_DIST: z.string().transform((path) => resolve(path))
    .refine((path) => existsSync(join(path, "index.html")), "must be the folder of the built web; it holds no index.html").optional(),
  /** Addresses of proxies in front, whose `x-forwarded-for` is believed; none by default. */
  TRUSTED_PROXIES: z.string().default("").transform((list) => list.split(",").map((one) => one.trim()).filter(Boolean))
    .refine((list) => list.every(isProxy), "must be IP addresses or ranges, separated by commas, such as 10.0.0.5,172.16.0.0/12; a host's name is none"),
});

export type Env = Omit<z.output<ReturnType<typeof schema>>, "PUBLIC_URL"> & { PUBLIC_URL: string };

/** @throws Error that names every wrong variable, and never shows a value: some are secret. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const env = parseEnv(schema(source), source);
  return { ...env, PUBLIC_URL: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin };
}

/** Further origins of the same installation: on one's own machine, localhost and its address are one place. */
export function siblingOrigins(publicUrl: string): string[] {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (protocol !== "http:" || !["localhost", "127.0.0.1"].includes(hostname)) return [];
  return ["localhost", "127.0.0.1"].map((name) => new URL(`http://${name}:${port}`).origin);
}
