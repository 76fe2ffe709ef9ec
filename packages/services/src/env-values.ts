import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { parseAddress } from "@treeline/db/connect/address";
import { z } from "zod";
import { parseSignUpRule } from "./account/sign-up-rule.ts";
import { parseKeys } from "./keys.ts";

type Source = Record<string, string | undefined>;

const address = (...protocols: string[]) =>
  z.string(`is missing; it is an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`).refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ""), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });

export const httpAddress = address("http:", "https:");
export const port = z.coerce.number("must be a port number").int("must be a port number").min(0, "must be a port number").max(65_535, "must be a port number, 65535 at most");

/** A sender: an address, or a name and an address in angle brackets. */
export const sender = z.string("is missing; it is the sender of mails").refine((text) => z.email().safeParse(/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text.trim()).success, {
  error: "must be an e-mail address, or a name with one, such as Treeline <treeline@example.com>",
});

/** Proxies for requests to Personio and Resend; Node itself reads them, so they are only checked here. */
const proxy = z.string().refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ""), "must be the address of a proxy, such as http://proxy.example.com:3128").optional();
const proxyEnv = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, http_proxy: proxy, https_proxy: proxy };

/** What a public address holds beyond an origin, in words; null when nothing. */
function beyondOrigin({ pathname, search, hash, username, password }: URL): string | null {
  if (username !== "" || password !== "") return "must hold no user name and no password";
  if (pathname !== "/") return "must hold no path: Treeline needs a host of its own, such as https://treeline.example.com";
  return search !== "" || hash !== "" ? "must end after the host and the port, without ? and #" : null;
}

/** Where people reach Treeline, as an origin: `https://treeline.example.com/` becomes `https://treeline.example.com`. */
export const publicAddress = z.string("is missing; it is the address that people open, such as https://treeline.example.com").transform((text, issues) => {
  const url = /^https?:\/\//i.test(text.trim()) ? URL.parse(text.trim()) : null;
  const problem = url ? beyondOrigin(url) : "must be an address such as https://treeline.example.com";
  if (url && problem === null) return url.origin;
  issues.addIssue(problem ?? "");
  return z.NEVER;
});

/** As `proxy-addr` takes them: an IP address, a range of them, or a name for well-known ranges. */
const isProxy = (text: string): boolean => {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", bits, ...more] = text.split("/");
  const version = isIP(address);
  return version > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128)));
};

/** The proxies in front, separated by commas. */
export const trustedProxies = z.string().transform((list) => list.split(",").map((one) => one.trim()).filter(Boolean))
  .refine((list) => list.every(isProxy), "must be IP addresses, ranges, loopback, linklocal or uniquelocal, separated by commas, such as uniquelocal or 10.0.0.5,172.16.0.0/12; a host's name is none");

/** Who may make an account: `open`, `invited`, or e-mail domains. */
export const signUpRule = z.string().transform((text, issues) => {
  try {
    return parseSignUpRule(text);
  } catch (error) {
    issues.addIssue(error instanceof Error ? error.message : String(error));
    return z.NEVER;
  }
});

export const keys = z.string("is missing; it holds the keys that encrypt credentials").transform((text, issues) => {
  try {
    const parsed = parseKeys(text);
    const placeholder = [...parsed.byId].find(([, key]) => new Set(key).size < 8);
    if (!placeholder) return parsed;
    issues.addIssue(`entry "${placeholder[0]}" is a placeholder, not a random key`);
  } catch (error) {
    issues.addIssue((error instanceof Error ? error.message : String(error)).replace(/^TREELINE_KEYS:? ?/, ""));
  }
  return z.NEVER;
});

/** A file that holds one secret, as Docker and Kubernetes hand them over; a line break at its end is not part of it. */
export function readSecretFile(path: string): string {
  return readFileSync(path, "utf8").replace(/\r?\n$/, "");
}

const secretFile = z.string().transform((path, issues) => {
  try {
    return readSecretFile(path);
  } catch (error) {
    issues.addIssue(`names a file that can't be read (${error instanceof Error && "code" in error ? String(error.code) : "unreadable"})`);
    return z.NEVER;
  }
});

/** A database address, parsed. Its password may come from `passwordName`, or from the file that `<passwordName>_FILE` names. */
export function databaseAddress(source: Source, passwordName: string) {
  return z.string("is missing; it is the address of PostgreSQL, such as postgres://user:password@host:5432/treeline").transform((text, issues) => {
    try {
      const file = source[`${passwordName}_FILE`];
      const kept = file ? secretFile.safeParse(file).data : undefined;
      return parseAddress(text, { env: source, password: source[passwordName] || kept });
    } catch (error) {
      issues.addIssue(error instanceof Error ? error.message : String(error));
      return z.NEVER;
    }
  });
}

/** Where the database is. psql's own variables (`PGPASSWORD`, `PGSSLMODE`, …) hold where an address says nothing. */
export const databaseEnv = (source: Source) => ({
  DATABASE_URL: databaseAddress(source, "DATABASE_PASSWORD"),
  /** For LISTEN, where a pooler sits in front of DATABASE_URL. */
  DATABASE_URL_DIRECT: databaseAddress(source, "DATABASE_PASSWORD").optional(),
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_PASSWORD_FILE: secretFile.optional(),
});

/** A name or an IP address to listen on. Whether it is one of this machine's shows when listening begins. */
export const host = z.string().regex(/^[\w.:%-]+$/, "must be a name or an IP address to listen on, such as 127.0.0.1 or 0.0.0.0");

export const logLevel = z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "must be one of trace, debug, info, warn, error, fatal, silent");

/** What every process is told by its environment. */
export const commonEnv = (source: Source) => ({
  ...databaseEnv(source),
  TREELINE_KEYS: keys,
  PERSONIO_BASE_URL: httpAddress.default("https://api.personio.de"),
  HOST: host.default("127.0.0.1"),
  LOG_LEVEL: logLevel.default("info"),
  ...proxyEnv,
});

/** @throws Error that names every wrong variable, and never shows a value: some are secret. */
export function parseEnv<S extends z.ZodType>(schema: S, source: Source): z.output<S> {
  // A variable that is set to nothing, as compose files do, is one that is not set.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const { success, data, error } = schema.safeParse(given);
  if (!success) throw new Error(error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
  return data;
}
