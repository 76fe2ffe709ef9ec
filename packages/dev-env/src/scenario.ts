import { setTimeout as sleep } from "node:timers/promises";
import { playScenario } from "@treeline/personio-emulator/scenarios/play";
import type { Scenario, Stage } from "@treeline/personio-emulator/scenarios/scenario";
import { signIn, type Site } from "./account.ts";
import { DEMO_LOGIN } from "./seed.ts";

interface Playing {
  site: Site;
  stage: Stage;
  say(line: string): void;
  signal: AbortSignal;
  /** Seconds between steps are left out, as a test does. */
  hurry?: boolean;
}

/** Plays a scenario on the demo company: changes its Personio, presses Sync as its owner, and tells what came of it. */
export async function playOnDemo(scenario: Scenario, { site, stage, say, signal, hurry = false }: Playing): Promise<void> {
  const { trpc } = await signIn(site, DEMO_LOGIN);
  const [organization] = (await trpc.organization.list.query()).organizations;
  const organizationId = organization?.id ?? "";
  const { connection } = await trpc.connection.get.query({ organizationId });
  if (!connection) throw new Error("The demo company has no connection any more; connect it again, or start with a new TREELINE_DATA_DIR.");

  async function sync(): Promise<void> {
    const { runId } = await trpc.sync.start.mutate({ organizationId, connectionId: connection?.id ?? "" });
    const address = `${site.publicUrl}/o/${organizationId}/runs/${runId}`;
    for (;;) {
      const run = await trpc.sync.get.query({ organizationId, runId });
      if (run.state !== "queued" && run.state !== "running") return say(`   The run ${ended(run)}. ${address}`);
      await sleep(200, undefined, { signal });
    }
  }
  await playScenario(stage, scenario, { say, sync, signal, ...(hurry && { wait: async () => {} }) }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

interface Ended {
  state: string;
  counts: { joined: number; changed: number; left: number } | null;
  reasons: { message: string }[];
  error: { message: string } | null;
}

function ended({ state, counts, reasons, error }: Ended): string {
  const why = [...(error ? [error.message] : []), ...reasons.map(({ message }) => message)].join(" ");
  if (state === "failed") return `failed: ${why}`;
  if (state === "held") return `needs your review: ${why}`;
  const found = counts ? `: ${counts.joined} joined, ${counts.changed} changed, ${counts.left} left` : "";
  return `${state}${found}${why ? `; ${why}` : ""}`;
}
