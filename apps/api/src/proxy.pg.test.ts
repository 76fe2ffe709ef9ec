import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { startProxy, type Proxy } from "@treeline/personio-emulator/proxy";
import { startEmulator, type Emulator } from "@treeline/personio-emulator/server";
import { useProxies } from "@treeline/services/proxies";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

// No such name resolves anywhere, so there is no way to Personio but the proxy's.
const PERSONIO = "http://api.personio.test";

let personio: Emulator;
let proxy: Proxy;
let strict: Proxy;
let api: TestApi;
let ada: Visitor;
let organizationId: string;
let undo = () => {};
beforeAll(async () => {
  personio = await startEmulator();
  [proxy, strict] = [await startProxy(personio.url), await startProxy(personio.url, "ops:p@ss")];
  api = await startTestApi({ personioBaseUrl: PERSONIO, sleep: async () => {} });
  ada = await api.person("ada@example.com", "Ada");
  ({ id: organizationId } = await ada.trpc.organization.create.mutate({ name: "Nordlicht" }));
});
afterEach(() => undo());
afterAll(async () => {
  await api.close();
  await Promise.all([personio.close(), proxy.close(), strict.close()]);
});

const check = (language = "en") => {
  const { clientId, clientSecret } = DEMO_CREDENTIAL;
  return ada.fetch("/trpc/connection.check", { method: "POST", headers: { "content-type": "application/json", "accept-language": language }, body: JSON.stringify({ organizationId, provider: "personio", clientId, clientSecret }) });
};
const failure = async (language?: string) => Object((await (await check(language)).json()) as unknown).error;

test("case A9: Personio is reached through the proxy, in capitals or small letters, with a login", async () => {
  for (const env of [{ HTTP_PROXY: proxy.url }, { http_proxy: proxy.url, HTTP_PROXY: "http://127.0.0.1:1" }, { HTTP_PROXY: strict.url.replace("//", "//ops:p%40ss@") }]) {
    undo = useProxies({ HTTPS_PROXY: "http://127.0.0.1:1", ...env });
    expect((await check()).status).toBe(200);
    undo();
  }
  expect(new Set(proxy.asked)).toEqual(new Set(["api.personio.test:80 200"]));
  expect(strict.asked).toContain("api.personio.test:80 200");
}, 60_000);

test("case A9: without an answer the wizard says what to check, in the reader's language, and the log says why", async () => {
  const cases: [Record<string, string>, string][] = [
    [{}, "ENOTFOUND"],
    [{ HTTP_PROXY: "http://127.0.0.1:1" }, "ECONNREFUSED"],
    [{ HTTP_PROXY: strict.url }, "Proxy response (407)"],
    [{ HTTP_PROXY: proxy.url, NO_PROXY: "other.test, .personio.test" }, "ENOTFOUND"],
  ];
  for (const [env, cause] of cases) {
    const before = api.lines.length;
    undo = useProxies(env);
    const error = await failure();
    undo();
    expect(error).toMatchObject({ message: "Treeline got no answer from Personio (api.personio.test)." });
    expect(JSON.stringify(error)).toMatch(/firewall.*port 443.*DNS.*HTTPS_PROXY.*status\.personio\.de/);
    expect(JSON.stringify(error)).not.toContain("Nothing to do");
    expect(api.lines.slice(before).join("")).toContain(`"cause":"${cause}"`);
  }
  expect(JSON.stringify(await failure("de"))).toMatch(/keine Antwort bekommen.*Firewall.*DNS.*HTTPS_PROXY/);
  expect(api.lines.join("")).not.toContain(DEMO_CREDENTIAL.clientSecret);
}, 180_000);
