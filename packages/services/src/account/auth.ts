import type { Database } from "@treeline/db/client";
import * as schema from "@treeline/db/schema/auth";
import { LANGUAGES, type Language } from "@treeline/org/language";
import { bounded, cleanName, MOST_KEPT } from "@treeline/org/text/clean";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { magicLink, organization } from "better-auth/plugins";
import { eq } from "drizzle-orm";
import type { Logger } from "pino";
import { z } from "zod";
import { takeAttempt } from "../attempt.ts";
import { addJob } from "../jobs.ts";
import { deriveSecret, type Keys } from "../keys.ts";
import { safeError } from "../safe-error.ts";
import { LIMITS } from "./limits.ts";
import { access, roles } from "./roles.ts";

/** Set by the api from the connection and stripped from what comes in: the limiter's idea of who is asking. */
export const CLIENT_ADDRESS_HEADER = "x-treeline-client-address";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export interface AuthOptions {
  db: Database;
  keys: Keys;
  /** Where people reach Treeline; links in mails start with it. */
  publicUrl: string;
  /** Further origins that may send cookies, e.g. `http://127.0.0.1:3000` beside localhost. */
  trustedOrigins: readonly string[];
  log: Logger;
}

export interface Session {
  userId: string;
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

/** Builds better-auth on our tables. Mails are jobs for the worker; nothing is sent from here. */
export function createAuth({ db, keys, publicUrl, trustedOrigins, log }: AuthOptions): Auth {
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
        await addJob(db.auth, "mail", { kind: "account-exists", userId: user.id, at: new Date().toISOString() });
      },
      async sendResetPassword({ user, token }) {
        const url = new URL("/reset-password", publicUrl);
        url.searchParams.set("token", token);
        await addJob(db.auth, "mail", { kind: "reset-password", userId: user.id, url: url.href });
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: 24 * HOUR,
      async sendVerificationEmail({ user, url }) {
        await addJob(db.auth, "mail", { kind: "verify", userId: user.id, url });
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
        create: { before: async (user) => ({ data: { ...user, name: accountName(user.name, user.email) } }) },
        update: {
          before: async (user) =>
            typeof user.name === "string" ? { data: { ...user, name: requireName(user.name) } } : undefined,
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) =>
        // A changed password ends every other session, whatever the page asked for.
        ctx.path === "/change-password" ? { context: { body: { ...ctx.body, revokeOtherSessions: true } } } : undefined,
      ),
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: "hashed",
        expiresIn: 15 * MINUTE,
        async sendMagicLink({ email, url }) {
          const address = email.toLowerCase();
          const [known] = await db.auth.select({ id: schema.user.id }).from(schema.user).where(eq(schema.user.email, address));
          if (known) await addJob(db.auth, "mail", { kind: "magic-link", email: address, url });
        },
      }),
      organization({ ac: access, roles, creatorRole: "owner", allowUserToCreateOrganization: false }),
    ],
    logger: { level: "error", log: (level, _message, ...details) => report(log, level, details) },
  });

  return {
    handle: (request) => auth.handler(request),
    async readSession(headers) {
      const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
      if (!response) return null;
      const { id, language: chosen } = response.user;
      return { userId: id, language: LANGUAGES.find((one) => one === chosen) ?? null, setCookies: answered.getSetCookie() };
    },
  };
}
