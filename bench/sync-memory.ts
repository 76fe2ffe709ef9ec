import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startEnvironment } from "@treeline/dev-env/environment";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { generateCompany } from "@treeline/personio-emulator/generate";
import postgres from "postgres";
import { clock, type Report } from "./measure.ts";

const PEOPLE = 100_000;

/** Megabytes that a process held at its highest; Linux only. */
function peak(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

/**
 * The process of a built worker, as its image runs it, while it imports 100,000 people over HTTP, reads their first pictures, and reads everybody again. The
 * limit of 300 requests a minute holds, so this takes minutes.
 */
export async function benchMemory(): Promise<Report> {
  const env = await startEnvironment({ company: generateCompany({ people: PEOPLE, seed: 1 }), credentials: [DEMO_CREDENTIAL] });
  const owner = postgres(env.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const pid = env.workerPid();
    if (pid === null) throw new Error("no worker");
    const idle = peak(pid);
    const admin = await env.signUp({ name: "Bench", email: "bench@treeline.example", password: "a-long-password" });
    const call = async (procedure: string, input: unknown) => {
      const answer = await fetch(`${env.url}/trpc/${procedure}`, { method: "POST", headers: { "content-type": "application/json", cookie: admin.cookie, origin: env.url }, body: JSON.stringify(input) });
      const body = (await answer.json()) as { result?: { data: Record<string, string> } };
      if (!body.result) throw new Error(`${procedure}: ${JSON.stringify(body)}`);
      return body.result.data;
    };
    const { id: organizationId } = await call("organization.create", { name: "Bench" });
    const { connectionId, runId } = await call("connection.connect", { organizationId, provider: "personio", ...env.credential });
    const ended = async (id: string | undefined) => {
      for (;;) {
        const [row] = await owner`select state from run where id = ${id ?? ""}::uuid`;
        if (row?.["state"] === "succeeded") return;
        if (row?.["state"] !== "queued" && row?.["state"] !== "running") throw new Error(`the run ended as ${row?.["state"]}`);
        await sleep(500);
      }
    };
    const first = await clock(() => ended(runId));
    const afterImport = peak(pid);
    const again = await clock(async () => ended((await call("sync.start", { organizationId, connectionId }))["runId"]));
    return {
      name: `a worker's memory at ${PEOPLE} people`,
      raw: { "import, with Personio's limits": [first], "read again, nothing changed": [again] },
      ratios: {},
      counts: { "MB at the highest, idle": idle, "MB at the highest, after the import": afterImport, "MB at the highest, after the second run": peak(pid) },
    };
  } finally {
    await owner.end();
    await env.stop();
  }
}
