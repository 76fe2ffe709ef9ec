import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@treeline/db/client";
import * as schema from "@treeline/db/schema/auth";
import { LANGUAGES, type Language } from "@treeline/org/language";
import { landingPath } from "@treeline/org/landing-path";
import type { AuthContext } from "better-auth";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { takeAttempt } from "../attempt.ts";
import { clientOf, isSameClient, type Client } from "./client.ts";
import { PASSWORD_GUESSES } from "./limits.ts";
import { maySignUp } from "./may-sign-up.ts";
import type { SignUpRule } from "./sign-up-rule.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A second press of the same button in the same browser is answered as the first one. */
const AGAIN_MS = MINUTE;
/** A press that came at the same time may still be at work. */
const MEANWHILE_MS = 300;

/** Whose link it is, and the language they chose. */
export interface Addressee {
  userId: string;
  email: string;
  language: Language | null;
}

/** A link that can't be used: expired, used already, or none of ours; or closed, since the operator's rule for sign-ups has no room for its address. */
type Unusable = { state: "dead" } | ({ state: "closed" } & Addressee);

/** What the page behind a verification link shows. */
export type VerificationLook = Unusable | ({ state: "verified" } & Addressee) | ({ state: "open"; needsPassword: boolean } & Addressee);

/** What pressing the button of a verification link did. `token` sets a password: none that was set before is left. */
export type Verified =
  | Unusable
  | ({ state: "wrong-password" } & Addressee)
  | ({ state: "verified"; signIn: boolean } & Addressee)
  | ({ state: "choose-password"; token: string } & Addressee);

/** What the page behind a sign-in link shows. */
export type SignInLook = Unusable | ({ state: "open" } & Addressee);

/** The links that mails carry. Looking at one never changes anything; only pressing its button does. */
export interface MailLinks {
  /** A link that verifies the address of `userId` and goes on to `target`. */
  verification(userId: string, target: string | null): Promise<string>;
  /** A link that signs `userId` in once and goes on to `target`. */
  signIn(userId: string, target: string | null): Promise<string>;
  /** Keeps which client signed `userId` up: only there a password that was chosen with it is believed. */
  rememberSignUp(userId: string, headers: Headers): Promise<void>;
  /** Who follows a reset link has the address: it counts as verified, and what was known of the sign-up is forgotten. */
  passwordWasReset(userId: string): Promise<void>;
  lookAtVerification(token: string, headers: Headers): Promise<VerificationLook>;
  /** Verifies. Another client than the one that signed up proves by `password` that it chose it; else the password is dropped. */
  verify(token: string, password: string | null, headers: Headers): Promise<Verified>;
  lookAtSignIn(token: string): Promise<SignInLook>;
  /** Uses the link up. Who it is for is to be signed in when its state is "open". */
  useSignIn(token: string, headers: Headers): Promise<SignInLook>;
}

export interface MailLinksOptions {
  db: Database;
  /** better-auth's rows, and its check of a password. */
  context: () => Promise<{ internalAdapter: AuthContext["internalAdapter"]; password: { verify: AuthContext["password"]["verify"] } }>;
  publicUrl: string;
  rule: SignUpRule;
}

const client = z.object({ browser: z.string().nullable(), program: z.string().nullable() });
/** What is kept of a sign-up until its address is verified, and for a moment after. */
const signUpMemory = client.extend({ verified: client.extend({ at: z.number(), kept: z.boolean() }).optional() });
type SignUpMemory = z.output<typeof signUpMemory>;

const usedLink = client.extend({ userId: z.string() });

const TOKEN = /^[\w-]{43}$/;
const newToken = () => randomBytes(32).toString("base64url");
const inFuture = (ms: number) => new Date(Date.now() + ms);

/** Links are rows of better-auth's one-time tokens, under a hash of their token. */
export function createMailLinks({ db, context, publicUrl, rule }: MailLinksOptions): MailLinks {
  const tokens = async () => (await context()).internalAdapter;
  const keep = async (identifier: string, value: unknown, ms: number) =>
    void (await (await tokens()).createVerificationValue({ identifier, value: JSON.stringify(value), expiresAt: inFuture(ms) }));
  const read = async <T>(identifier: string, shape: z.ZodType<T>): Promise<T | null> => {
    const row = await (await tokens()).findVerificationValue(identifier);
    return row && row.expiresAt > new Date() ? shape.parse(JSON.parse(row.value)) : null;
  };
  const drop = async (identifier: string) => (await tokens()).deleteVerificationByIdentifier(identifier);

  async function accountOf(userId: string | null) {
    const [found] = userId === null ? [] : await db.auth.select().from(schema.user).where(eq(schema.user.id, userId));
    return found ? { ...found, addressee: { userId: found.id, email: found.email, language: LANGUAGES.find((one) => one === found.language) ?? null } } : null;
  }
  type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>;

  async function linkOf(kind: "verify-email" | "magic-link", token: string): Promise<Account | null> {
    return TOKEN.test(token) ? accountOf(await read(`${kind}:${token}`, z.string())) : null;
  }

  async function make(kind: "verify-email" | "magic-link", path: string, { userId, target, ms }: { userId: string; target: string | null; ms: number }) {
    const token = newToken();
    await keep(`${kind}:${token}`, userId, ms);
    const url = new URL(`/api/auth${path}`, publicUrl);
    url.searchParams.set("token", token);
    const landing = landingPath(target, publicUrl);
    if (landing !== "/") url.searchParams.set("callbackURL", landing);
    return url.href;
  }

  /** As when the account was made: an invitation that ran out since then doesn't shut anybody out. */
  const mayHaveAccount = ({ email, createdAt }: Account) => maySignUp(db, rule, email, createdAt);

  const rememberedSignUp = (userId: string) => read(`sign-up:${userId}`, signUpMemory);

  const isWhoSignedUp = (memory: SignUpMemory | null, now: Client) => memory !== null && isSameClient(memory, now);

  /** The rule of at most ten guesses in ten minutes keeps a link from being an oracle for passwords. */
  async function isPassword(userId: string, password: string): Promise<boolean> {
    if ((await takeAttempt(db, `verify-password:${userId}`, PASSWORD_GUESSES)) > 0) return false;
    const { internalAdapter, password: hashes } = await context();
    const hash = (await internalAdapter.findCredentialAccount(userId))?.password;
    return typeof hash === "string" && hashes.verify({ hash, password });
  }

  /** Marks the address as verified, once; without `keepPassword` no way in that was made before is left. Answers whether this call did it. */
  const markVerified = (userId: string, keepPassword: boolean): Promise<boolean> =>
    db.auth.transaction(async (tx) => {
      const [row] = await tx.select({ verified: schema.user.emailVerified }).from(schema.user).where(eq(schema.user.id, userId)).for("update");
      if (!row || row.verified) return false;
      if (!keepPassword) await tx.delete(schema.account).where(eq(schema.account.userId, userId));
      await tx.delete(schema.session).where(eq(schema.session.userId, userId));
      await tx.update(schema.user).set({ emailVerified: true, updatedAt: new Date() }).where(eq(schema.user.id, userId));
      return true;
    });

  async function settle(userId: string, memory: SignUpMemory | null, verified: SignUpMemory["verified"]): Promise<void> {
    await drop(`sign-up:${userId}`);
    if (verified) await keep(`sign-up:${userId}`, { browser: null, program: null, ...memory, verified }, AGAIN_MS);
  }

  async function outcome(addressee: Addressee, kept: boolean): Promise<Verified> {
    if (kept) return { state: "verified", signIn: true, ...addressee };
    const token = newToken();
    // better-auth's own endpoint sets a password by such a row.
    await (await tokens()).createVerificationValue({ identifier: `reset-password:${token}`, value: addressee.userId, expiresAt: inFuture(HOUR) });
    return { state: "choose-password", token, ...addressee };
  }

  return {
    verification: (userId, target) => make("verify-email", "/verify-email", { userId, target, ms: DAY }),
    signIn: (userId, target) => make("magic-link", "/magic-link/verify", { userId, target, ms: 15 * MINUTE }),
    rememberSignUp: (userId, headers) => keep(`sign-up:${userId}`, clientOf(headers), 30 * DAY),
    async passwordWasReset(userId) {
      await drop(`sign-up:${userId}`);
      const account = await accountOf(userId);
      if (account && (await mayHaveAccount(account))) await markVerified(userId, true);
    },

    async lookAtVerification(token, headers) {
      const account = await linkOf("verify-email", token);
      if (!account) return { state: "dead" };
      if (account.emailVerified) return { state: "verified", ...account.addressee };
      if (!(await mayHaveAccount(account))) return { state: "closed", ...account.addressee };
      const known = isWhoSignedUp(await rememberedSignUp(account.id), clientOf(headers));
      return { state: "open", needsPassword: !known, ...account.addressee };
    },

    async verify(token, password, headers) {
      const account = await linkOf("verify-email", token);
      if (!account) return { state: "dead" };
      const now = clientOf(headers);
      const memory = await rememberedSignUp(account.id);
      if (!account.emailVerified) {
        if (!(await mayHaveAccount(account))) return { state: "closed", ...account.addressee };
        const kept = isWhoSignedUp(memory, now) || (password !== null && (await isPassword(account.id, password)));
        if (!kept && password !== null) return { state: "wrong-password", ...account.addressee };
        if (await markVerified(account.id, kept)) {
          await settle(account.id, memory, { ...now, at: Date.now(), kept });
          return outcome(account.addressee, kept);
        }
      }
      const verified = (await rememberedSignUp(account.id))?.verified ?? (await sleep(MEANWHILE_MS), (await rememberedSignUp(account.id))?.verified);
      if (verified && isSameClient(verified, now)) return outcome(account.addressee, verified.kept);
      return { state: "verified", signIn: false, ...account.addressee };
    },

    async lookAtSignIn(token) {
      const account = await linkOf("magic-link", token);
      if (!account) return { state: "dead" };
      if (!account.emailVerified && !(await mayHaveAccount(account))) return { state: "closed", ...account.addressee };
      return { state: "open", ...account.addressee };
    },

    async useSignIn(token, headers) {
      const now = clientOf(headers);
      const account = await linkOf("magic-link", token);
      if (account && !account.emailVerified && !(await mayHaveAccount(account))) return { state: "closed", ...account.addressee };
      if (account && (await (await tokens()).consumeVerificationValue(`magic-link:${token}`))) {
        await keep(`used-link:${token}`, { ...now, userId: account.id }, AGAIN_MS);
        if (!account.emailVerified) {
          const memory = await rememberedSignUp(account.id);
          await markVerified(account.id, isWhoSignedUp(memory, now));
          await settle(account.id, memory, undefined);
        }
        return { state: "open", ...account.addressee };
      }
      if (!TOKEN.test(token)) return { state: "dead" };
      if (account) await sleep(MEANWHILE_MS);
      const used = await read(`used-link:${token}`, usedLink);
      const again = used && isSameClient(used, now) ? await accountOf(used.userId) : null;
      return again ? { state: "open", ...again.addressee } : { state: "dead" };
    },
  };
}
