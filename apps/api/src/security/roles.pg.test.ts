import fc from "fast-check";
import { mayAct } from "@treeline/services/role";
import { z } from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { wrongLines, wrongWith } from "./answers.ts";
import { callProcedure } from "./call.ts";
import { idKeysOf, validInput } from "./inputs.ts";
import { declarationOf, PROCEDURES } from "./procedures.ts";
import { ACTORS, roleOf, startScene, type Actor, type Scene } from "./scene.ts";

let scene: Scene;
let calls = 0;
beforeAll(async () => {
  scene = await startScene();
});
beforeEach(async () => {
  scene.api.lines.length = 0;
  await scene.restore();
});
afterAll(async () => {
  console.log(`Roles and ids: ${calls} calls of ${PROCEDURES.length} procedures and ${scene.api.routes.size} paths.`);
  await scene.close();
});

const MISSING = "00000000-0000-7000-8000-000000000000";
const MALFORMED: readonly unknown[] = ["no id at all", "", "\u0000", "'; drop", "x".repeat(5_000), 7, {}, [], true];

/** The branch of a file: a worker looks for it when it draws, and the file's state says that nobody is there. */
const CHECKED_LATER: readonly string[] = ["rootId"];

type Input = Record<string, unknown>;

const refusal = z.object({
  error: z.object({ message: z.string(), data: z.object({ code: z.string(), reason: z.string().nullable() }) }),
});

/** Why an answer refuses, so that two answers can be compared. */
interface Seen {
  status: number;
  code: string | null;
  reason: string | null;
  message: string | null;
}

function seen(status: number, body: string): Seen {
  const json = body.startsWith("{") ? refusal.safeParse(JSON.parse(body)).data?.error : undefined;
  return { status, code: json?.data.code ?? null, reason: json?.data.reason ?? null, message: json?.message ?? null };
}

describe.each(PROCEDURES.map((procedure) => [procedure.path, procedure] as const))("%s", (path, procedure) => {
  /** Asks and looks at what no answer may hold. */
  async function ask(actor: Actor, input: Input): Promise<Seen> {
    const answer = await callProcedure(scene.visitors[actor], declarationOf(procedure), JSON.stringify(input));
    calls += 1;
    expect([path, actor, ...wrongWith(answer, actor)]).toEqual([path, actor]);
    if (answer.status === 200 && declarationOf(procedure).type === "mutation") await scene.restore();
    return seen(answer.status, answer.body);
  }
  const own = (): Input =>
    fc.sample(validInput(declarationOf(procedure).input, scene.ids.own), { numRuns: 1, seed: 7 })[0] ?? {};
  const foreign = (key: string) => scene.ids.other[key] ?? "";
  /** The own input with one id exchanged for another organization's, a missing and malformed ones. */
  function exchanged(key: string): Input[] {
    const { [key]: _, ...without } = own();
    const optional = declarationOf(procedure).input.safeParse(without).success;
    const malformed = CHECKED_LATER.includes(key) ? [] : MALFORMED;
    return [
      ...[foreign(key), MISSING, ...malformed].map((id) => ({ ...without, [key]: id })),
      ...(optional ? [] : [without, { ...without, [key]: null }]),
    ];
  }

  test("declares a role, a cost and an input that can be made", () => {
    const { input } = declarationOf(procedure);
    expect(input.safeParse(own()).success).toBe(true);
  });

  test("answers by role, and alike for every id that is not the caller's", async () => {
    const { input, needs: least, needsFor } = declarationOf(procedure);
    const keys = idKeysOf(input);
    const needs = least && (needsFor?.(input.parse(own())) ?? least);
    for (const actor of ACTORS) {
      const held = roleOf(actor);
      const place = needs ? "organizationId" : undefined;
      const others = keys.filter((key) => key !== place);
      if (actor === "nobody") {
        for (const one of [own(), ...keys.flatMap(exchanged)])
          expect(await ask(actor, one)).toMatchObject({ status: 401, code: "UNAUTHORIZED" });
        continue;
      }
      const mine = await ask(actor, own());
      if (place !== undefined) {
        const unknown = await ask(actor, { ...own(), [place]: MISSING });
        expect([actor, unknown]).toMatchObject([actor, { status: 404, code: "NOT_FOUND" }]);
        for (const one of exchanged(place)) {
          // The neighbour owns the other organization, where these ids are foreign.
          if (actor === "neighbour" && one[place] === foreign(place)) continue;
          expect([actor, await ask(actor, one)]).toEqual([actor, unknown]);
        }
        if (held === null) expect([actor, mine]).toEqual([actor, unknown]);
      }
      if (needs && held && !mayAct(held, needs)) {
        expect([actor, mine]).toMatchObject([actor, { status: 403, code: "FORBIDDEN", reason: "role" }]);
        // An input that can't be read doesn't tell whether it needs more than the verb's weakest role.
        // Then the words name that role, or the id is refused first.
        const readable =
          least && mayAct(held, least)
            ? others.flatMap((key) => [foreign(key), MISSING].map((id) => ({ ...own(), [key]: id })))
            : others.flatMap(exchanged);
        for (const one of readable)
          expect([actor, { ...(await ask(actor, one)), message: mine.message }]).toEqual([actor, mine]);
      }
      if (needs && held && mayAct(held, needs)) {
        expect([actor, mine.code, mine.reason]).not.toEqual([actor, "FORBIDDEN", "role"]);
        expect([actor, mine.status]).not.toEqual([actor, 401]);
      }
      if (needs === null || (held && mayAct(held, needs))) {
        for (const key of others) {
          const unknown = await ask(actor, { ...own(), [key]: MISSING });
          if (!CHECKED_LATER.includes(key))
            expect([actor, key, unknown]).toMatchObject([actor, key, { status: 404, code: "NOT_FOUND" }]);
          for (const one of exchanged(key)) expect([actor, key, await ask(actor, one)]).toEqual([actor, key, unknown]);
        }
      }
    }
    expect(wrongLines(scene)).toEqual([]);
  });

  test("answers the neighbour in the own organization alike for our ids and for missing ones", async () => {
    const { needs, input } = declarationOf(procedure);
    if (needs === null) return;
    for (const key of idKeysOf(input).filter((one) => one !== "organizationId")) {
      const place = { ...own(), ...Object.fromEntries(idKeysOf(input).map((one) => [one, foreign(one)])) };
      expect([key, await ask("neighbour", { ...place, [key]: scene.ids.own[key] })]).toEqual([
        key,
        await ask("neighbour", { ...place, [key]: MISSING }),
      ]);
    }
  });
});

/** Everything beside the procedures: who may have it. A file is for members of its organization alone. */
const ROUTES: Readonly<Record<string, "open" | "file" | "procedures">> = {
  "/health/live": "open",
  "/health/ready": "open",
  "/metrics": "open",
  "/trpc/:path": "procedures",
  "/charts/:organizationId": "file",
  "/exports/:organizationId/:exportId": "file",
  "/pictures/:organizationId/:personId/:size": "file",
  "/runs/:organizationId/:runId.csv": "file",
};
/** Accounts are asked for by session, never by id. */
const isAccount = (path: string) => path.startsWith("/api/auth/") || path === "/api/sign-up";

test("every path has an entry, so that a new one is looked at", () => {
  expect([...scene.api.routes.keys()].filter((path) => ROUTES[path] === undefined && !isAccount(path))).toEqual([]);
  expect(Object.keys(ROUTES).filter((path) => !scene.api.routes.has(path))).toEqual([]);
});

test("a file is its organization's members' alone, and everybody else gets one answer", async () => {
  const fill = (path: string, ids: Readonly<Record<string, string>>) =>
    path.replace(/:(\w+)/g, (_whole, key: string) => encodeURIComponent(ids[key] ?? "small"));
  const wrong = { ...scene.ids.own, organizationId: "no id" };
  for (const path of Object.keys(ROUTES).filter((one) => ROUTES[one] === "file")) {
    for (const actor of ACTORS) {
      const held = roleOf(actor);
      const ask = async (address: string) => {
        const answer = await scene.visitors[actor].fetch(address);
        const read = {
          status: answer.status,
          contentType: answer.headers.get("content-type") ?? "",
          body: await answer.text(),
        };
        calls += 1;
        expect([path, actor, ...wrongWith(read, actor)]).toEqual([path, actor]);
        return { status: read.status, body: read.body };
      };
      const missing = await ask(fill(path, { ...scene.ids.own, organizationId: MISSING }));
      expect([path, actor, missing.status]).toEqual([path, actor, 404]);
      const mine = await ask(fill(path, scene.ids.own));
      // An export is the one's who asked for it.
      const mayRead = path.startsWith("/exports/") ? held === "owner" : held !== null;
      if (mayRead) expect([path, actor, mine.status]).toEqual([path, actor, 200]);
      else expect([path, actor, mine]).toEqual([path, actor, missing]);
      expect([path, actor, await ask(fill(path, wrong))]).toEqual([path, actor, missing]);
      for (const key of [...path.matchAll(/:(\w+Id)/g)].map(([, name = ""]) => name)) {
        if (actor === "neighbour" && key === "organizationId" && path.startsWith("/charts/")) continue;
        for (const id of [scene.ids.other[key] ?? "", MISSING, "no id", "x".repeat(500), "%00"]) {
          expect([path, actor, key, await ask(fill(path, { ...scene.ids.own, [key]: id }))]).toEqual([
            path,
            actor,
            key,
            missing,
          ]);
        }
      }
    }
  }
  expect(wrongLines(scene)).toEqual([]);
});
