import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { endsWithin } from "./ends-within.ts";
import { until } from "./until.ts";

/** Reads an organization's chart every 20 ms on a connection of its own, as the application's role. */
export interface ChartWatch {
  /** Resolves once the chart has been read from beginning to end after this call, so that the state of now is among `states`. */
  seen(): Promise<void>;
  /** Every state seen, in order, each as a hash; a state that came back is there twice. */
  states(): string[];
  stop(): Promise<void>;
}

/** A query to a PostgreSQL that is restarting may never return. */
const LOOK_MS = 5_000;

export function watchChart(databaseUrl: string, organizationId: string): ChartWatch {
  const open = () => postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { role: "treeline_app" } });
  let sql = open();
  const states: string[] = [];
  let watching = true;
  let begun = 0;
  let ended = 0;

  async function look(): Promise<void> {
    const number = ++begun;
    const rows = await sql.begin(async (tx) => {
      await tx`select set_config('treeline.organization_id', ${organizationId}, true)`;
      return tx`select md5(coalesce(string_agg(concat_ws('/', id, manager_id, title, seat), ',' order by id), '')) as state from person where seat <> 'gone'`;
    });
    // Given up meanwhile: a newer look may have been recorded.
    if (number !== begun) return;
    const state = String(rows[0]?.["state"]);
    if (state !== states.at(-1)) states.push(state);
    ended = number;
  }

  /** A client that has lost its server waits up to 20 s before it connects again, in which a state could pass unseen; a new one doesn't. */
  function reconnect(): void {
    void sql.end({ timeout: 0 }).catch(() => {});
    sql = open();
  }

  const done = (async () => {
    for (; watching; await sleep(20)) await endsWithin(LOOK_MS, look()).catch(reconnect);
  })();
  return {
    async seen() {
      const before = begun;
      await until("the chart can be read", () => ended > before);
    },
    states: () => states,
    async stop() {
      watching = false;
      await done;
      await sql.end({ timeout: 1 });
    },
  };
}
