import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmbedded, type Embedded } from "../embedded.ts";
import { handOver, openWay, serverOwner } from "../embedded/owner.ts";
import { freePort } from "../embedded/port.ts";
import { migrate } from "../migrate.ts";
import { openPool } from "../queue-pool.ts";
import { openAsTenant } from "../roles.ts";
import { parseAddress } from "./address.ts";
import { openPostgres } from "./drivers.ts";
import { probe } from "./probe.ts";

const folder = mkdtempSync(join(tmpdir(), "treeline-tls-"));
const shared = join(folder, "shared");
const [cert, key] = [join(shared, "cert.pem"), join(shared, "key.pem")];
let server: Embedded;
let port: string;
let password: string;

beforeAll(async () => {
  mkdirSync(shared);
  const made = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048, extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }] });
  writeFileSync(cert, made.cert);
  writeFileSync(key, made.private, { mode: 0o600 });
  const owner = serverOwner();
  if (owner) {
    openWay(join(shared, "x"), owner);
    handOver(shared, owner);
  }
  server = await startEmbedded({ dataDir: join(folder, "data"), settings: { fsync: "off", ssl: "on", ssl_cert_file: cert, ssl_key_file: key, unix_socket_directories: shared } });
  ({ port, password } = new URL(server.url));
  await migrate(server.url);
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const WHO = "select ssl, version, current_setting('application_name') as app, current_setting('statement_timeout') as patience from pg_stat_ssl where pid = pg_backend_pid()";

/** What postgres.js, pg and the probe that every process begins with come to: the session, or the failure's words. */
async function byEach(url: string): Promise<unknown[]> {
  const address = parseAddress(url);
  const session = { max: 1, name: "test" };
  const sql = openPostgres(address, session);
  const pool = openPool(address, session);
  const words = (error: Error): string => error.message;
  const found = await Promise.all([sql.unsafe(WHO).then(([row]) => ({ ...row }), words), pool.query(WHO).then(({ rows: [row] }) => ({ ...row }), words)]);
  const probed = await probe(address, "DATABASE_URL").then(() => "in", words);
  await Promise.all([sql.end({ timeout: 1 }), pool.end()]);
  return [...found, probed];
}

const at = (query: string, host = "localhost"): string => `postgresql://postgres:${password}@${host}:${port}/treeline?${query}`;
const plain = { ssl: false, version: null, app: "test", patience: "0" };
const tls = { ssl: true, version: "TLSv1.3", app: "test", patience: "0" };

describe("case A5: both drivers reach a server with a self-signed certificate alike", () => {
  test.for<[string, () => string, object]>([
    ["nothing said", () => at(""), tls],
    ["sslmode=disable", () => at("sslmode=disable"), plain],
    ["sslmode=allow", () => at("sslmode=allow"), plain],
    ["sslmode=prefer", () => at("sslmode=prefer"), tls],
    ["sslmode=require", () => at("sslmode=require"), tls],
    ["sslmode=require, channel_binding=require", () => at("sslmode=require&channel_binding=require"), tls],
    ["sslmode=require, channel_binding=disable", () => at("sslmode=require&channel_binding=disable"), tls],
    ["sslmode=verify-ca with its authority, by an address that the certificate doesn't name", () => at(`sslmode=verify-ca&sslrootcert=${cert}`, "127.0.0.1"), tls],
    ["sslmode=verify-full with its authority", () => at(`sslmode=verify-full&sslrootcert=${cert}`), tls],
    ["sslmode=verify-full by a name for a fixed address", () => at(`sslmode=verify-full&sslrootcert=${cert}&hostaddr=127.0.0.1`), tls],
    ["sslnegotiation=direct", () => at("sslmode=require&sslnegotiation=direct"), tls],
    ["ssl_max_protocol_version", () => at("sslmode=require&ssl_max_protocol_version=TLSv1.2"), { ...tls, version: "TLSv1.2" }],
    ["application_name and options", () => at("application_name=chart&options=-c%20statement_timeout%3D5s"), { ...tls, app: "chart", patience: "5s" }],
    ["keepalives and connect_timeout", () => at("keepalives=1&keepalives_idle=30&keepalives_interval=5&keepalives_count=3&tcp_user_timeout=9000&connect_timeout=5"), tls],
    ["target_session_attrs=read-write", () => at("target_session_attrs=read-write"), tls],
    ["target_session_attrs=prefer-standby", () => at("target_session_attrs=prefer-standby"), tls],
  ])("%s", async ([, url, session]) => {
    expect(await byEach(url())).toEqual([session, session, "in"]);
  });

  test("a Unix socket, with and without sslmode, which it ignores", async () => {
    for (const query of [`host=${shared}`, `host=${shared}&sslmode=require`]) expect(await byEach(`postgres://postgres:${password}@:${port}/treeline?${query}`)).toEqual([plain, plain, "in"]);
  });

  test("several hosts: the first that answers", async () => {
    const dead = await freePort();
    expect(await byEach(`postgres://postgres:${password}@127.0.0.1:${dead},nowhere.invalid:1,localhost:${port}/treeline`)).toEqual([tls, tls, "in"]);
    const shuffled = `postgres://postgres:${password}@127.0.0.1:${dead},localhost:${port}/treeline?load_balance_hosts=random`;
    for (let i = 0; i < 4; i++) expect(await byEach(shuffled)).toEqual([tls, tls, "in"]);
  });

  test("a whole start of a process goes through it", async () => {
    const { db } = await openAsTenant({ address: parseAddress(at("sslmode=require&channel_binding=require")) });
    const stop = await db.listen("case_a5", () => {});
    await stop();
    await db.close();
  });
});

describe("case A5: what doesn't come about is told alike, by variable and parameter", () => {
  test.for<[string, () => string, RegExp]>([
    ["verify-ca without an authority", () => at("sslmode=verify-ca"), /sslmode=verify-ca .*DEPTH_ZERO_SELF_SIGNED_CERT.*sslrootcert/],
    ["verify-full without an authority", () => at("sslmode=verify-full"), /sslmode=verify-full .*sslrootcert/],
    ["verify-full with the machine's authorities", () => at("sslrootcert=system"), /sslmode=verify-full .*sslrootcert/],
    ["verify-full for another name", () => at(`sslmode=verify-full&sslrootcert=${cert}`, "127.0.0.1"), /names another host.*sslmode=verify-full/],
    ["channel binding without encryption", () => at("sslmode=disable&channel_binding=require"), /channel_binding=require/],
    ["a replica where there is none", () => at("target_session_attrs=standby"), /target_session_attrs/],
  ])("%s", async ([, url, words]) => {
    const said = await byEach(url());
    expect(said).toEqual([expect.stringMatching(words), expect.stringMatching(words), expect.stringMatching(words)]);
    expect(said[2]).toMatch(/^DATABASE_URL can't be used/);
    expect(String(said)).not.toContain(password);
  });

  test("a server that is none, and one that never answers", async () => {
    const listen = async (answer: string | null): Promise<Server> => {
      const other = createServer((socket) => void (answer !== null && socket.on("error", () => {}).end(answer)));
      await once(other.listen(0, "127.0.0.1"), "listening");
      return other;
    };
    const portOf = (other: Server): string => String(Object(other.address()).port);
    const [web, silent] = [await listen("HTTP/1.1 400 Bad Request\r\n\r\n"), await listen(null)];
    const elsewhere = (other: Server, query: string) => byEach(`postgres://u:${password}@127.0.0.1:${portOf(other)}/x?${query}`);
    expect((await elsewhere(web, "sslmode=require"))[2]).toMatch(/no PostgreSQL|closed the connection/);
    expect(await elsewhere(silent, "connect_timeout=1")).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/connect_timeout/)));
    web.close();
    silent.close();
  });

  test.for<[string, (url: URL) => void, RegExp]>([
    ["a wrong password", (url) => (url.password = "guess"), /refuses the password of user "postgres"/],
    ["a user that isn't there", (url) => (url.username = "nobody"), /refuses the password of user "nobody"/],
    ["a database that isn't there", (url) => (url.pathname = "/nothing"), /no database "nothing".*createdb/],
    ["a port where nobody listens", (url) => (url.port = "1"), /no PostgreSQL answers at localhost:1 \(ECONNREFUSED\)/],
    ["a host that isn't there", (url) => (url.hostname = "nowhere.invalid"), /host can't be found: nowhere\.invalid/],
    ["a database that isn't migrated", (url) => (url.pathname = "/postgres"), /"postgres" has not been migrated. Run migrate/],
  ])("%s", async ([, change, words]) => {
    const url = new URL(at(""));
    change(url);
    await expect(openAsTenant({ address: parseAddress(url.href) })).rejects.toThrow(words);
    await expect(openAsTenant({ address: parseAddress(url.href) })).rejects.toThrow(/^DATABASE_URL can't be used: /);
  });
});

test("case A5: psql agrees, where this machine has it", () => {
  const psql = (query: string): string | null => {
    const { stdout, error, status } = spawnSync("psql", [at(query), "-XAtc", "select ssl from pg_stat_ssl where pid = pg_backend_pid()"], { encoding: "utf8" });
    return error ? null : status === 0 ? stdout.trim() : "refused";
  };
  const said = ["", "sslmode=disable", "sslmode=allow", "sslmode=require&channel_binding=require", `sslmode=verify-full&sslrootcert=${cert}`].map(psql);
  if (said.includes(null)) return;
  expect(said).toEqual(["t", "f", "f", "t", "t"]);
});
