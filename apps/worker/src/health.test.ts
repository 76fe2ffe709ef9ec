import { connect } from "node:net";
import { Registry } from "prom-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveHealth, type Health } from "./health.ts";

let health: Health;
beforeAll(async () => {
  const limits = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 20 };
  health = await serveHealth({ host: "127.0.0.1", port: 0, ready: async () => true, register: new Registry(), limits });
});
afterAll(() => health.close());

test.for([
  ["headers", "GET /metrics HTTP/1.1\r\nHost: worker\r\n", "x"],
  ["a body", "POST /metrics HTTP/1.1\r\nHost: worker\r\ncontent-length: 100000\r\n\r\n", " "],
  ["nothing", "", ""],
])("security slow connections: the worker's health port cuts off who sends %s without an end", async ([, first = "", drip = ""]) => {
  const socket = connect(health.port, "127.0.0.1");
  socket.on("error", () => {});
  socket.resume();
  socket.write(first);
  const timer = setInterval(() => socket.write(drip), 10);
  // Not events.once, which fails for a connection that is reset while something is written.
  await new Promise((resolve) => socket.once("close", resolve));
  clearInterval(timer);
  expect(await (await fetch(`http://127.0.0.1:${health.port}/health/ready`)).text()).toBe("ok");
});
