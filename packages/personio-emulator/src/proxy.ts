import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";

export interface Proxy {
  url: string;
  /** What it was asked for, as `host:port`, with its status. */
  asked: string[];
  close(): Promise<void>;
}

/**
 * A forward proxy that knows one place behind it: whatever name is asked for, it leads to `target`.
 * @param target `http://127.0.0.1:PORT`
 * @param login `user:password` that it wants; none when left out
 */
export async function startProxy(target: string, login?: string): Promise<Proxy> {
  const asked: string[] = [];
  const { hostname, port } = new URL(target);
  const wanted = login === undefined ? undefined : `Basic ${Buffer.from(login).toString("base64")}`;
  const server = createServer((_request, response) => response.writeHead(501).end());
  server.on("connect", ({ url = "", headers }, socket) => {
    socket.on("error", () => {});
    if (wanted !== undefined && headers["proxy-authorization"] !== wanted) {
      asked.push(`${url} 407`);
      return socket.end("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n");
    }
    asked.push(`${url} 200`);
    const behind = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      behind.pipe(socket).pipe(behind);
    });
    behind.on("error", () => socket.destroy());
    socket.on("close", () => behind.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
