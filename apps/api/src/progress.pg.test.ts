import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
let ada: Visitor;
let organizationId: string;
let runId: string;
beforeAll(async () => {
  api = await startTestApi();
  ada = await api.person("ada@example.com");
  ({ id: organizationId } = await ada.trpc.organization.create.mutate({ name: "Nordlicht" }));
  const [connection] = await api.admin<{ id: string }[]>`
    insert into connection (organization_id, provider, state, credential, connected_by)
    values (${organizationId}, 'personio', 'connected', 'sealed', 'somebody') returning id`;
  const [run] = await api.admin<{ id: string }[]>`
    insert into run (organization_id, connection_id, state, trigger)
    values (${organizationId}, ${connection?.id ?? ""}, 'queued', 'button') returning id`;
  runId = run?.id ?? "";
});
afterAll(() => api.close());

const follow = (visitor: Visitor, input: unknown) =>
  visitor.fetch(`/trpc/sync.progress?input=${encodeURIComponent(JSON.stringify(input))}`, {
    headers: { accept: "text/event-stream", "accept-encoding": "br, gzip" },
  });

/** The data of each event until the stream ends. */
async function* events(answer: Response): AsyncGenerator<{ state?: string }> {
  let text = "";
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const whole = text.split("\n\n");
    text = whole.pop() ?? "";
    for (const event of whole) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data && !/^event: /m.test(event)) yield JSON.parse(data);
    }
  }
}

test("a run is told at once and at each change, to its end", async () => {
  const stream = await follow(ada, { organizationId, runId });
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  expect(stream.headers.get("content-encoding")).toBeNull();
  const states: (string | undefined)[] = [];
  for await (const { state } of events(stream)) {
    states.push(state);
    const next = state === "queued" ? "running" : "succeeded";
    await api.admin`update run set state = ${next}, finished_at = case when ${next} = 'succeeded' then now() end where id = ${runId}`;
    await api.db.notify("treeline_progress", JSON.stringify({ organizationId, runId }));
  }
  expect(states).toEqual(["queued", "running", "succeeded"]);
});

test("a stranger gets no stream but an answer", async () => {
  const stranger = await api.person("stranger@example.com");
  for (const input of [{ organizationId, runId }, { organizationId: "no id", runId }, {}]) {
    const body = await (await follow(stranger, input)).text();
    expect(body).toContain("NOT_FOUND");
    expect(body).not.toContain("queued");
  }
});

test("security L9: a refused stream is answered as a refused query is, with its status", async () => {
  const stranger = await api.person("another@example.com");
  const refused: [Visitor, unknown, number, string][] = [
    [api.visitor(), { organizationId, runId }, 401, "UNAUTHORIZED"],
    [stranger, { organizationId, runId }, 404, "NOT_FOUND"],
    [ada, { organizationId, runId: "no id" }, 404, "NOT_FOUND"],
    [ada, 7, 404, "NOT_FOUND"],
  ];
  for (const [visitor, input, status, code] of refused) {
    const answer = await follow(visitor, input);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([status, "application/json", "private, no-store"]);
    const query = await visitor.fetch(`/trpc/sync.get?input=${encodeURIComponent(JSON.stringify(input))}`);
    const { error } = JSON.parse(await answer.text());
    expect(error.data).toMatchObject({ code, httpStatus: status });
    expect([query.status, JSON.parse(await query.text()).error.message]).toEqual([status, error.message]);
  }
});

test.for(["at the next change", "without one"])("security L6: a stream ends with its session, %s", async (when) => {
  await api.admin`update run set state = 'queued', finished_at = null where id = ${runId}`;
  const visitor = api.visitor();
  await visitor.post("/api/auth/sign-in/email", { email: "ada@example.com", password: "correct-horse" });
  const answer = await follow(visitor, { organizationId, runId });
  const [told, ended] = [answer.clone(), answer.text()];
  expect(await events(told).next()).toMatchObject({ value: { state: "queued" } });
  await visitor.post("/api/auth/sign-out", {});
  if (when === "at the next change") {
    await api.admin`update run set state = 'running' where id = ${runId}`;
    await api.db.notify("treeline_progress", JSON.stringify({ organizationId, runId }));
  }
  const all = await ended;
  expect(all).toContain("UNAUTHORIZED");
  expect(all).not.toContain("running");
});

test("closing the api ends streams that are open", async () => {
  await api.admin`update run set state = 'queued', finished_at = null where id = ${runId}`;
  const other = await startTestApi({ db: api.db });
  const visitor = other.visitor();
  await visitor.post("/api/auth/sign-in/email", { email: "ada@example.com", password: "correct-horse" });
  const told = events(await follow(visitor, { organizationId, runId }));
  expect(await told.next()).toMatchObject({ value: { state: "queued" } });
  await other.close();
  await expect(told.next()).rejects.toThrow("terminated");
});
