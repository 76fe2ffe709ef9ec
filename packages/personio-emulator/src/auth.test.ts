import { expect, test } from "vitest";
import { DEMO_CREDENTIAL, NO_RIGHT_CREDENTIAL } from "./credential.ts";
import { startTest } from "./testing.ts";

const { clientId: client_id, clientSecret: client_secret } = DEMO_CREDENTIAL;
const LIST = "/v1/company/employees";

test("v1 takes JSON and forms, and gives the same token for a day", async () => {
  const { post, pass } = await startTest();
  const first = await post("/v1/auth", { client_id, client_secret });
  expect(first.body).toMatchObject({ success: true, data: { expires_in: 86_400, token: expect.stringMatching(/^papi-/) } });
  expect((await post("/v1/auth", { client_id, client_secret }, true)).body).toEqual(first.body);
  pass(86_400_001);
  expect((await post("/v1/auth", { client_id, client_secret })).body.data.token).not.toBe(first.body.data.token);
});

test("v1 refuses a wrong secret, and credentials in the query", async () => {
  const { post, emulator } = await startTest();
  const wrong = await post("/v1/auth", { client_id, client_secret: "no" });
  expect([wrong.status, wrong.body]).toEqual([403, { success: false, error: { code: 0, message: "Wrong credentials" } }]);
  expect((await post(`/v1/auth?client_id=${client_id}&client_secret=${client_secret}`, {})).status).toBe(403);
  expect(JSON.stringify(emulator.requests)).not.toContain(client_secret);
});

test("v2 takes forms alone, and its token opens v1 until it is revoked", async () => {
  const { post, get } = await startTest();
  const grant = { grant_type: "client_credentials", client_id, client_secret };
  const token = (await post("/v2/auth/token", grant, true)).body.access_token;
  expect((await get(LIST, token)).status).toBe(200);
  expect((await post("/v2/auth/token", grant)).body).toMatchObject({ error: "invalid_request" });
  const wrong = await post("/v2/auth/token", { ...grant, client_secret: "no" }, true);
  expect([wrong.status, wrong.body.error]).toEqual([400, "invalid_client"]);
  await post("/v2/auth/revoke", { token }, true);
  expect((await get(LIST, token)).status).toBe(403);
});

test("no token, a bad one, and one without the right are told apart; one without Bearer is a bad one", async () => {
  const { get, signIn, emulator } = await startTest();
  expect(await get(LIST)).toMatchObject({ status: 401, body: { error: { message: "Authorization is not provided", code: 401 } } });
  const bare = await fetch(emulator.url + LIST, { headers: { authorization: await signIn(DEMO_CREDENTIAL) } });
  expect([bare.status, await bare.json()]).toMatchObject([403, { error: { code: 403 } }]);
  expect(await get(LIST, "papi-made-up")).toMatchObject({ status: 403, body: { error: { message: "Provided authorization is not valid", code: 403 } } });
  expect(await get(LIST, await signIn(NO_RIGHT_CREDENTIAL))).toMatchObject({ status: 403, body: { error: { code: 0 } } });
});

test("sixty tokens a minute, then nothing for a minute", async () => {
  const { post, pass } = await startTest();
  const ask = () => post("/v1/auth", { client_id, client_secret }).then(({ status }) => status);
  for (let index = 0; index < 60; index++) expect(await ask()).toBe(200);
  expect(await ask()).toBe(429);
  pass(59_000);
  expect(await ask()).toBe(429);
  pass(61_000);
  expect(await ask()).toBe(200);
});

test("employees and attributes carry the token in their answer's header, a picture doesn't", async () => {
  const { get, signIn, emulator } = await startTest();
  const token = await signIn(DEMO_CREDENTIAL);
  const someone = emulator.company.all()[0]?.id;
  for (const path of [LIST, `${LIST}/attributes`, `${LIST}/${someone}`]) expect((await get(path, token)).headers.get("authorization")).toBe(`Bearer ${token}`);
  expect((await get(`${LIST}/${someone}/profile-picture`, token)).headers.get("authorization")).toBeNull();
});

test("v2 says how many requests are left, and that a path isn't its own in its own shape", async () => {
  const { get, post } = await startTest();
  const unknown = await get("/v2/absence-periods?limit=1");
  expect([unknown.status, unknown.body]).toEqual([404, expect.objectContaining({ title: "Not Found", detail: "The endpoint with /v2/absence-periods was not found.", _meta: { path: "/v2/absence-periods" } })]);
  const left = Number(unknown.headers.get("x-ratelimit-remaining"));
  expect([unknown.headers.get("x-ratelimit-replenish-rate"), unknown.headers.get("x-ratelimit-burst-capacity"), unknown.headers.get("x-ratelimit-requested-tokens")]).toEqual(["30", "100", "1"]);
  expect(Number((await get("/v2/absence-periods")).headers.get("x-ratelimit-remaining"))).toBe(left - 1);
  expect((await post("/v2/auth/token", {}, true)).headers.get("x-ratelimit-remaining")).not.toBeNull();
  expect((await get("/v1/nothing")).body).toEqual({ success: false, error: { code: 404, message: "Not found" } });
});
