import { setTimeout as sleep } from "node:timers/promises";
import { canSignIn, signIn, signUp, type Session, type Site } from "./account.ts";
import type { Mailbox } from "./mailbox.ts";

export const DEMO_LOGIN = { email: "ada@nordlicht.example", password: "treeline-demo" };
const COMPANY = "Nordlicht GmbH";

/** What an admin would paste into the connection's form. */
export interface Credential {
  clientId: string;
  clientSecret: string;
}

export interface Demo {
  organizationId: string;
  connectionId: string;
  session: Session;
}

/**
 * Brings the demo company in the way a customer would: signs up, follows the mail, creates the organization, connects the emulator and
 * waits for the import and its pictures. Does only what isn't done yet, so that a start which was cut off is finished by the next one.
 * `webAddress` is where links to Personio's records lead.
 * @throws Error that says which step failed, in the server's words
 */
export async function seedDemo(site: Site, mailbox: Mailbox, credential: Credential, webAddress: string): Promise<Demo> {
  const known = await canSignIn(site, DEMO_LOGIN);
  const session = known ? await signIn(site, DEMO_LOGIN) : await signUp(site, mailbox, { ...DEMO_LOGIN, name: "Ada Lindqvist" });
  const { organizations } = await session.trpc.organization.list.query();
  const organizationId = organizations.find(({ name }) => name === COMPANY)?.id ?? (await session.trpc.organization.create.mutate({ name: COMPANY })).id;
  const { connection } = await session.trpc.connection.get.query({ organizationId });
  if (connection?.lastSuccessAt) return { organizationId, connectionId: connection.id, session };
  const { connectionId, runId } = connection
    ? { connectionId: connection.id, ...(await session.trpc.sync.start.mutate({ organizationId, connectionId: connection.id })) }
    : await session.trpc.connection.connect.mutate({ organizationId, provider: "personio", ...credential });
  await session.trpc.connection.update.mutate({ organizationId, connectionId, webAddress });
  await untilImported(session, organizationId, runId);
  return { organizationId, connectionId, session };
}

async function untilImported(session: Session, organizationId: string, runId: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const run = await session.trpc.sync.get.query({ organizationId, runId });
    if (run.state === "failed" || run.state === "held") throw new Error(`The demo import is ${run.state}: ${run.error ? `${run.error.message} ${run.error.action}` : run.reasons.join("; ")}`);
    if (run.state === "succeeded" && run.pictures.done + run.pictures.failed >= run.pictures.total) return;
    await sleep(150);
  }
  throw new Error("The demo import is still going on after two minutes; look at its run in Treeline.");
}
