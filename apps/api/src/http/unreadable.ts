import { STATUS_CODES, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** Where addresses that can't be decoded go, so that they are answered with the headers and the log line of any other. */
export const UNREADABLE = "/.unreadable";

/** The address to route by. */
export function readableUrl({ url = "/" }: Pick<IncomingMessage, "url">): string {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return url;
  } catch {
    return UNREADABLE;
  }
}

const CODES: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is no HTTP request, which no route ever sees. */
export function refuseNoRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) return;
  const status = CODES[error.code ?? ""] ?? 400;
  const body = JSON.stringify({ error: { message: "This request can't be read." } });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`, "content-type: application/json; charset=utf-8", `content-length: ${body.length}`, "connection: close",
    "cache-control: no-store", "x-content-type-options: nosniff", "content-security-policy: default-src 'none'; frame-ancestors 'none'",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
