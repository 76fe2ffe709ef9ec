import { z } from "zod";
import { FAULTS } from "../faults.ts";
import { controlPage } from "../control-page.ts";
import { findScenario } from "../scenarios/all.ts";
import type { FastifyInstance } from "fastify";
import type { FaultKind } from "../faults.ts";
import type { State } from "../state.ts";

const id = z.union([z.int(), z.string().regex(/^\d+$/)]).transform(Number);
const day = z.iso.date();
const faultKind = z.custom<FaultKind>((value) => typeof value === "string" && Object.hasOwn(FAULTS, value), "no such fault");

/** What a person or a script may do to the company, each as POST /_emulator/<name> with a JSON body. */
const ACTIONS: Record<string, (state: State, body: unknown) => unknown> = {
  hire: (state, body) => {
    const hire = z.object({
      firstName: z.string().min(1), lastName: z.string().min(1), title: z.string().nullish(), managerId: id.nullish(),
      email: z.string().nullable().exactOptional(), preferredName: z.string().nullish(), hireDate: day.nullable().exactOptional(), status: z.string().exactOptional(),
      id: z.int().positive().exactOptional(), withPicture: z.boolean().default(true),
    }).parse(body);
    const { withPicture, title = null, managerId = null, preferredName = null, ...rest } = hire;
    const seed = `${hire.firstName} ${hire.lastName}`;
    const picture = withPicture ? { kind: "drawn" as const, seed, hair: "any" as const, format: "png" as const } : null;
    return { id: state.company.hire({ ...rest, title, managerId, preferredName, picture }) };
  },
  promote: (state, body) => {
    const input = z.object({ id, title: z.string().nullable() }).parse(body);
    state.company.promote(input.id, input.title);
  },
  move: (state, body) => {
    const input = z.object({ id, managerId: id.nullable() }).parse(body);
    state.company.move(input.id, input.managerId);
  },
  leave: (state, body) => {
    const input = z.object({ id, date: day.exactOptional() }).parse(body);
    state.company.leave(input.id, input.date === undefined ? {} : { date: input.date });
  },
  remove: (state, body) => state.company.remove(z.object({ id }).parse(body).id),
  rename: (state, body) => {
    const input = z.object({ id, firstName: z.string().exactOptional(), lastName: z.string().exactOptional(), preferredName: z.string().nullable().exactOptional() }).parse(body);
    const { id: who, ...name } = input;
    state.company.rename(who, name);
  },
  update: (state, body) => {
    const change = z.object({
      email: z.string().nullable(), title: z.string().nullable(), hireDate: day.nullable(), terminationDate: day.nullable(), status: z.string(),
      managerId: id.nullable(), raw: z.record(z.string(), z.unknown()),
    }).partial();
    const { id: who, set } = z.object({ id, set: change }).parse(body);
    state.company.update(who, Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)));
  },
  picture: (state, body) => {
    const input = z.object({ id, base64: z.string().nullable(), contentType: z.string().default("image/png") }).parse(body);
    state.company.setPicture(input.id, input.base64 === null ? null : Buffer.from(input.base64, "base64"), input.contentType);
  },
  fault: (state, body) => {
    const fault = z.object({
      kind: faultKind, times: z.int().positive().exactOptional(), path: z.string().exactOptional(), delayMs: z.number().nonnegative().exactOptional(),
      retryAfterSeconds: z.int().nonnegative().exactOptional(),
    }).parse(body);
    state.faults.set(fault);
  },
  "clear-faults": (state, body) => {
    const { kind } = z.object({ kind: faultKind.exactOptional() }).parse(body ?? {});
    state.faults.clear(kind);
  },
  scenario: (state, body) => {
    const { name } = z.object({ name: z.string() }).parse(body);
    const scenario = findScenario(name);
    const { steps, next } = state.scenes.get(name) ?? { steps: scenario.steps(), next: 0 };
    const step = steps[next];
    if (step) step.do?.(state);
    const over = next + 1 >= steps.length;
    if (over) state.scenes.delete(name);
    else state.scenes.set(name, { steps, next: next + 1 });
    return { say: step?.say ?? "", step: next + 1, of: steps.length };
  },
  limits: (state, body) => {
    state.limits.enabled = z.object({ enabled: z.boolean() }).parse(body).enabled;
  },
};

/** The control surface: a page at /_emulator, JSON below it. */
export function controlRoutes(app: FastifyInstance, state: State): void {
  app.get("/_emulator", async (_, reply) => reply.type("text/html; charset=utf-8").send(controlPage(state)));

  app.get<{ Querystring: { query?: string; limit?: string } }>("/_emulator/company", async (request) => {
    const { name } = state.company;
    const all = state.company.all();
    const words = (request.query.query ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length === 0 ? all : all.filter((employee) => words.every((word) => describe(state, employee).search.includes(word)));
    const limit = Number(request.query.limit ?? 1_000);
    return { name, total: all.length, found: found.length, people: found.slice(0, limit).map((employee) => describe(state, employee).view) };
  });

  app.get("/_emulator/state", async () => ({
    url: state.url,
    limits: state.limits.enabled,
    faults: state.faults.list().map((fault) => ({ ...fault, path: fault.path === undefined ? null : String(fault.path) })),
    requests: state.requests.length,
    refused: state.requests.filter(({ status }) => status === 429).length,
    latest: state.requests.slice(-20),
  }));

  app.post<{ Params: { action: string } }>("/_emulator/:action", async (request, reply) => {
    const action = Object.hasOwn(ACTIONS, request.params.action) ? ACTIONS[request.params.action] : undefined;
    if (action === undefined) return reply.status(404).send({ error: `Try one of ${Object.keys(ACTIONS).join(", ")}.` });
    try {
      return action(state, request.body) ?? { done: true };
    } catch (error) {
      return reply.status(400).send({ error: error instanceof z.ZodError ? z.prettifyError(error) : String(error) });
    }
  });
}

function describe(state: State, employee: ReturnType<State["company"]["get"]>) {
  const { id: number, firstName, lastName, preferredName, title, email, managerId, hireDate, status, terminationDate } = employee;
  const manager = managerId === null ? null : state.company.find(managerId);
  const name = preferredName ?? `${firstName} ${lastName}`;
  const managerName = manager && (manager.preferredName ?? `${manager.firstName} ${manager.lastName}`);
  const view = { id: number, name, title, email, managerId, manager: managerName, hireDate, status, terminationDate, picture: employee.picture !== null };
  return { view, search: `${number} ${name} ${firstName} ${lastName} ${title ?? ""} ${status} ${managerName ?? ""}`.toLowerCase() };
}
