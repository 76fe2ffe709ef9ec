import { Socket } from "node:net";
import { Duplex } from "node:stream";
import type { PoolConfig } from "pg";
import postgres from "postgres";
import type { DatabaseAddress } from "./address.ts";
import { dial, requireBinding, type DatabaseSocket } from "./dial.ts";

/** How long a server that took the connection may take to let us in, in seconds. */
const LOGIN_SECONDS = 30;

export interface SessionOptions {
  /** Connections at most. */
  max: number;
  /** Shown in `pg_stat_activity`, where the address names no application. */
  name: string;
  /** The session starts as this role. */
  role?: string;
  /** Further settings of the session, by name. */
  settings?: Record<string, string | number>;
}

/** Opens a postgres.js pool; nothing is connected before the first statement. */
export function openPostgres(address: DatabaseAddress, { max, name, role, settings = {} }: SessionOptions): postgres.Sql {
  const [first] = address.hosts;
  // The type of `socket` is missing in postgres.js. Hosts are ours to try, so it sees one.
  const socket = { socket: () => connectOrFail(address) };
  return postgres({
    ...socket,
    host: first?.host ?? "localhost",
    port: first?.port ?? 5432,
    user: address.user,
    pass: address.password,
    database: address.database,
    ssl: false,
    max,
    connect_timeout: LOGIN_SECONDS,
    target_session_attrs: undefined,
    onnotice: () => {},
    connection: {
      application_name: address.applicationName ?? name,
      ...(address.options !== null && { options: address.options }),
      ...(role !== undefined && { role }),
      ...settings,
    },
  });
}

/** Settings of a `pg` pool that reaches the same database in the same way. */
export function pgPoolConfig(address: DatabaseAddress, { max, name, role, settings = {} }: SessionOptions): PoolConfig {
  const [first] = address.hosts;
  const flags = Object.entries({ ...(role !== undefined && { role }), ...settings }).map(([setting, value]) => `-c ${setting}=${String(value).replace(/[\\ ]/g, "\\$&")}`);
  return {
    host: first?.host ?? "localhost",
    port: first?.port ?? 5432,
    user: address.user,
    password: address.password,
    database: address.database,
    ssl: false,
    max,
    application_name: address.applicationName ?? name,
    options: [...(address.options !== null ? [address.options] : []), ...flags].join(" "),
    connectionTimeoutMillis: (address.connectTimeoutMs || 86_400_000) * address.hosts.length + LOGIN_SECONDS * 1_000,
    enableChannelBinding: address.channelBinding !== "disable",
    stream: () => new DialedStream(address),
  } as PoolConfig;
}

// postgres.js forgets a connection whose socket could not be made; one that breaks at once is tried again.
async function connectOrFail(address: DatabaseAddress): Promise<Socket> {
  try {
    const socket = await dialIn(address);
    if (address.channelBinding === "require") guardBinding(socket);
    return socket;
  } catch (error) {
    const dead = new Socket();
    setImmediate(() => dead.destroy(asError(error)));
    return dead;
  }
}

// The first answer says which ways to log in the server offers; both drivers take channel binding where it is on offer.
function guardBinding(socket: DatabaseSocket): void {
  socket.once("data", (first: Buffer) => {
    try {
      requireBinding(first, socket.channelBinding !== undefined);
    } catch (error) {
      socket.destroy(asError(error));
    }
  });
}

// A refused connection to several addresses of one name is an AggregateError without a message.
function asError(error: unknown): Error {
  if (!(error instanceof AggregateError)) return error instanceof Error ? error : new Error(String(error));
  const one: unknown = error.errors[0];
  const code = one instanceof Error && "code" in one ? String(one.code) : "ECONNREFUSED";
  return Object.assign(new Error(`no connection (${code})`, { cause: error }), { code });
}

/** Dials with a question to each host where the address wants one of a certain kind. */
function dialIn(address: DatabaseAddress, signal?: AbortSignal): Promise<DatabaseSocket> {
  return dial(address, {
    ...(signal && { signal }),
    async fits(host, wanted) {
      const sql = openPostgres({ ...address, hosts: [host], targetSession: "any" }, { max: 1, name: "treeline probe" });
      try {
        const [row] = await sql`select pg_is_in_recovery() as standby, current_setting('transaction_read_only') = 'on' as "readOnly"`;
        if (wanted === "read-write" || wanted === "read-only") return (row?.["readOnly"] === true) === (wanted === "read-only");
        return (row?.["standby"] === true) === (wanted === "standby");
      } finally {
        await sql.end({ timeout: 1 });
      }
    },
  });
}

/** What `pg` takes for a socket: it dials when `pg` connects it, and passes everything on. */
class DialedStream extends Duplex {
  readonly #address: DatabaseAddress;
  readonly #stopping = new AbortController();
  #socket: DatabaseSocket | null = null;

  constructor(address: DatabaseAddress) {
    super();
    this.#address = address;
  }

  connect(): this {
    void this.#dial();
    return this;
  }

  async #dial(): Promise<void> {
    try {
      const socket = await dialIn(this.#address, this.#stopping.signal);
      if (this.destroyed) return void socket.destroy();
      this.#socket = socket;
      if (this.#address.channelBinding === "require") guardBinding(socket);
      socket.on("data", (chunk: Buffer) => void (this.push(chunk) || socket.pause()));
      socket.once("end", () => void this.push(null));
      socket.once("error", (error) => void this.destroy(error));
      socket.once("close", () => void this.destroy());
      this.emit("connect");
    } catch (error) {
      this.destroy(asError(error));
    }
  }

  override _read(): void {
    this.#socket?.resume();
  }

  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.#socket) this.#socket.write(chunk, encoding, done);
    else done(new Error("the connection is not open"));
  }

  override _final(done: (error?: Error | null) => void): void {
    if (this.#socket) this.#socket.end(() => done());
    else done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#stopping.abort();
    this.#socket?.destroy();
    done(error);
  }

  /** Of an encrypted connection; `pg` binds to it, and reads only this much of it. */
  getPeerCertificate(): { raw: Buffer } | undefined {
    const raw = this.#socket?.serverCertificate;
    return raw && { raw };
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    this.#socket?.ref();
    return this;
  }

  unref(): this {
    this.#socket?.unref();
    return this;
  }
}
