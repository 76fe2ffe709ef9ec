import { createHash, randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { MailStore } from "./mailbox/keep.ts";
import { sentMail, type Mail } from "./mailbox/mail.ts";
import { listPage, mailPage } from "./mailbox/page.ts";

export interface Mailbox {
  url: string;
  /** Oldest first. */
  mails(): readonly Mail[];
  /** The first mail to that address whose subject contains (or matches) `subject`, once it is there; `timeoutMs` is 15 s. @throws Error naming what came instead */
  waitForMail(wanted: { to: string; subject: string | RegExp; timeoutMs?: number }): Promise<Mail>;
  /** Answers the next `times` sends with this failure, in Resend's words. */
  failNext(status: 429 | 500, times?: number): void;
  clear(): void;
  close(): Promise<void>;
}

/**
 * Plays Resend's `POST /emails` on this machine and shows what was sent: a page at `/`, JSON at `/api/mails`. Any key is good.
 * @param options.file where mails outlive a restart; in memory only when left out
 */
export async function startMailbox(options: { port?: number; file?: string } = {}): Promise<Mailbox> {
  const store = new MailStore(options.file ?? null);
  const arrivals = new EventEmitter();
  const failures: number[] = [];
  const app = fastify({ bodyLimit: 40_000_000, forceCloseConnections: true });
  app.setErrorHandler((_error, _request, reply) => refuse(reply, 422, "validation_error", "The request body is not valid JSON."));
  playResend(app, store, failures, () => arrivals.emit("mail"));
  showMails(app, store);
  const url = await app.listen({ host: "127.0.0.1", port: options.port ?? 0 });
  return {
    url,
    mails: () => store.all(),
    async waitForMail({ to, subject, timeoutMs = 15_000 }) {
      const signal = AbortSignal.timeout(timeoutMs);
      const fits = (mail: Mail): boolean => mail.to.includes(to) && (typeof subject === "string" ? mail.subject.includes(subject) : subject.test(mail.subject));
      for (;;) {
        const found = store.all().find(fits);
        if (found) return found;
        await once(arrivals, "mail", { signal }).catch(() => {
          const instead = store.all().map((mail) => `"${mail.subject}" to ${mail.to.join(", ")}`);
          throw new Error(`No mail to ${to} with subject ${String(subject)} came within ${timeoutMs} ms; there is ${instead.join("; ") || "none at all"}`);
        });
      }
    },
    failNext(status, times = 1) {
      for (let i = 0; i < times; i++) failures.push(status);
    },
    clear: () => store.clear(),
    close: () => app.close(),
  };
}

function playResend(app: FastifyInstance, store: MailStore, failures: number[], onMail: () => void): void {
  app.post("/emails", (request, reply) => {
    if (!/^Bearer \S+$/.test(request.headers.authorization ?? "")) return refuse(reply, 401, "missing_api_key", "Missing API key in the authorization header. Include the following header when making requests: `Authorization: Bearer YOUR_API_KEY`");
    const failure = failures.shift();
    if (failure === 429) return refuse(reply.header("retry-after", "1"), 429, "rate_limit_exceeded", "Too many requests. You can only make 2 requests per second.");
    if (failure) return refuse(reply, failure, "application_error", "An unexpected error occurred.");
    const parsed = sentMail.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 422, "validation_error", describe(parsed.error.issues[0]));
    const { from, to, subject, html, text } = parsed.data;
    if (html === undefined && text === undefined) return refuse(reply, 422, "validation_error", "Missing `html` or `text` field.");
    const key = request.headers["idempotency-key"]?.toString() ?? null;
    if (key !== null && (key.length < 1 || key.length > 256)) return refuse(reply, 400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
    const digest = createHash("sha256").update(JSON.stringify(request.body)).digest("hex");
    const earlier = key === null ? undefined : store.all().find((mail) => mail.idempotencyKey === key);
    if (earlier && earlier.digest !== digest) return refuse(reply, 409, "invalid_idempotent_request", "This idempotency key has already been used on a request with a different payload.");
    if (earlier) return { id: earlier.id };
    const mail: Mail = { id: randomUUID(), at: new Date().toISOString(), from, to, subject, html: html ?? null, text: text ?? null, idempotencyKey: key, digest };
    store.add(mail);
    onMail();
    return { id: mail.id };
  });
}

function showMails(app: FastifyInstance, store: MailStore): void {
  const newestFirst = (): Mail[] => store.all().toReversed();
  app.get("/", (_request, reply) => reply.type("text/html; charset=utf-8").send(listPage(newestFirst())));
  app.get("/api/mails", () => ({ mails: newestFirst() }));
  app.get<{ Params: { id: string } }>("/mails/:id", (request, reply) => {
    const mail = store.all().find(({ id }) => id === request.params.id);
    if (!mail) return reply.redirect("/");
    return reply.type("text/html; charset=utf-8").send(mailPage(mail));
  });
}

function refuse(reply: FastifyReply, statusCode: number, name: string, message: string): FastifyReply {
  return reply.code(statusCode).send({ statusCode, name, message });
}

function describe(issue: { path: PropertyKey[]; message: string } | undefined): string {
  return issue ? `Invalid \`${issue.path.join(".")}\` field. ${issue.message}` : "The request body is not valid.";
}
