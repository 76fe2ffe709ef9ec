import { METHODS, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
}

/** Sends what `fetch` wouldn't; status 0 where the connection ends without an answer. */
const send = (method: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve) => {
    const { hostname, port } = new URL(api.url);
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      answer.resume().on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    });
    sent.on("error", () => resolve({ status: 0, headers: {} })).on("connect", (answer, socket) => {
      socket.destroy();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    });
    sent.end();
  });

const errors = () => api.lines.filter((line) => Number(JSON.parse(line).level) >= 50);

/** Every path with something in the place of its parameters. */
const filled = () => [...api.routes.keys()].map((path) => path.replace(/:\w+/g, "x").replace("*", "assets/x.js"));

test("case A2, security L1: no method on any path answers with a 500 or leaves an error in the log", { timeout: 120_000 }, async () => {
  const paths = [...filled(), "/", "/o/x/chart", "/nothing.here", "/api/auth/error?error_description=hi", "/api/auth/reset-password/x", "/trpc/organization.list,sync.list?batch=1", "/trpc/"];
  expect(paths.length).toBeGreaterThan(25);
  for (const path of paths) {
    const answers = await Promise.all(METHODS.map(async (method) => `${method} ${path} ${(await send(method, path)).status}`));
    expect(answers.filter((line) => / 5\d\d$/.test(line))).toEqual([]);
  }
  expect(errors()).toEqual([]);
});

test("case A2: HEAD answers as GET does, without a body", async () => {
  for (const path of ["/api/auth/ok", "/api/auth/get-session", "/api/auth/verify-email?token=x", "/health/live", "/metrics", "/", "/pictures/a/b/small", "/charts/a", "/api/sign-up"]) {
    const [get, head] = [await send("GET", path), await send("HEAD", path)];
    expect([path, head.status, head.headers["content-type"]]).toEqual([path, get.status, get.headers["content-type"]]);
  }
});

test.for(["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "QUERY"])("case A2: %s is refused with what is answered", async (method) => {
  for (const path of ["/", "/trpc/organization.list", "/api/auth/get-session", "/health/live"]) {
    const { status, headers } = await send(method, path);
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
  }
});

test("case A2: OPTIONS tells the methods and lets no other site in", async () => {
  const { status, headers } = await send("OPTIONS", "/trpc/organization.list", { origin: "https://evil.example", "access-control-request-method": "POST" });
  expect([status, headers["access-control-allow-origin"]]).toEqual([204, undefined]);
});

test.for(["/%zz", "/%", "/%c0%80", "/pictures/%zz/b/small", "/trpc/%e0%a4%a?input=1", "/api/auth/%zz", "/%zz?x=1"])(
  "security L8: %s answers 400 with the headers of every page",
  async (path) => {
    const { status, headers } = await send("GET", path);
    expect([status, headers["x-content-type-options"]]).toEqual([400, "nosniff"]);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-request-id"]).toBeTruthy();
  },
);

test.for([
  ["no HTTP", "hello\r\n\r\n", 400],
  ["headers without end", `GET / HTTP/1.1\r\nhost: x\r\nx: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["a method of one's own", "BREW / HTTP/1.1\r\nhost: x\r\n\r\n", 400],
] as const)("security L8: %s answers in words and with headers", async ([, text, status]) => {
  const { hostname, port } = new URL(api.url);
  const answer = await new Promise<string>((resolve) => {
    let read = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on("data", (data) => { read += String(data); }).on("close", () => resolve(read)).on("error", () => resolve(read));
  });
  expect(answer).toContain(`HTTP/1.1 ${status} `);
  expect(answer).toContain("x-content-type-options: nosniff");
  expect(answer).toContain("This request can't be read.");
});

test("security L8: no page of ours shows a text that its address holds", async () => {
  const answer = await api.visitor().fetch("/api/auth/error?error_description=Call+0800-EVIL&error=x");
  expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining("EVIL")]);
});
