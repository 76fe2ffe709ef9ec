import { Agent, request } from "node:http";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { blackSquare } from "./black-square.ts";

/** Whom the clients act as, and for how long. */
export interface RoughClients {
  url: string;
  origin: string;
  cookie: string;
  address: string;
  organizationId: string;
  lastsMs: number;
}

/** How often each status came; 0 for a connection that broke. */
export type Statuses = Record<number, number>;

/** The kinds of misbehaviour that consist of many requests. */
export const FLOODS = {
  searches: "six GETs of 20 searches",
  search: "six single searches",
  large: "ten uploads of 8000² PNGs at once",
  medium: "ten uploads of 5000² PNGs at once",
  moments: "the chart of many moments",
  readers: "60 readers of chart and pictures",
} as const;

type Flood = keyof typeof FLOODS;

const agent = new Agent({ keepAlive: true });

/** Reads an answer to its end and keeps nothing of it. */
async function ask({ url, origin, cookie, address }: RoughClients, path: string, { input, body }: { input?: unknown; body?: string } = {}): Promise<number> {
  const query = input === undefined ? "" : `${path.includes("?") ? "&" : "?"}input=${encodeURIComponent(JSON.stringify(input))}`;
  const headers = { cookie, origin, "x-forwarded-for": address, "content-type": "application/json", "accept-encoding": "br" };
  const asked = request(`${url}${path}${query}`, { agent, headers, method: body === undefined ? "GET" : "POST" });
  asked.end(body);
  const [answer] = await once(asked, "response");
  answer.resume();
  await once(answer, "end");
  return answer.statusCode;
}

/** Repeats a request until the time is over, so many at a time. */
async function flood({ lastsMs }: RoughClients, atOnce: number, one: (turn: number) => Promise<number>): Promise<Statuses> {
  const statuses: Statuses = {};
  const end = Date.now() + lastsMs;
  let turn = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (Date.now() < end) {
      const status = await one(turn++).catch(() => 0);
      statuses[status] = (statuses[status] ?? 0) + 1;
      // Refused callers that ask again at once measure their own client.
      if (status === 429) await sleep(50);
    }
  }));
  return statuses;
}

async function misbehave(clients: RoughClients, kind: Flood): Promise<Statuses> {
  const { organizationId } = clients;
  const upload = (side: number) => {
    const body = JSON.stringify({ organizationId, personId: organizationId, field: "picture", value: `data:image/png;base64,${blackSquare(side).toString("base64")}`, until: "always" });
    return flood(clients, 10, () => ask(clients, "/trpc/people.override", { body }));
  };
  switch (kind) {
    case "searches": {
      const input = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [at, { organizationId, query: `a${"aeiou"[at % 5]}`, limit: 20 }]));
      return await flood(clients, 6, () => ask(clients, `/trpc/${Array<string>(20).fill("people.search").join(",")}?batch=1`, { input }));
    }
    case "search":
      return await flood(clients, 6, (turn) => ask(clients, "/trpc/people.search", { input: { organizationId, query: `${"aeiou"[turn % 5]}n`, limit: 20 } }));
    case "large":
      return await upload(8_000);
    case "medium":
      return await upload(5_000);
    case "moments":
      return await flood(clients, 12, (turn) => ask(clients, "/trpc/chart.asOf", { input: { organizationId, at: new Date(Date.now() - turn).toISOString() } }));
    case "readers":
      return await flood(clients, 60, (turn) => ask(clients, turn % 2 === 0 ? `/charts/${organizationId}` : `/pictures/${organizationId}/${organizationId}/small`));
  }
}

// A process of its own, so that what the neighbour waits for isn't this client's work.
if (process.send) {
  const clients = JSON.parse(process.argv[2] ?? "") as RoughClients;
  process.on("message", (kind: Flood) => void misbehave(clients, kind).then((statuses) => process.send?.(statuses)));
}
