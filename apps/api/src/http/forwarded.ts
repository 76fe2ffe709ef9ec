import { BlockList, isIP } from "node:net";
import type { FastifyInstance } from "fastify";

const EVERY_MS = 60_000;

const OWN = new BlockList();
for (const [network, prefix] of [["127.0.0.0", 8], ["10.0.0.0", 8], ["172.16.0.0", 12], ["192.168.0.0", 16], ["169.254.0.0", 16]] as const) OWN.addSubnet(network, prefix);
for (const [network, prefix] of [["::1", 128], ["fc00::", 7], ["fe80::", 10]] as const) OWN.addSubnet(network, prefix, "ipv6");

/** Private addresses may be logged. A public address can identify a person, so it is left out. */
function shown(address: string | undefined): string {
  const plain = (address ?? "").replace(/^::ffff:/i, "");
  const family = isIP(plain);
  return family !== 0 && OWN.check(plain, family === 6 ? "ipv6" : "ipv4") ? plain : "a public address";
}

/** Warns, at most once a minute, when a proxy's word about its callers isn't believed: they then share the limits of signing in. */
export function warnOfUnnamedProxies(app: FastifyInstance, now: () => Date): void {
  let last = Number.NEGATIVE_INFINITY;
  app.addHook("onRequest", async (request) => {
    // With its sender alone on the list, the header wasn't believed.
    if (request.headers["x-forwarded-for"] === undefined || (request.ips?.length ?? 1) > 1) return;
    const at = now().getTime();
    if (at - last < EVERY_MS) return;
    last = at;
    const from = shown(request.socket.remoteAddress);
    app.log.warn({ from }, "X-Forwarded-For comes from a proxy that TRUSTED_PROXIES doesn't name, so everybody behind it shares one limit of sign-ins");
  });
}
