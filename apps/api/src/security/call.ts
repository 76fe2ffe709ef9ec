import { connect } from "node:net";
import type { Answer } from "./answers.ts";
import type { Visitor } from "../testing.ts";

/** How long an answer may take; a stream that has begun by then is an answer too. */
const WITHIN_MS = 20_000;

const contentType = (answer: Response) => answer.headers.get("content-type") ?? "";

/** Reads an answer; of a stream its first events alone. */
async function read(answer: Response): Promise<Answer> {
  const about = { status: answer.status, contentType: contentType(answer) };
  if (!about.contentType.startsWith("text/event-stream")) return { ...about, body: await answer.text() };
  const decoder = new TextDecoder();
  let body = "";
  for await (const chunk of answer.body ?? []) {
    body += decoder.decode(chunk, { stream: true });
    if (/^data: .+\n\n/m.test(body.replace(/^event: connected\ndata: .*\n\n/, ""))) break;
  }
  return { ...about, body };
}

/** Calls a procedure over HTTP with this text as its input. */
export async function callProcedure(
  visitor: Visitor,
  { path, type }: { path: string; type: string },
  text: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const signal = AbortSignal.timeout(WITHIN_MS);
  if (type === "mutation") {
    return read(
      await visitor.fetch(`/trpc/${path}`, {
        method: "POST",
        body: text,
        headers: { "content-type": "application/json", ...headers },
        signal,
      }),
    );
  }
  const accept = type === "subscription" ? { accept: "text/event-stream" } : {};
  return read(
    await visitor.fetch(`/trpc/${path}?input=${encodeURIComponent(text.toWellFormed())}`, {
      headers: { ...accept, ...headers },
      signal,
    }),
  );
}

export interface RawRequest {
  method: string;
  path: string;
  headers: readonly (readonly [string, string])[];
  body: Buffer;
}

/** Sends exactly these bytes, which `fetch` would refuse to. Status 0 where the connection ends without an answer. */
export function sendRaw(url: string, { method, path, headers, body }: RawRequest): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    "connection: close",
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  if (body.length > 0) lines.push(`content-length: ${body.length}`);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () =>
      socket.write(Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), body])),
    );
    const done = () => {
      socket.destroy();
      const text = Buffer.concat(chunks).toString();
      const [head = "", rest = ""] = text.split(/\r\n\r\n([\s\S]*)/);
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
        contentType: /^content-type: (.*)$/im.exec(head)?.[1] ?? "",
        body: /^transfer-encoding: chunked/im.test(head)
          ? rest.replace(/^[0-9a-f]+\r\n|\r\n[0-9a-f]*\r\n/gim, "")
          : rest,
      });
    };
    socket.setTimeout(WITHIN_MS, done);
    socket.on("data", (data) => {
      chunks.push(data);
      // A stream doesn't end by itself.
      if (data.includes("text/event-stream")) done();
    });
    socket.on("close", done).on("error", done);
  });
}
