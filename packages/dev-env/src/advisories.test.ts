import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Runs the check against a registry that gives this answer to every question about advisories. */
async function check(status: number, body: unknown): Promise<{ code: number | null; said: string }> {
  const registry = createServer((_request, answer) => {
    answer.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
  const { port } = registry.address() as AddressInfo;
  const env = { ...process.env, PNPM_CONFIG_REGISTRY: `http://127.0.0.1:${port}`, PNPM_CONFIG_FETCH_RETRIES: "0" };
  const child = spawn(process.execPath, [join(import.meta.dirname, "advisories.ts")], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += String(data)));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  registry.close();
  return { code, said };
}

const advisory = (severity: string) => ({
  id: 1,
  url: "https://github.com/advisories/GHSA-2222-3333-4444",
  title: "A hole",
  severity,
  vulnerable_versions: "<9999",
  cwe: [],
  cvss: { score: 0, vectorString: null },
});

test("security L15: a known hole in a production dependency fails the check by name", async () => {
  const { code, said } = await check(200, { fastify: [advisory("high")] });
  expect(said).toContain("GHSA-2222-3333-4444");
  expect(code).toBe(1);
});

test.for([
  ["a hole that is moderate", { fastify: [advisory("moderate")] }],
  ["a hole in a tool for developers", { vitest: [advisory("critical")] }],
  ["no hole", {}],
] as const)("security L15: %s doesn't fail the check", async ([, answer]) => {
  expect(await check(200, answer)).toMatchObject({ code: 0, said: expect.not.stringContaining("Could not ask") });
});

test("security L15: a registry that doesn't answer is told apart from one that knows no hole, and fails nothing", async () => {
  const { code, said } = await check(405, {});
  expect(said).toContain("Could not ask for known holes, so nothing was checked.");
  expect(code).toBe(0);
});
