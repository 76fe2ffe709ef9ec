import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi } from "./testing.ts";

const LIMITS = { headersMs: 400, requestMs: 500, idleMs: 200, checkMs: 20, most: 20 };
/** More than the buffers between two ends of a connection hold. */
const LARGE = Buffer.alloc(40_000_000);

let usual: TestApi;
let api: TestApi;
let webDist: string;
beforeAll(async () => {
  webDist = await mkdtemp(join(tmpdir(), "treeline-web-"));
  await writeFile(join(webDist, "index.html"), "<!doctype html>");
  await writeFile(join(webDist, "large.bin"), LARGE);
  await writeFile(join(webDist, "page.json"), randomBytes(8_000_000).toString("hex"));
  usual = await startTestApi();
  api = await startTestApi({ db: usual.db, connections: LIMITS, webDist });
});
afterAll(async () => {
  await api.close();
  await usual.close();
  await rm(webDist, { recursive: true });
});

/** Sends `first`, then `drip` until the server closes the connection. Returns what the server sent. */
async function dripping(first: string, drip: string): Promise<string> {
  const socket = await open();
  let received = "";
  socket.on("data", (bytes) => (received += String(bytes)));
  socket.write(first);
  const timer = setInterval(() => socket.write(drip), 10);
  await closed(socket);
  clearInterval(timer);
  return received;
}

async function open(to: TestApi = api): Promise<Socket> {
  const socket = connect(Number(new URL(to.url).port), "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

/** Not events.once, which fails for a connection that is reset while something is written. */
const closed = (socket: Socket) => new Promise<void>((resolve) => (socket.closed ? resolve() : socket.once("close", () => resolve())));

const HOST = "Host: localhost:3000\r\n";
const head = (line: string, ...headers: string[]) => `${line} HTTP/1.1\r\n${HOST}${headers.map((header) => `${header}\r\n`).join("")}`;
const json = (path: string, length: string) => `${head(`POST ${path}`, "content-type: application/json", length)}\r\n`;

test.for([
  ["headers without an end", head("GET /health/live"), "x"],
  ["nothing but a beginning", "G", ""],
  ["a body without an end", json("/trpc/organization.create", "content-length: 100000"), " "],
  ["a body of an account without an end", json("/api/auth/sign-in/email", "content-length: 60000"), " "],
])("security slow connections: %s is cut off with 408", async ([, first = "", drip = ""]) => {
  expect(await dripping(first, drip)).toMatch(/^HTTP\/1\.1 408 /);
});

test("security slow connections: who says nothing, and who keeps a connection for nothing, is cut off", async () => {
  const silent = await open();
  silent.resume();
  const kept = await open();
  kept.write(`${head("GET /health/live")}\r\n`);
  kept.resume();
  await Promise.all([closed(silent), closed(kept)]);
});

test("security slow connections: a stream goes on beyond all these times", async () => {
  const ada = await usual.person("ada@example.com");
  const { id: organizationId } = await ada.trpc.organization.create.mutate({ name: "Nordlicht" });
  const stop = new AbortController();
  const path = `/trpc/sync.stateChanges?input=${encodeURIComponent(JSON.stringify({ organizationId }))}`;
  const answer = await fetch(api.url + path, { headers: { accept: "text/event-stream", cookie: ada.cookie() }, signal: stop.signal });
  const reader = answer.body?.getReader();
  let over = false;
  const read = async () => {
    for (;;) if ((await reader?.read().catch(() => null))?.done !== false) return void (over = true);
  };
  const reading = read();
  // nginx and others that hold answers back let this one through.
  expect(answer.headers.get("x-accel-buffering")).toBe("no");
  // Another caller is cut off meanwhile, so the time has passed.
  await dripping(json("/trpc/organization.create", "content-length: 100000"), " ");
  expect(over).toBe(false);
  stop.abort();
  await reading;
});

test("security slow connections: who stops reading a large answer is cut off", async () => {
  const impatient = await startTestApi({ db: usual.db, connections: { silentMs: 300 }, webDist });
  try {
    const socket = await open(impatient);
    socket.write(`${head("GET /large.bin")}\r\n`);
    await once(socket, "readable");
    // Others who are as silent, one after the other, tell that the time has passed: a part of the answer may still have been on its way.
    for (let n = 0; n < 4; n++) await closed((await open(impatient)).resume());
    await closed(socket.resume());
    expect(socket.bytesRead).toBeLessThan(LARGE.length);
  } finally {
    await impatient.close();
  }
});

test("security slow connections: a caller beyond the limit is refused at once, the log says so, and there is room again", async () => {
  const crowd = await Promise.all(Array.from({ length: 30 }, () => open()));
  await Promise.race(crowd.map(closed));
  await expect.poll(() => api.lines.filter((line) => line.includes("connections are refused"))).toHaveLength(1);
  for (const socket of crowd) socket.destroy();
  await expect.poll(async () => (await api.visitor().fetch("/health/live").catch(() => null))?.status).toBe(200);
});

test("security slow connections: a large body is read from people who are signed in, and from nobody else", async () => {
  for (const length of ["content-length: 6000000", "transfer-encoding: chunked"]) {
    const socket = await open(usual);
    socket.write(json("/trpc/people.override", length));
    const [told] = await once(socket, "data");
    expect(String(told)).toMatch(/^HTTP\/1\.1 401 /);
    await closed(socket.resume());
  }
  const ada = await usual.person("large@example.com");
  const read = await ada.post("/trpc/people.override", { value: "x".repeat(6_000_000) });
  expect([read.status, await read.text()]).toEqual([404, expect.stringContaining("organization")]);
});

test("a browser that goes away in the middle of an answer is no error in the log", async () => {
  const socket = await open();
  socket.write(`${head("GET /page.json", "accept-encoding: br")}\r\n`);
  await once(socket, "data");
  socket.destroy();
  // Later requests are answered, so the end of that one was noticed.
  for (let n = 0; n < 3; n++) await (await api.visitor().fetch("/page.json", { headers: { "accept-encoding": "br" } })).arrayBuffer();
  expect(api.lines.filter((line) => /"level":(50|60)|premature/.test(line))).toEqual([]);
});
