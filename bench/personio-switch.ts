import { once } from "node:events";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";

/** A Personio behind the switch: who has this Client ID belongs to it. */
export interface Account {
  clientId: string;
  url: string;
}

/** One address for several emulated Personios: the Client ID of a log-in, and then its token, say which one answers. Bytes pass as they are. */
export async function startSwitch(accounts: readonly Account[]): Promise<{ url: string; close(): Promise<void> }> {
  const byToken = new Map<string, string>();

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const token = bearer(request);
    const url = (token === null ? null : byToken.get(token)) ?? accounts.find(({ clientId }) => body.includes(clientId))?.url ?? accounts[0]?.url ?? "";
    const onward = ask(`${url}${request.url}`, { method: request.method, headers: { ...request.headers, host: new URL(url).host } });
    onward.end(body);
    const [answer] = (await once(onward, "response")) as [IncomingMessage];
    // Each answer may bring a new token.
    const next = bearer(answer);
    if (next !== null) byToken.set(next, url);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    if (!request.url?.includes("auth")) return await pipeline(answer, response);
    const told = await bytesOf(answer);
    for (const [, token = ""] of told.toString().matchAll(/"(?:access_)?token":\s*"([^"]+)"/g)) byToken.set(token, url);
    response.end(told);
  }

  const server = createServer((request, response) => void pass(request, response).catch(() => response.destroy()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** The token of a request, or the new one of an answer; null without one. */
const bearer = ({ headers }: IncomingMessage): string | null => headers.authorization?.replace(/^Bearer /, "") ?? null;

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
