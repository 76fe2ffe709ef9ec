import pg from "pg";
import { parseAddress, type DatabaseAddress } from "./connect/address.ts";
import { pgPoolConfig, type SessionOptions } from "./connect/drivers.ts";

/**
 * The pool of graphile-worker, which brings `pg`: it reaches the database as all others do, under a role that sees the queue's tables only.
 * `onLost` is called when a connection breaks; the queue connects again by itself.
 * @param url without a pooler in front, since the queue listens
 */
export function openQueuePool({ url, max, onLost }: { url: string | DatabaseAddress; max: number; onLost(): void }): pg.Pool {
  const address = typeof url === "string" ? parseAddress(url) : url;
  return openPool(address, { max, name: "treeline worker queue", role: "treeline_queue" }, onLost);
}

/** A `pg` pool. Without a handler a broken connection would end the process. */
export function openPool(address: DatabaseAddress, session: SessionOptions, onLost: () => void = () => {}): pg.Pool {
  const pool = new pg.Pool(pgPoolConfig(address, session));
  pool.on("error", onLost);
  pool.on("connect", (client) => client.on("error", onLost));
  return pool;
}
