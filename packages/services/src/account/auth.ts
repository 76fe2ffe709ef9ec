import type { Database } from "@treeline/db/client";
import * as schema from "@treeline/db/schema/auth";
import { LANGUAGES, type Language } from "@treeline/org/language";
import { bounded, cleanName, MOST_KEPT } from "@treeline/org/text/clean";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, createAuthEndpoint, createAuthMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { magicLink, organization } from "better-auth/plugins";
import { eq } from "drizzle-orm";
import type { Logger } from "pino";
import { z } from "zod";
import { takeAttempt } from "../attempt.ts";
import { signInFirst } from "../error.ts";
import { addJob } from "../jobs.ts";
import { deriveSecret, type Keys } from "../keys.ts";
import { mayMailLink } from "../mail/limits.ts";
import { safeError } from "../safe-error.ts";
import { CLIENT_ADDRESS_HEADER } from "./client.ts";
import { signInAgain, tooManyGuesses, wrongPassword } from "./identity-refusals.ts";
import { LIMITS, PASSWORD_GUESSES } from "./limits.ts";
import { createMailLinks, type MailLinks } from "./mail-links.ts";
import { isWithoutAccounts, maySignUp } from "./may-sign-up.ts";
import { landingTargets, refusedBody, refusedQuery } from "./request-body.ts";
import { access, roles } from "./roles.ts";
import type { SignUpRule } from "./sign-up-rule.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** How long a sign-in proves by itself who is there. */
const FRESH_MS = 10 * MINUTE * 1_000;

export interface AuthOptions {
  db: Database;
  keys: Keys;
  /** Where people reach Treeline; links in mails start with it. */
  publicUrl: string;
  /** Further origins that may send cookies, e.g. `http://127.0.0.1:3000` beside localhost. */
  trustedOrigins: readonly string[];
  /** Who may make an account. */
  signUp: SignUpRule;
  log: Logger;
}

export interface Session {
  userId: string;
  email: string;
  /** What they chose to be spoken to in, null when they leave it to their browser. */
  language: Language | null;
  /** Cookies to pass on, when the session was renewed by being read. */
  setCookies: string[];
}

/** Accounts and sessions, by better-auth. */
export interface Auth {
  /** Answers a request below `/api/auth`. */
  handle(request: Request): Promise<Response>;
  /** The session that the cookies name, null when there is none. */
  readSession(headers: Headers): Promise<Session | null>;
  /** Whether the session is still open, read from the database and not from the cookie cache. */
  isSessionOpen(headers: Headers): Promise<boolean>;
  /** Signs a user in. Answers the cookies to set. */
  openSession(userId: string, headers: Headers): Promise<string[]>;
  links: MailLinks;
  /**
   * Makes sure that the holder of the session is its person, before something that can't be undone: by the password, or, for an account
   * without one, by a sign-in of the last ten minutes. Ten guesses in ten minutes.
   * @throws AppError UNAUTHORIZED, FORBIDDEN `wrong-password` or `sign-in-again`, TOO_MANY_REQUESTS
   */
  confirmIdentity(headers: Headers, password: string | null): Promise<void>;
  /** Who may sign up, and whether nobody has an account yet, so that anybody may. */
  signUpRule(): Promise<SignUpRule & { first: boolean }>;
}

/** What somebody may choose; null leaves it to their browser. */
const language = z.enum(LANGUAGES, { error: "Treeline speaks English (en) and German (de)." }).nullable();

/** Single-key shortcuts that somebody may switch off: "/" for the search, and letters in the chart. */
const keysOff = z.enum(["search", "letters", "search,letters"], { error: "Write search, letters or search,letters; null switches all on." }).nullable();

/** An account's name as it is kept; the beginning of the address when nothing readable is left of it. */
const accountName = (name: string, email: string) => bounded(cleanName(name) ?? email.split("@")[0] ?? email, MOST_KEPT);

function requireName(typed: string): string {
  const name = cleanName(typed);
  if (name === null) throw new APIError("BAD_REQUEST", { code: "EMPTY_NAME", message: "A name needs at least one letter that can be seen." });
  return bounded(name, MOST_KEPT);
}

/** better-auth writes e-mail addresses into its messages, so those are left out. */
function report(log: Logger, level: string, details: unknown[]): void {
  const error = details.find((detail) => detail instanceof Error);
  log.warn({ reported: level, ...(error && { error: safeError(error) }) }, "better-auth reported a problem");
}

/** What only the server calls: a session for somebody who followed a link from a mail. */
const sessions = {
  id: "treeline-sessions",
  endpoints: {
    openSession: createAuthEndpoint.serverOnly({ method: "POST", body: z.object({ userId: z.string() }), requireHeaders: true }, async (ctx) => {
      const { internalAdapter } = ctx.context;
      const user = await internalAdapter.findUserById(ctx.body.userId);
      if (!user) throw new APIError("NOT_FOUND");
      const session = await internalAdapter.createSession(user.id);
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ status: true });
    }),
  },
};

/** Where the link that better-auth made goes on to. */
const targetOf = (url: string) => new URL(url).searchParams.get("callbackURL");

/** Builds better-auth on our tables. Mails are jobs for the worker; nothing is sent from here. */
export function createAuth({ db, keys, publicUrl, trustedOrigins, signUp, log }: AuthOptions): Auth {
  const links = createMailLinks({ db, context: () => auth.$context, publicUrl, rule: signUp });

  async function mailVerification(userId: string, target: string | null): Promise<void> {
    await addJob(db.auth, "mail", { kind: "verify", userId, url: await links.verification(userId, target) });
  }

  const auth = betterAuth({
    appName: "Treeline",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret: deriveSecret(keys, "sessions"),
    trustedOrigins: [new URL(publicUrl).origin, ...trustedOrigins],
    telemetry: { enabled: false },
    database: drizzleAdapter(db.auth, { provider: "pg", schema }),
    user: { additionalFields: { language: { type: "string", required: false, validator: { input: language } }, keysOff: { type: "string", required: false, validator: { input: keysOff } } } },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR,
      // Who has an account and signs up again is answered as anybody is, so the mail tells them, and only them.
      async onExistingUserSignUp({ user }) {
        if ((await takeAttempt(db, `account-exists:${user.id}`, [{ limit: 1, seconds: 10 * MINUTE }])) > 0) return;
        if (!user.emailVerified) return mailVerification(user.id, null);
        await addJob(db.auth, "mail", { kind: "account-exists", userId: user.id, at: new Date().toISOString() });
      },
      async sendResetPassword({ user, token }) {
        if (!(await mayMailLink(db, "reset", user.email))) return;
        const url = new URL("/reset-password", publicUrl);
        url.searchParams.set("token", token);
        await addJob(db.auth, "mail", { kind: "reset-password", userId: user.id, url: url.href });
      },
      onPasswordReset: ({ user }) => links.passwordWasReset(user.id),
    },
    // Its own endpoints that follow a link are closed, since they act on GET; see mail-links.ts.
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      async sendVerificationEmail({ user, url }) {
        if (await mayMailLink(db, "verify", user.email)) await mailVerification(user.id, targetOf(url));
      },
    },
    // Short: a session that was revoked elsewhere lives on for as long as its cookie is believed.
    session: { cookieCache: { enabled: true, maxAge: 30 } },
    verification: { storeIdentifier: "hashed" },
    rateLimit: { enabled: true, storage: "database", window: 10, max: 100, customRules: LIMITS },
    advanced: {
      cookiePrefix: "treeline",
      // Said aloud, because better-auth leaves the check out when NODE_ENV says test.
      disableOriginCheck: false,
      useSecureCookies: publicUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({ data: { ...user, name: accountName(user.name, user.email) } }),
          async after(user, ctx) {
            if (ctx?.headers) await links.rememberSignUp(user.id, ctx.headers);
          },
        },
        update: {
          before: async (user) =>
            typeof user.name === "string" ? { data: { ...user, name: requireName(user.name) } } : undefined,
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        const refused = refusedBody(ctx.path, ctx.body) ?? refusedQuery(ctx.query);
        if (refused) throw new APIError("BAD_REQUEST", { ...refused });
        if (ctx.path === "/sign-up/email" && typeof ctx.body?.email === "string" && !(await maySignUp(db, signUp, ctx.body.email, new Date()))) {
          throw new APIError("FORBIDDEN", { code: "SIGN_UP_CLOSED", message: "This address can't sign up here." });
        }
        if (!ctx.body) return undefined;
        // A changed password ends every other session, whatever the page asked for.
        const always = ctx.path === "/change-password" ? { revokeOtherSessions: true } : {};
        return { context: { body: { ...ctx.body, ...landingTargets(ctx.body, publicUrl), ...always } } };
      }),
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: "hashed",
        async sendMagicLink({ email, url }) {
          const address = email.toLowerCase();
          const [known] = await db.auth.select({ id: schema.user.id }).from(schema.user).where(eq(schema.user.email, address));
          if (!known || !(await mayMailLink(db, "sign-in", address))) return;
          await addJob(db.auth, "mail", { kind: "magic-link", email: address, url: await links.signIn(known.id, targetOf(url)) });
        },
      }),
      sessions,
      organization({ ac: access, roles, creatorRole: "owner", allowUserToCreateOrganization: false }),
    ],
    // What fails unexpectedly fails the request, and is logged where all requests are; by itself better-auth prints it, rows and all.
    onAPIError: { throw: true },
    logger: { level: "error", log: (level, _message, ...details) => report(log, level, details) },
  });

  /** The session as the database has it, null when it has ended. */
  const openSessionOf = (headers: Headers) => auth.api.getSession({ headers, query: { disableCookieCache: true, disableRefresh: true } });

  return {
    handle: (request) => auth.handler(request),
    async readSession(headers) {
      const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
      if (!response) return null;
      const { id, email, language: chosen } = response.user;
      return { userId: id, email, language: LANGUAGES.find((one) => one === chosen) ?? null, setCookies: answered.getSetCookie() };
    },
    async isSessionOpen(headers) {
      return (await openSessionOf(headers)) !== null;
    },
    async openSession(userId, headers) {
      const { headers: answered } = await auth.api.openSession({ body: { userId }, headers, returnHeaders: true });
      return answered.getSetCookie();
    },
    links,
    async confirmIdentity(headers, password) {
      const { user, session } = (await openSessionOf(headers)) ?? {};
      if (!user || !session) throw signInFirst();
      const { internalAdapter, password: hashes } = await auth.$context;
      const hash = (await internalAdapter.findCredentialAccount(user.id))?.password;
      if (typeof hash !== "string") {
        if (Date.now() - session.createdAt.getTime() > FRESH_MS) throw signInAgain();
        return;
      }
      if (password === null) throw wrongPassword();
      const wait = await takeAttempt(db, `confirm-identity:${user.id}`, PASSWORD_GUESSES);
      if (wait > 0) throw tooManyGuesses(wait);
      if (!(await hashes.verify({ hash, password }))) throw wrongPassword();
    },
    signUpRule: async () => ({ ...signUp, first: signUp.kind !== "open" && (await isWithoutAccounts(db)) }),
  };
}
