import type { BrowserContext } from "@playwright/test";
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

/** What `startEnvironment({ demo: true })` promises. */
export function demoOf(env: Environment) {
  if (!env.demo) throw new Error("This environment has no demo company");
  return env.demo;
}
