import { existsSync, readFileSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { join } from "node:path";
import { PARAMETERS, type Parameter } from "./parameters.ts";

export const SSL_MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;
export type SslMode = (typeof SSL_MODES)[number];

/** One place where the server may be: a name or an IP address, or the folder of a Unix socket. */
export interface DatabaseHost {
  /** What the certificate has to name. */
  host: string;
  /** Where to connect instead of looking `host` up; null without `hostaddr`. */
  hostAddress: string | null;
  port: number;
}

/** What both drivers need to reach a database, as psql would reach it by the same address. */
export interface DatabaseAddress {
  hosts: readonly DatabaseHost[];
  user: string;
  /** Empty when none is given. */
  password: string;
  database: string;
  ssl: {
    mode: SslMode;
    direct: boolean;
    /** Contents of files. Without `ca` Node's own list of authorities holds. */
    ca: string | null;
    cert: string | null;
    key: string | null;
    keyPassword: string | null;
    crl: string | null;
    minVersion: string | null;
    maxVersion: string | null;
    serverName: boolean;
  };
  channelBinding: "disable" | "prefer" | "require";
  /** Null for our own name. */
  applicationName: string | null;
  /** Of each host, in milliseconds; 0 for no limit. */
  connectTimeoutMs: number;
  /** Command-line options for the server's session, such as `-c statement_timeout=5s`. */
  options: string | null;
  targetSession: "any" | "read-write" | "read-only" | "primary" | "standby" | "prefer-standby";
  keepAlive: { on: boolean; idleMs: number };
  /** Hosts are tried in random order. */
  shuffle: boolean;
}

/** A part of a database address that can't be used. The message names the parameter and says what to write; it shows no secret. */
export class AddressError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "AddressError";
  }
}

export interface AddressOptions {
  /** psql's own variables (`PGPASSWORD`, `PGSSLMODE`, …), which hold where the address says nothing. None when left out. */
  env?: Record<string, string | undefined>;
  /** Holds where the address has no password. */
  password?: string | undefined;
}

const UNENCODED =
  "has characters in its password (or user) that must be percent-encoded: # as %23, / as %2F, ? as %3F, @ as %40, : as %3A, % as %25, a space as %20";
const DEFAULT_CONNECT_SECONDS = 10;
const SOCKET_FOLDERS = ["/var/run/postgresql", "/run/postgresql", "/tmp"];

/**
 * Parses a database address in the way of libpq (https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-CONNSTRING-URIS):
 * several hosts, Unix sockets, IPv6 and all parameters that both drivers can honour.
 * @throws AddressError
 */
export function parseAddress(url: string, { env = {}, password }: AddressOptions = {}): DatabaseAddress {
  const parts = split(url);
  const value = lookUp(parts.parameters, env);
  const user = value("user", parts.user) || userInfo().username;
  const ssl = readSsl(value);
  const seconds = value("connect_timeout") === null ? DEFAULT_CONNECT_SECONDS : number(value, "connect_timeout");
  return {
    hosts: readHosts(parts, value),
    user,
    password: value("password", parts.password || password) ?? "",
    database: value("dbname", parts.database) || user,
    ssl,
    channelBinding: choice(value, "channel_binding", ["disable", "prefer", "require"], "prefer"),
    applicationName: value("application_name") ?? value("fallback_application_name"),
    connectTimeoutMs: Math.max(0, seconds) * 1_000,
    options: value("options"),
    targetSession: choice(value, "target_session_attrs", ["any", "read-write", "read-only", "primary", "standby", "prefer-standby"], "any"),
    keepAlive: { on: value("keepalives") !== "0", idleMs: (value("keepalives_idle") === null ? 60 : number(value, "keepalives_idle")) * 1_000 },
    shuffle: choice(value, "load_balance_hosts", ["disable", "random"], "disable") === "random",
  };
}

/** Where an address leads, for messages: hosts and ports, no user and no password. */
export function placeOf({ hosts }: DatabaseAddress): string {
  return hosts.map(({ host, port }) => (isSocket(host) ? `${host}/.s.PGSQL.${port}` : `${host.includes(":") ? `[${host}]` : host}:${port}`)).join(", ");
}

/** Whether a host is the folder (or the abstract name) of a Unix socket. */
export const isSocket = (host: string): boolean => host.startsWith("/") || host.startsWith("@");

interface Parts {
  user: string;
  password: string;
  /** Each host with its port; an empty port is the default. */
  hosts: { host: string; port: string }[];
  database: string;
  parameters: Map<string, string>;
}

type Value = (name: string, first?: string) => string | null;

function split(url: string): Parts {
  const scheme = /^postgres(?:ql)?:\/\//.exec(url)?.[0];
  if (scheme === undefined) throw new AddressError("must be an address that starts with postgres:// or postgresql://");
  const rest = url.slice(scheme.length);
  const pathAt = rest.search(/[/?]/);
  const authority = pathAt < 0 ? rest : rest.slice(0, pathAt);
  const [path = "", query = ""] = cut(pathAt < 0 ? "" : rest.slice(pathAt), "?");
  const at = authority.indexOf("@");
  // An @ behind the first / or ?, or a second one, belongs to a password that was not encoded.
  const cutShort = at < 0 && rest.includes("@") && (path.includes("@") || /:[^,\]]*[^\d,\]]/.test(authority) || !(query.split("&")[0] ?? "").includes("="));
  if (cutShort || authority.includes("@", at + 1)) throw new AddressError(UNENCODED);
  const [user = "", secret = ""] = at < 0 ? [] : cut(authority.slice(0, at), ":");
  const parameters = new Map<string, string>();
  for (const pair of query.split("&").filter(Boolean)) {
    const [name = "", text] = cut(pair, "=");
    if (text === undefined) throw new AddressError(`has a parameter "${name.slice(0, 30)}" without a value`);
    readParameter(parameters, decode(name), decode(text, name));
  }
  return { user: decode(user), password: decode(secret), hosts: splitHosts(authority.slice(at + 1)), database: decode(path.replace(/^\//, "")), parameters };
}

function readParameter(parameters: Map<string, string>, name: string, text: string): void {
  // What JDBC writes, and psql takes.
  if (name === "ssl" && text === "true") return void parameters.set("sslmode", "require");
  const known = PARAMETERS[name];
  if (known === undefined) throw new AddressError(unknownParameter(name));
  if (known.refused !== undefined && !known.refused.unless.includes(text)) throw new AddressError(`has ${name}, ${known.refused.why}`);
  parameters.set(name, text);
}

function unknownParameter(name: string): string {
  if (name === "ssl") return `has a parameter "ssl" that psql doesn't know; write sslmode=disable, require or verify-full`;
  return `has a parameter "${name.slice(0, 40)}" that PostgreSQL's own clients don't know. A setting of the server goes into options, such as options=-c%20statement_timeout%3D5s`;
}

function cut(text: string, by: string): [string, string | undefined] {
  const at = text.indexOf(by);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** @param name the parameter that the text is of; left out for user, password and database */
function decode(text: string, name?: string): string {
  try {
    if (/%00/.test(text)) throw new URIError();
    return decodeURIComponent(text);
  } catch {
    throw new AddressError(name === undefined ? UNENCODED : `has a % in ${name} that starts no percent-encoding; write it as %25`);
  }
}

function splitHosts(text: string): Parts["hosts"] {
  return text.split(",").map((one) => {
    const [, v6, plain, port = ""] = /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/.exec(one) ?? [];
    const host = v6 ?? plain;
    if (host === undefined) throw new AddressError(one.startsWith("[") ? "has a [ without its ] around an IPv6 address" : "has an IPv6 address that must be written in brackets, such as [::1]:5432");
    return { host: decode(host), port };
  });
}

function lookUp(parameters: ReadonlyMap<string, string>, env: Record<string, string | undefined>): Value {
  return (name, first) => {
    const given = parameters.get(name) || first;
    if (given) return given;
    const variable = (PARAMETERS[name] as Parameter | undefined)?.env;
    const around = variable === undefined ? undefined : env[variable];
    return around || null;
  };
}

function readHosts(parts: Parts, value: Value): DatabaseHost[] {
  const named = parts.hosts.some(({ host }) => host !== "") && !parts.parameters.has("host");
  const hosts = named ? parts.hosts.map(({ host }) => host) : (value("host") ?? "").split(",");
  const addresses = (value("hostaddr") ?? "").split(",");
  const count = value("hostaddr") === null ? hosts.length : Math.max(hosts.length, addresses.length);
  const written = parts.hosts.map(({ port }) => port);
  const ports = written.some(Boolean) && !parts.parameters.has("port") ? written : (value("port") ?? "").split(",");
  if (ports.length > 1 && ports.length !== count) throw new AddressError(`has ${ports.length} ports for ${count} hosts`);
  return Array.from({ length: count }, (_, n) => {
    const port = readPort(ports[ports.length > 1 ? n : 0] ?? "");
    const hostAddress = addresses[n] || null;
    return { host: hosts[n] || (hostAddress ?? defaultHost(port)), hostAddress, port };
  });
}

function readPort(text: string): number {
  if (text === "") return 5432;
  const port = Number(text);
  // A text where the port belongs is most often the rest of a password.
  if (!/^\d+$/.test(text)) throw new AddressError(`has a port that is no number; or it ${UNENCODED}`);
  if (port < 1 || port > 65_535) throw new AddressError("has a port that is not between 1 and 65535");
  return port;
}

const defaultHost = (port: number): string => SOCKET_FOLDERS.find((folder) => existsSync(join(folder, `.s.PGSQL.${port}`))) ?? "localhost";

function readSsl(value: Value): DatabaseAddress["ssl"] {
  const root = value("sslrootcert");
  const system = root === "system";
  const mode = choice(value, "sslmode", SSL_MODES, system ? "verify-full" : "prefer");
  if (system && mode !== "verify-full") throw new AddressError("has sslrootcert=system, which needs sslmode=verify-full");
  const direct = choice(value, "sslnegotiation", ["postgres", "direct"], "postgres") === "direct";
  if (direct && ["disable", "allow", "prefer"].includes(mode)) throw new AddressError("has sslnegotiation=direct, which needs sslmode=require or stronger");
  const usual = join(homedir(), ".postgresql", "root.crt");
  const ca = system ? null : root !== null ? readFile("sslrootcert", root) : existsSync(usual) ? readFile("sslrootcert", usual) : null;
  const cert = value("sslcert");
  const key = value("sslkey");
  const crl = value("sslcrl");
  return {
    // With an authority at hand, psql checks the chain for `require` too.
    mode: mode === "require" && ca !== null ? "verify-ca" : mode,
    direct, ca,
    cert: cert === null ? null : readFile("sslcert", cert),
    key: key === null ? null : readFile("sslkey", key),
    keyPassword: value("sslpassword"),
    crl: crl === null ? null : readFile("sslcrl", crl),
    minVersion: tlsVersion(value, "ssl_min_protocol_version"),
    maxVersion: tlsVersion(value, "ssl_max_protocol_version"),
    serverName: value("sslsni") !== "0",
  };
}

function readFile(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new AddressError(`has ${name} with a file that can't be read (${code}): ${path}`);
  }
}

const tlsVersion = (value: Value, name: string): string | null => (value(name) === null ? null : choice(value, name, ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"], "TLSv1.2"));

function number(value: Value, name: string): number {
  const text = value(name) ?? "";
  if (!/^-?\d+$/.test(text.trim())) throw new AddressError(`has ${name} with a value that is no whole number`);
  return Number(text);
}

function choice<T extends string>(value: Value, name: string, allowed: readonly T[], otherwise: T): T {
  const text = value(name);
  if (text === null) return otherwise;
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw new AddressError(`has ${name} with a value that isn't one of ${allowed.join(", ")}`);
  return found;
}
