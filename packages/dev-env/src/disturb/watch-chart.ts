import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";

/** Reads an organization's chart every 20 ms on a connection of its own, as the application's role. */
export interface ChartWatch {
  /** Every state seen, in order, each as a hash; a state that came back is there twice. */
  states(): string[];
  stop(): Promise<void>;
}

export function watchChart(databaseUrl: string, organizationId: string): ChartWatch {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { role: "treeline_app" } });
  const states: string[] = [];
  let watching = true;
  async function look(): Promise<void> {
    const rows = await sql.begin(async (tx) => {
      await tx`select set_config('treeline.organization_id', ${organizationId}, true)`;
      return tx`select md5(coalesce(string_agg(concat_ws('/', id, manager_id, title, seat), ',' order by id), '')) as state from person where seat <> 'gone'`;
    });
    const state = String(rows[0]?.["state"]);
    if (state !== states.at(-1)) states.push(state);
  }
  const done = (async () => {
    // While PostgreSQL restarts there is nothing to see.
    for (; watching; await sleep(20)) await look().catch(() => {});
  })();
  return {
    states: () => states,
    async stop() {
      watching = false;
      await done;
      await sql.end({ timeout: 1 });
    },
  };
}
