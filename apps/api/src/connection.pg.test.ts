import { DEMO_CREDENTIAL, EVERYTHING_CREDENTIAL, THEORG_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { startEmulator, type Emulator } from "@treeline/personio-emulator/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

let personio: Emulator;
let api: TestApi;
let ada: Visitor;
let organizationId: string;
beforeAll(async () => {
  personio = await startEmulator();
  api = await startTestApi({ personioBaseUrl: personio.url });
  ada = await api.person("ada@example.com", "Ada");
  ({ id: organizationId } = await ada.trpc.organization.create.mutate({ name: "Nordlicht" }));
});
afterAll(async () => {
  await api.close();
  await personio.close();
});

const input = ({ clientId, clientSecret }: { clientId: string; clientSecret: string }) =>
  ({ organizationId, provider: "personio", clientId, clientSecret }) as const;

test("a check tells what a credential lacks and what it has too much", async () => {
  const states = async (credential: typeof THEORG_CREDENTIAL | typeof EVERYTHING_CREDENTIAL) => {
    const { attributes, canImport } = await ada.trpc.connection.check.mutate(input(credential));
    return { canImport, states: Object.fromEntries(attributes.map(({ key, state }) => [key, state])) };
  };
  expect(await states(THEORG_CREDENTIAL)).toMatchObject({
    canImport: true,
    states: { first_name: "ready", supervisor: "missing", email: "missing", gender: "excess" },
  });
  const everything = await states(EVERYTHING_CREDENTIAL);
  expect(Object.values(everything.states).filter((state) => state === "ready")).toHaveLength(10);
  expect(Object.values(everything.states)).toContain("excess");
});

test.for(["papi-unknown", "with spaces in it", "a/b?c", "x"])("the client id %j is Personio's to refuse, in words, and no sign-out", async (clientId) => {
  const check = ada.trpc.connection.check.mutate(input({ clientId, clientSecret: "wrong" }));
  await expect(check).rejects.toMatchObject({
    data: { code: "UNPROCESSABLE_CONTENT", reason: "credential-refused", action: expect.stringMatching(/\w/) },
  });
});

test("connecting starts the first import; the button joins it; the secret is never shown", async () => {
  const { connectionId, runId } = await ada.trpc.connection.connect.mutate(input(DEMO_CREDENTIAL));
  expect(await ada.trpc.sync.start.mutate({ organizationId, connectionId })).toEqual({ runId, joined: true });
  const { connection } = await ada.trpc.connection.get.query({ organizationId });
  expect(connection).toMatchObject({ id: connectionId, state: "connected", connectedBy: "Ada", lastRun: { id: runId, state: "queued" } });
  expect(JSON.stringify(connection)).not.toContain(DEMO_CREDENTIAL.clientSecret);
  expect(api.lines.join("")).not.toContain(DEMO_CREDENTIAL.clientSecret);
  await expect(ada.trpc.connection.connect.mutate(input(DEMO_CREDENTIAL))).rejects.toMatchObject({ data: { code: "CONFLICT" } });
});
