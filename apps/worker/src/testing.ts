import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface SentMail {
  to: string;
  subject: string;
  html: string;
  text: string;
  key: string | undefined;
}

/** Plays Resend: keeps what is sent, and refuses the next `refusals` with 429. */
export async function startResend() {
  const mails: SentMail[] = [];
  const state = { refusals: 0 };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const refused = state.refusals > 0;
    if (refused) state.refusals--;
    else mails.push({ ...JSON.parse(body), key: request.headers["idempotency-key"] });
    response.writeHead(refused ? 429 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(refused ? { statusCode: 429, name: "rate_limit_exceeded", message: `Too many mails to ${body}` } : { id: "mail" }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    mails,
    state,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
