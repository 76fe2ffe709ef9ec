import { METHODS } from "node:http";
import fc, { type Arbitrary } from "fast-check";
import { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wrongLines, wrongWith, type Answer } from "./answers.ts";
import { callProcedure, sendRaw, type RawRequest } from "./call.ts";
import { hostileInput, hostileWord } from "./inputs.ts";
import { declarationOf, PROCEDURES } from "./procedures.ts";
import { startScene, type Actor, type Scene } from "./scene.ts";

/** Set by `pnpm fuzz`: how long each of the two runs goes on, and where its random numbers begin. */
const { FUZZ_SECONDS: seconds, FUZZ_SEED: seed } = z
  .object({
    FUZZ_SECONDS: z.coerce.number().positive().default(15),
    FUZZ_SEED: z.coerce
      .number()
      .int()
      .default(() => Math.trunc(Math.random() * 2 ** 31)),
  })
  .parse({ FUZZ_SECONDS: process.env["FUZZ_SECONDS"] || undefined, FUZZ_SEED: process.env["FUZZ_SEED"] || undefined });

const ASKING: readonly Actor[] = ["owner", "owner", "owner", "admin", "viewer", "neighbour", "stranger", "nobody"];
/** So often, everything that calls have changed is put back, and the log is read. */
const RESTORE_EVERY = 200;

let scene: Scene;
const lost: unknown[] = [];
const keep = (reason: unknown) => void lost.push(reason);
const counts = new Map<string, number>();
let serverErrors = 0;
beforeAll(async () => {
  process.on("unhandledRejection", keep);
  scene = await startScene();
});
afterAll(async () => {
  process.off("unhandledRejection", keep);
  const byStatus = [...counts]
    .toSorted()
    .map(([name, count]) => `${name}: ${count}`)
    .join(", ");
  console.log(
    `Fuzz with FUZZ_SEED=${seed} FUZZ_SECONDS=${seconds}, ` +
      `${PROCEDURES.length} procedures, ${scene.api.routes.size} paths: ${byStatus}, answers of 5xx: ${serverErrors}.`,
  );
  await scene.close();
});

async function lookAt(what: string, answer: Answer, actor: Actor): Promise<void> {
  const kind = `${what} answered ${Math.trunc(answer.status / 100)}xx`;
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (answer.status >= 500) serverErrors += 1;
  const calls = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const wrong = wrongWith(answer, actor);
  if (calls % RESTORE_EVERY === 0) {
    wrong.push(...wrongLines(scene));
    scene.api.lines.length = 0;
    await scene.restore();
  }
  expect([...wrong, answer]).toEqual([answer]);
}

/** Runs until the time is over; a failure names the smallest case that shows it, the seed and the path to it. */
const fuzz = <T>(cases: Arbitrary<T>, look: (one: T) => Promise<void>) =>
  fc.assert(fc.asyncProperty(cases, look), {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds * 1_000,
    markInterruptAsFailure: false,
    maxSkipsPerRun: 10_000,
  });

const headers = fc.array(
  fc.tuple(
    fc.constantFrom(
      "accept",
      "accept-language",
      "accept-encoding",
      "content-type",
      "cookie",
      "if-none-match",
      "range",
      "origin",
      "sec-fetch-site",
      "sec-fetch-mode",
      "x-forwarded-for",
      "x-http-method-override",
      "trpc-accept",
      "last-event-id",
      "authorization",
      "content-encoding",
      "x-treeline",
    ),
    // A header ends with its line.
    hostileWord.map((word) => word.replace(/[\r\n\0]/g, " ").slice(0, 2_000)),
  ),
  { maxLength: 3 },
);

/** An address of its own for each call, so that what counts attempts by address lets it through. */
const address = fc
  .tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 }), fc.nat({ max: 255 }))
  .map((parts) => `10.${parts.join(".")}`);

test(
  "no input of a procedure leads to an error of ours, a leak or a line that tells too much",
  { timeout: seconds * 3_000 + 60_000 },
  async () => {
    const about = { actor: fc.constantFrom(...ASKING), language: fc.constantFrom("en", "de"), from: address };
    const calls = PROCEDURES.map(declarationOf).map(({ path, type, input }) =>
      fc.record({
        path: fc.constant(path),
        type: fc.constant(type),
        text: hostileInput(input, scene.ids.own),
        ...about,
      }),
    );
    await fuzz(fc.oneof(...calls), async ({ path, type, text, actor, language, from }) => {
      // An address of more than 16 kB reaches no route.
      const sent = type === "mutation" ? text : text.slice(0, 12_000);
      const more = { "accept-language": language, "x-forwarded-for": from };
      const answer = await callProcedure(scene.visitors[actor], { path, type }, sent, more);
      await lookAt("inputs of procedures", answer, actor);
    });
    expect([wrongLines(scene), lost]).toEqual([[], []]);
  },
);

test(
  "no request to a route leads to an error of ours, a leak or a line that tells too much",
  { timeout: seconds * 3_000 + 60_000 },
  async () => {
    const session = (actor: Actor): [string, string][] =>
      actor === "nobody" ? [] : [["cookie", scene.visitors[actor].cookie()]];
    const segment = fc.oneof(
      fc.constantFrom(...Object.values(scene.ids.own), ...Object.values(scene.ids.other), "small"),
      hostileWord.map((word) => encodeURIComponent(word.toWellFormed()).slice(0, 3_000)),
      fc.constantFrom("%zz", "%00", "..", "%2e%2e%2f", "", "*", ";"),
    );
    const requests = [...scene.api.routes].map(([pattern, methods]) => {
      const parts = pattern.split(/(:\w+|\*)/);
      const path = fc
        .tuple(...parts.map((part) => (/^(:|\*)/.test(part) ? segment : fc.constant(part))))
        .map((all) => all.join(""));
      const query = fc.option(
        fc
          .array(fc.tuple(fc.constantFrom("token", "callbackURL", "input", "batch", "v", "__proto__", "x"), segment), {
            maxLength: 3,
          })
          .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`),
        { nil: "" },
      );
      const json = fc
        .dictionary(
          fc.constantFrom(
            "email",
            "password",
            "name",
            "token",
            "newPassword",
            "currentPassword",
            "callbackURL",
            "image",
            "language",
            "rememberMe",
            "revokeOtherSessions",
            "0",
            "organizationId",
          ),
          fc.oneof(hostileWord, fc.jsonValue({ maxDepth: 2 })),
          { maxKeys: 5 },
        )
        .map((body) => JSON.stringify(body));
      const body = fc.oneof(
        json.map((text) => Buffer.from(text)),
        hostileWord.map((word) => Buffer.from(word)),
        fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
        fc.constant(Buffer.alloc(0)),
        json.map((text) => Buffer.from(text.slice(0, -1))),
      );
      return fc.record({
        method: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...methods) },
          { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
        ),
        path: fc.tuple(path, query).map((both) => both.join("").replace(/[\s\0]/g, "%20")),
        headers: fc.tuple(
          headers,
          fc.constantFrom(
            "application/json",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "x",
          ),
          address,
        ),
        body,
        actor: fc.constantFrom(...ASKING),
      });
    });
    // Signing out would end the session that the others need.
    const ENDS = /sign-out|revoke|change-password|reset-password/;
    await fuzz(fc.oneof(...requests), async ({ method, path, headers: [more, type, from], body, actor }) => {
      const asking = ENDS.test(path) ? "nobody" : actor;
      const own: RawRequest["headers"] = [
        ...session(asking),
        ["content-type", type],
        ["x-forwarded-for", from],
        ["origin", "http://localhost:3000"],
      ];
      const named = new Set<string>(more.map(([name]) => name));
      const sent = { method, path, headers: [...own.filter(([name]) => !named.has(name)), ...more], body };
      const answer = await sendRaw(scene.api.url, sent);
      // A header may have named other addresses and sessions: then it is a stranger's answer.
      await lookAt(
        "requests to routes",
        method === "CONNECT" && answer.status === 0 ? { ...answer, status: 400 } : answer,
        named.has("cookie") ? "nobody" : asking,
      );
    });
    expect([wrongLines(scene), lost]).toEqual([[], []]);
  },
);
