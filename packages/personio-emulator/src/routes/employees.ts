import { ATTRIBUTES, employeeRow } from "../attributes.ts";
import { admit, readableKeys } from "../guard.ts";
import { listPage } from "../list-page.ts";
import { zeroDates } from "../spoil.ts";
import { REFUSALS } from "../refusals.ts";
import { refuse } from "../reply.ts";
import { LIMITS } from "../throttle.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { State } from "../state.ts";

/** GET /v1/company/employees, …/attributes (and its alias) and …/{id}. */
export function employeeRoutes(app: FastifyInstance, state: State): void {
  app.get("/v1/company/employees", async (request, reply) => {
    const entry = admit(state, request);
    if ("refusal" in entry) return refuse(reply, entry.refusal);
    const { credential } = entry;
    if (state.limits.enabled && !state.throttle.pass(`employees ${credential.clientId}`, LIMITS.employees)) return refuse(reply, REFUSALS.tooMany);
    const page = listPage(state, credential, request.url);
    return "refusal" in page ? refuse(reply, page.refusal) : reply.headers(tokenOf(request)).send(page.body);
  });

  for (const path of ["/v1/company/employees/attributes", "/v1/company/employees/custom-attributes"]) {
    app.get(path, async (request, reply) => {
      const entry = admit(state, request);
      if ("refusal" in entry) return refuse(reply, entry.refusal);
      if (state.faults.take("attributes-403", request.url)) return refuse(reply, REFUSALS.noRight);
      const readable = readableKeys(entry.credential, ATTRIBUTES);
      const data = ATTRIBUTES.filter(({ key }) => readable.has(key)).map(({ key, label, type, universalId }) => ({ key, label, type, universal_id: universalId, options: [] }));
      return reply.headers(tokenOf(request)).send({ success: true, data });
    });
  }

  app.get<{ Params: { id: string } }>("/v1/company/employees/:id", async (request, reply) => {
    const entry = admit(state, request);
    if ("refusal" in entry) return refuse(reply, entry.refusal);
    if (state.faults.take("record-404", request.url)) return refuse(reply, REFUSALS.noEmployeeNoCode);
    const employee = state.company.find(request.params.id);
    if (employee === null) return refuse(reply, REFUSALS.noEmployee);
    const data = employeeRow(state.company, employee, readableKeys(entry.credential, ATTRIBUTES), state.url);
    if (state.faults.take("zero-dates", request.url)) zeroDates([data]);
    return reply.headers(tokenOf(request)).send({ success: true, data });
  });
}

/** Personio sends the token back with employees and attributes; some clients demand it. */
function tokenOf(request: FastifyRequest): { authorization: string } {
  return { authorization: request.headers.authorization ?? "" };
}
