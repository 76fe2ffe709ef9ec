import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "@treeline/api/router";
import type { Mailbox } from "./mailbox.ts";

/** A running Treeline: where it listens, and what its users call it. */
export interface Site {
  url: string;
  publicUrl: string;
}

export interface Login {
  email: string;
  password: string;
}

/** A signed-in person. */
export interface Session {
  /** A `Cookie` header's value. */
  cookie: string;
  trpc: ReturnType<typeof client>;
}

/** Signs somebody up as a browser would: the form, then the button behind the link in the verification mail, then in. */
export async function signUp(site: Site, mailbox: Mailbox, person: Login & { name: string }): Promise<Session> {
  const answer = await post(site, "/api/auth/sign-up/email", { ...person, callbackURL: "/" });
  if (!answer.ok) throw new Error(`Signing up ${person.email} failed: ${answer.status} ${await answer.text()}`);
  const mail = await mailbox.waitForMail({ to: person.email, subject: "Verify" });
  const link = /https?:\/\/\S+/.exec(mail.text ?? "")?.[0];
  if (!link) throw new Error("The verification mail holds no link.");
  const { pathname, search, searchParams } = new URL(link);
  // The browser that signed up is known by its cookie.
  const headers = { cookie: cookiesOf(answer), origin: new URL(site.publicUrl).origin };
  const verified = await fetch(`${site.url}${pathname}${search}`, { method: "POST", headers, redirect: "manual", body: new URLSearchParams({ token: searchParams.get("token") ?? "" }) });
  if (verified.status >= 400) throw new Error(`Verifying ${person.email} failed: ${verified.status} ${await verified.text()}`);
  return signIn(site, person);
}

/** @throws Error with the server's answer when it refuses */
export async function signIn(site: Site, login: Login): Promise<Session> {
  const answer = await post(site, "/api/auth/sign-in/email", { email: login.email, password: login.password });
  if (!answer.ok) throw new Error(`Signing in ${login.email} failed: ${answer.status} ${await answer.text()}`);
  const cookie = cookiesOf(answer);
  return { cookie, trpc: client(site, cookie) };
}

/** Whether this login is good. */
export async function canSignIn(site: Site, login: Login): Promise<boolean> {
  return (await post(site, "/api/auth/sign-in/email", { email: login.email, password: login.password })).ok;
}

function post(site: Site, path: string, body: unknown): Promise<Response> {
  return fetch(`${site.url}${path}`, { method: "POST", headers: { "content-type": "application/json", origin: new URL(site.publicUrl).origin }, body: JSON.stringify(body) });
}

const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((line) => line.split(";", 1)[0]).join("; ");

function client(site: Site, cookie: string) {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${site.url}/trpc`, headers: { cookie, origin: new URL(site.publicUrl).origin } })] });
}
