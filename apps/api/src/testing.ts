import { createTRPCClient, httpLink } from "@trpc/client";
import { openDatabase } from "@treeline/db/client";
import { createTestDatabase } from "@treeline/db/testing";
import type { Budgets } from "@treeline/services/cost/budgets";
import { parseKeys } from "@treeline/services/keys";
import type { MailJob } from "@treeline/services/jobs";
import postgres from "postgres";
import { startApi, type ApiOptions } from "./app.ts";
import { createLog } from "./log.ts";
import type { AppRouter } from "./router.ts";

const KEYS = parseKeys("test:q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA");

/** So much that no test uses it up: for tests that ask for everything in every way. */
export const WIDE_BUDGETS: Budgets = { caller: 1e9, address: 1e9, organization: 1e9, seconds: 3_600 };

/** Somebody with a browser: keeps cookies, says where requests come from. */
export interface Visitor {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  trpc: ReturnType<typeof createTRPCClient<AppRouter>>;
  /** The `Cookie` header that it would send. */
  cookie(): string;
}

export type TestApi = Awaited<ReturnType<typeof startTestApi>>;

function makeVisitor(url: string, always: Record<string, string> = {}): Visitor {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const visit: Visitor["fetch"] = async (path, init = {}) => {
    const headers = new Headers({ ...always, ...Object.fromEntries(new Headers(init.headers)) });
    if (jar.size > 0) headers.set("cookie", cookie());
    if (init.method === "POST" && !headers.has("origin")) headers.set("origin", "http://localhost:3000");
    const response = await fetch(path.startsWith("http") ? path : url + path, { redirect: "manual", ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split("; ");
      const at = pair.indexOf("=");
      if (attributes.includes("Max-Age=0")) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  return {
    cookie,
    fetch: visit,
    post: (path, body, headers = {}) =>
      visit(path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) }),
    trpc: createTRPCClient<AppRouter>({
      links: [httpLink({ url: `${url}/trpc`, fetch: (input, init) => visit(String(input), init as RequestInit) })],
    }),
  };
}

/** Follows a link from a mail and presses the button of its page. */
export async function press(visitor: Visitor, link: string, typed: Record<string, string> = {}): Promise<Response> {
  const { pathname, search } = new URL(link);
  const page = await (await visitor.fetch(pathname + search)).text();
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = "", value = ""]): [string, string] => [name, value.replaceAll("&amp;", "&")]);
  return visitor.fetch(/<form method="post" action="([^"]*)"/.exec(page)?.[1] ?? "/no-form", { method: "POST", body: new URLSearchParams({ ...Object.fromEntries(hidden), ...typed }) });
}

/** The api on a database of its own, as a visitor meets it. Mails are read from the queue. */
export async function startTestApi(options: Partial<ApiOptions> = {}) {
  const database = await createTestDatabase();
  const admin = postgres(database.url, { max: 1, onnotice: () => {} });
  const db = openDatabase({ url: database.appUrl, max: 4 });
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  const api = await startApi({
    db,
    keys: KEYS,
    publicUrl: "http://localhost:3000",
    personioBaseUrl: "http://127.0.0.1:9",
    webDist: null,
    accountFloorMs: 0,
    log,
    ...options,
    port: 0,
    host: "127.0.0.1",
  });

  /** Mails that wait to be sent, the oldest first. */
  const mails = async () => {
    const rows = await admin<{ payload: MailJob }[]>`
      select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'mail' order by j.id`;
    return rows.map((row) => row.payload);
  };
  const visitor = (headers: Record<string, string> = {}) => makeVisitor(api.url, headers);

  return {
    url: api.url,
    routes: api.routes,
    db,
    keys: KEYS,
    /** A superuser's connection, to set the scene. */
    admin,
    /** What was logged. */
    lines,
    mails,
    visitor,
    /** Signs up, follows the link in the mail and so is signed in. */
    async person(email: string, name = "Kim Example"): Promise<Visitor> {
      const person = visitor();
      await person.post("/api/auth/sign-up/email", { email, name, password: "correct-horse" });
      const link = (await mails()).findLast((mail) => mail.kind === "verify");
      if (link?.kind !== "verify") throw new Error("no verification mail");
      await press(person, link.url);
      return person;
    },
    async close() {
      await api.close();
      await db.close();
      await admin.end();
      await database.drop();
    },
  };
}
