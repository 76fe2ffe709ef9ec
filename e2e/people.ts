import { expect, type BrowserContext } from "@playwright/test";
import type { Environment } from "@treeline/dev-env/environment";

/** The id of a demo employee in the emulator, by full name. */
export function employee(env: Environment, name: string): number {
  const found = env.emulator.company.all().find(({ firstName, lastName, preferredName }) => `${firstName} ${lastName}` === name || preferredName === name);
  if (!found) throw new Error(`Nobody in the demo company is called ${name}`);
  return found.id;
}

/** Puts a session's cookies (a `Cookie` header's value) into a browser. */
export async function enter(context: BrowserContext, env: Environment, cookie: string): Promise<void> {
  const pairs = cookie.split("; ").map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  await context.addCookies(pairs.map(([name, value]) => ({ name, value, url: env.url })));
}

/** Signs an owner up who imports the environment's company. Answers the organization, and somebody nobody reports to. */
export async function importAll(env: Environment, context: BrowserContext) {
  const { trpc, cookie } = await env.signUp({ name: "Ida Stern", email: "ida@large.example", password: "a-long-password" });
  const { id: organizationId } = await trpc.organization.create.mutate({ name: "Large AG" });
  const { runId } = await trpc.connection.connect.mutate({ organizationId, provider: "personio", ...env.credential });
  await expect.poll(async () => (await trpc.sync.get.query({ organizationId, runId })).state, { timeout: 100_000, intervals: [500] }).toBe("succeeded");
  const { people } = await trpc.people.list.query({ organizationId, limit: 1_000 });
  const managers = new Set(people.map(({ managerId }) => managerId));
  const somebody = people.find(({ id, seat, managerId }) => seat === "person" && managerId !== null && !managers.has(id));
  if (!somebody?.name) throw new Error("Nobody is a leaf");
  await enter(context, env, cookie);
  return { organizationId, somebody: { id: somebody.id, name: somebody.name } };
}

/** What `startEnvironment({ demo: true })` promises. */
export function demoOf(env: Environment) {
  if (!env.demo) throw new Error("This environment has no demo company");
  return env.demo;
}
