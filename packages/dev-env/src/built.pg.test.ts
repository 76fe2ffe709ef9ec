import { afterAll, beforeAll, expect, test } from "vitest";
import { startEnvironment, type Environment } from "./environment.ts";

let env: Environment;

beforeAll(async () => {
  env = await startEnvironment({ demo: true });
}, 120_000);
afterAll(() => env.stop());

test("api and worker as their images run them import a company, mail, read pictures and draw a PDF", async () => {
  if (env.demo === null) throw new Error("no demo");
  const { organizationId, session: { trpc, cookie } } = env.demo;
  expect(env.mailbox.mails().map(({ subject }) => subject)).toContainEqual(expect.stringContaining("Your org chart is ready"));
  const { runs } = await trpc.sync.list.query({ organizationId });
  expect(runs).toMatchObject([{ state: "succeeded", pictures: { failed: 0 } }]);
  const { exportId } = await trpc.exports.create.mutate({ organizationId, format: "pdf" });
  await expect.poll(() => trpc.exports.get.query({ organizationId, exportId }), { timeout: 60_000 }).toMatchObject({ state: "ready" });
  const file = await fetch(`${env.url}/exports/${organizationId}/${exportId}`, { headers: { cookie } });
  expect(Buffer.from(await file.arrayBuffer()).subarray(0, 5).toString()).toBe("%PDF-");
});
