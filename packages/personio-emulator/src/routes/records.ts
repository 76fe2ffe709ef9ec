import { escapeHtml } from "../escape-html.ts";
import { nameOf } from "../scenarios/cast.ts";
import type { FastifyInstance } from "fastify";
import type { Employee } from "../company.ts";
import type { State } from "../state.ts";

const STYLE = ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:560px;margin:48px auto;padding:0 20px}dt{opacity:.65;font-size:14px}dd{margin:0 0 12px}";

/** GET /staff/details/{id}: what a person who follows a link into Personio sees. */
export function recordPages(app: FastifyInstance, state: State): void {
  app.get<{ Params: { id: string } }>("/staff/details/:id", async (request, reply) => {
    const employee = state.company.find(request.params.id);
    reply.type("text/html; charset=utf-8").header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
    return employee ? recordPage(state, employee) : reply.status(404).send(page("No such record", "<p>Personio has no record with this number. It may have been deleted.</p>"));
  });
}

function recordPage({ company }: State, employee: Employee): string {
  const manager = employee.managerId === null ? null : company.find(employee.managerId);
  const supervisor = manager ? `<a href="/staff/details/${manager.id}">${escapeHtml(nameOf(manager))}</a>` : employee.managerId === null ? "nobody" : `record ${employee.managerId}, which is gone`;
  const facts: [string, string][] = [
    ["Status", escapeHtml(employee.status + (employee.terminationDate === null ? "" : `, last day ${employee.terminationDate}`))],
    ["Position", escapeHtml(employee.title ?? "–")],
    ["Supervisor", supervisor],
    ["Hired", employee.hireDate ?? "–"],
  ];
  return page(nameOf(employee), `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("")}</dl><p><a href="/_emulator">Change it on the emulator's page</a></p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style><p>This plays Personio's own page of a record.</p><h1>${escapeHtml(title)}</h1>${body}</html>`;
}
