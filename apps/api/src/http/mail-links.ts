import { landingPath } from "@treeline/org/landing-path";
import { languageOf, type Language } from "@treeline/org/language";
import type { Auth } from "@treeline/services/account/auth";
import { LINK_LIMIT } from "@treeline/services/account/limits";
import type { Addressee } from "@treeline/services/account/mail-links";
import { takeAttempt } from "@treeline/services/attempt";
import { networkOf } from "@treeline/services/cost/budgets";
import { COSTS } from "@treeline/services/cost/costs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "../context.ts";
import { LINK_WORDS, type LinkWords } from "../pages/link-words.ts";
import { renderPage, type PageContent } from "../pages/page.ts";
import { clientHeaders } from "./auth.ts";
import { browserNames } from "./browser-name.ts";
import { addressOf } from "./metered.ts";
import { comesFromElsewhere } from "./origin.ts";

const VERIFY = "/verify-email";
const SIGN_IN = "/magic-link/verify";

const MOST_BYTES = 16 * 1024;
const STATUS = { dead: 410, tooOften: 429, elsewhere: 403 };

const fieldOf = (from: unknown, name: string): string => {
  const value = typeof from === "object" && from !== null ? Object.entries(from).find(([key]) => key === name)?.[1] : undefined;
  return typeof value === "string" ? value : "";
};

/** What the link names, in its address or in the form that its page shows. */
function asked(request: FastifyRequest, publicUrl: string) {
  const form = Object.fromEntries(new URLSearchParams(typeof request.body === "string" ? request.body : ""));
  const field = (name: string) => fieldOf(form, name) || fieldOf(request.query, name);
  return { token: field("token"), landing: landingPath(field("callbackURL"), publicUrl), password: fieldOf(form, "password") || null };
}

const signInPath = (landing: string) => (landing === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: landing })}`);

/**
 * The pages behind the links in mails. Looking at one changes nothing, so that mail scanners, previews and prefetching
 * browsers may; what the link is for happens when its form is posted.
 */
export function mailLinkRoutes({ db, publicUrl }: Pick<Services, "db" | "publicUrl">, auth: Auth, origins: readonly string[]) {
  const names = browserNames(publicUrl);
  const languageFor = (request: FastifyRequest, addressee?: Addressee): Language => addressee?.language ?? languageOf(request.headers["accept-language"]);
  const show = (reply: FastifyReply, status: number, language: Language, content: PageContent) =>
    reply.code(status).type("text/html; charset=utf-8").send(renderPage(language, content));
  const notice = (request: FastifyRequest, reply: FastifyReply, which: keyof typeof STATUS) => {
    const language = languageFor(request);
    const words = LINK_WORDS[language];
    const link = which === "dead" ? { href: signInPath(asked(request, publicUrl).landing), label: words.goToSignIn } : undefined;
    return show(reply, STATUS[which], language, { title: words[which].title, text: [words[which].text], email: null, ...(link && { link }) });
  };
  const closed = (request: FastifyRequest, reply: FastifyReply, addressee: Addressee) => {
    const language = languageFor(request, addressee);
    const { title, text } = LINK_WORDS[language].closed;
    return show(reply, 403, language, { title, text: [text], email: addressee.email });
  };
  /** Who else is signed in here. */
  const otherThan = async (headers: Headers, { userId }: Addressee) => {
    const session = await auth.readSession(headers);
    return session && session.userId !== userId ? session.email : null;
  };

  return async (app: FastifyInstance) => {
    app.removeAllContentTypeParsers();
    app.addHook("onRoute", (route) => {
      route.bodyLimit = MOST_BYTES;
    });
    app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
    app.addHook("onRequest", async (request, reply) => {
      reply.header("cache-control", "no-store");
      if (request.method === "POST" && comesFromElsewhere(request.headers, origins)) return notice(request, reply, "elsewhere");
      const wait = await takeAttempt(db, `links:${networkOf(addressOf(request))}`, LINK_LIMIT);
      if (wait > 0) return notice(request, reply.header("retry-after", Math.ceil(wait)), "tooOften");
    });

    app.get(VERIFY, { config: { cost: COSTS.look } }, async (request, reply) => {
      const { token, landing } = asked(request, publicUrl);
      const headers = clientHeaders(request, names.read(request));
      const look = await auth.links.lookAtVerification(token, headers);
      if (look.state === "dead") return notice(request, reply, "dead");
      if (look.state === "closed") return closed(request, reply, look);
      const language = languageFor(request, look);
      const words = LINK_WORDS[language];
      if (look.state === "verified") return show(reply, 200, language, await verifiedPage(words, { look, landing, headers }));
      names.give(request, reply);
      return show(reply, 200, language, await verifyPage(words, { look, token, landing, headers, needsPassword: look.needsPassword, problem: null }));
    });

    app.post(VERIFY, { config: { cost: COSTS.password } }, async (request, reply) => {
      const { token, landing, password } = asked(request, publicUrl);
      const headers = clientHeaders(request, names.read(request));
      const done = await auth.links.verify(token, password, headers);
      if (done.state === "dead") return notice(request, reply, "dead");
      if (done.state === "closed") return closed(request, reply, done);
      const language = languageFor(request, done);
      const words = LINK_WORDS[language];
      if (done.state === "wrong-password") {
        return show(reply, 422, language, await verifyPage(words, { look: done, token, landing, headers, needsPassword: true, problem: words.prove.wrong }));
      }
      if (done.state === "choose-password") {
        const search = new URLSearchParams({ token: done.token, verified: "true", ...(landing !== "/" && { next: landing }) });
        return reply.redirect(`/reset-password?${search}`, 303);
      }
      const session = await auth.readSession(headers);
      if (!done.signIn || session) return show(reply, 200, language, await verifiedPage(words, { look: done, landing, headers }));
      return reply.header("set-cookie", await auth.openSession(done.userId, headers)).redirect(landing, 303);
    });

    app.get(SIGN_IN, { config: { cost: COSTS.look } }, async (request, reply) => {
      const { token, landing } = asked(request, publicUrl);
      const headers = clientHeaders(request, names.read(request));
      const look = await auth.links.lookAtSignIn(token);
      if (look.state === "dead") return notice(request, reply, "dead");
      if (look.state === "closed") return closed(request, reply, look);
      names.give(request, reply);
      const language = languageFor(request, look);
      const { signIn, switches } = LINK_WORDS[language];
      const other = await otherThan(headers, look);
      const form = { action: `/api/auth${SIGN_IN}`, hidden: hiddenFields(token, landing), submit: signIn.button };
      return show(reply, 200, language, { title: signIn.title, text: [signIn.text, ...(other === null ? [] : [switches(other)])], email: look.email, form });
    });

    app.post(SIGN_IN, { config: { cost: COSTS.edit } }, async (request, reply) => {
      const { token, landing } = asked(request, publicUrl);
      const headers = clientHeaders(request, names.read(request));
      const used = await auth.links.useSignIn(token, headers);
      if (used.state === "dead") return notice(request, reply, "dead");
      if (used.state === "closed") return closed(request, reply, used);
      return reply.header("set-cookie", await auth.openSession(used.userId, headers)).redirect(landing, 303);
    });
  };

  async function verifyPage(words: LinkWords, { look, token, landing, headers, needsPassword, problem }: Looked & { token: string; needsPassword: boolean; problem: string | null }): Promise<PageContent> {
    const other = await otherThan(headers, look);
    const { label, note } = words.prove;
    return {
      title: words.verify.title,
      text: [needsPassword ? words.prove.text : words.verify.text, ...(other === null ? [] : [words.staysSignedIn(other)])],
      email: look.email,
      form: { action: `/api/auth${VERIFY}`, hidden: hiddenFields(token, landing), submit: words.verify.button, ...(needsPassword && { password: { label, note, problem } }) },
    };
  }

  async function verifiedPage(words: LinkWords, { look, landing, headers }: Looked): Promise<PageContent> {
    const session = await auth.readSession(headers);
    const other = session && session.userId !== look.userId ? session.email : null;
    const link = session ? { href: other === null ? landing : "/", label: words.goOn } : { href: signInPath(landing), label: words.goToSignIn };
    return { title: words.verified.title, text: [words.verified.text, ...(other === null ? [] : [words.staysSignedIn(other)])], email: look.email, link };
  }
}

/** The visitor who followed a link. */
interface Looked {
  look: Addressee;
  landing: string;
  headers: Headers;
}

const hiddenFields = (token: string, landing: string) => ({ token, ...(landing !== "/" && { callbackURL: landing }) });
