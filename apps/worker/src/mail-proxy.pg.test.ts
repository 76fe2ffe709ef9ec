import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { startProxy, type Proxy } from "@treeline/personio-emulator/proxy";
import type { MailJob } from "@treeline/services/jobs";
import { useProxies } from "@treeline/services/proxies";
import { startWorld, type World } from "@treeline/services/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createSender } from "./send-email.ts";
import { startResend } from "./testing.ts";

// No such name resolves anywhere, so there is no way to the mail service but the proxy's.
const BASE_URL = "http://api.resend.test";
const PASSWORD = `p@ss:w/rd?#%&+ "ü`;

let world: World;
let resend: Awaited<ReturnType<typeof startResend>>;
let proxy: Proxy;
let strict: Proxy;
const servers: Server[] = [];
let undo = () => {};
beforeAll(async () => {
  world = await startWorld();
  resend = await startResend();
  [proxy, strict] = [await startProxy(resend.url), await startProxy(resend.url, `ops:${PASSWORD}`)];
});
afterEach(() => undo());
afterAll(async () => {
  for (const server of servers) server.close();
  await Promise.all([proxy.close(), strict.close(), resend.close()]);
  await world.stop();
});

/** A proxy that does `onAsked` with each connection once it was asked for something. */
async function oddProxy(onAsked: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => onAsked(socket));
  });
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const job: MailJob = { kind: "magic-link", email: "kim@test.example", url: "http://treeline.example/magic" };
const send = (env: Record<string, string>) => {
  undo = useProxies(env);
  return createSender({ apiKey: "re_test", baseUrl: BASE_URL, from: "Treeline <hello@treeline.example>", timeoutMs: 1_000 })(world.system, job);
};

test("case A9: mail goes through the proxy, with a login of any characters", async () => {
  await send({ HTTP_PROXY: proxy.url });
  undo();
  await send({ HTTP_PROXY: strict.url.replace("//", `//ops:${encodeURIComponent(PASSWORD)}@`) });
  expect([proxy.asked, strict.asked]).toEqual([["api.resend.test:80 200"], ["api.resend.test:80 200"]]);
  expect(resend.mails).toHaveLength(2);
});

const refuse = (status: string) => (socket: Socket) => socket.end(`HTTP/1.1 ${status}\r\nContent-Type: text/html\r\nContent-Length: 13\r\nConnection: close\r\n\r\n<h1>Proxy</h1`);

const odd: [string, string, () => Promise<Record<string, string>>][] = [
  ["that wants another login", "Proxy response (407)", async () => ({ HTTP_PROXY: strict.url })],
  ["that can't reach the service", "Proxy response (502)", async () => ({ HTTP_PROXY: await oddProxy(refuse("502 Bad Gateway")) })],
  ["that hangs up", "no answer in time", async () => ({ HTTP_PROXY: await oddProxy((socket) => socket.destroy()) })],
  ["that never answers", "no answer in time", async () => ({ HTTP_PROXY: await oddProxy(() => {}) })],
  ["that is down", "ECONNREFUSED", async () => ({ HTTP_PROXY: "http://127.0.0.1:1" })],
  ["that NO_PROXY leaves out", "ENOTFOUND", async () => ({ HTTP_PROXY: proxy.url, NO_PROXY: ".resend.test" })],
];

test.for(odd)("case A9: a proxy %s makes the mail wait, and the log says %s", async ([, cause, env]) => {
  const [sent, before] = [resend.mails.length, world.logged.length];
  await expect(send(await env())).rejects.toMatchObject({ name: "MailRefused", code: "application_error" });
  const lines = world.logged.slice(before).join("");
  expect(lines).toContain(`"mailService":"api.resend.test"`);
  expect(lines).toContain(`"cause":"${cause}"`);
  expect(lines).not.toContain("kim@");
  expect(lines).not.toContain(strict.url);
  expect(resend.mails).toHaveLength(sent);
  undo();
  await send({ HTTP_PROXY: proxy.url });
  expect(resend.mails).toHaveLength(sent + 1);
});

test("case A9: a proxy that loses the answer makes the mail go again under the same key, by which Resend sends it once", async () => {
  const { hostname, port } = new URL(resend.url);
  const losing = await oddProxy((socket) => {
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    socket.once("data", (bytes) => {
      const key = /^POST [^]*idempotency-key: (\S+)/i.exec(String(bytes))?.[1];
      if (key === undefined) return socket.destroy();
      return void fetch(`http://${hostname}:${port}/emails`, { method: "POST", headers: { "idempotency-key": key }, body: "{}" }).finally(() => socket.destroy());
    });
  });
  const before = resend.mails.length;
  await expect(send({ HTTP_PROXY: losing })).rejects.toMatchObject({ code: "application_error" });
  undo();
  await send({ HTTP_PROXY: proxy.url });
  const keys = resend.mails.slice(before).map(({ key }) => key);
  expect(keys).toEqual([expect.stringContaining("/"), keys[0]]);
});
