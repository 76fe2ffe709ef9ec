import { createHash, X509Certificate } from "node:crypto";
import { connect as connectTcp, isIP, Socket } from "node:net";
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from "node:tls";
import { isSocket, type DatabaseAddress, type DatabaseHost } from "./address.ts";

/** A connection on which the server waits for the start-up message; encrypted when the address says so. */
export interface DatabaseSocket extends Socket {
  /** Hash of the server's certificate for SCRAM-SHA-256-PLUS; absent where there is no encryption, or binding is disabled. */
  channelBinding?: Buffer;
  /** The certificate itself, in DER. Node no longer has it later on. */
  serverCertificate?: Buffer;
}

/** A failure between us and the server that concerns one parameter of the address. */
export class DialError extends Error {
  readonly code: string;

  constructor(message: string, options: { code: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = "DialError";
    this.code = options.code;
  }
}

export interface DialOptions {
  /** Whether the server at `host` is of the wanted kind; asked when the address wants one (`target_session_attrs`). */
  fits(host: DatabaseHost, wanted: "read-write" | "read-only" | "primary" | "standby"): Promise<boolean>;
  signal?: AbortSignal;
}

const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/**
 * Connects to the first host of `address` that answers and is of the wanted kind, and encrypts as `sslmode` says.
 * @throws DialError, or the system's error (`ECONNREFUSED`, `ENOTFOUND`, …) of the last host
 */
export async function dial(address: DatabaseAddress, options: DialOptions): Promise<DatabaseSocket> {
  const { targetSession } = address;
  if (targetSession === "any") return firstOf(address, () => Promise.resolve(true), options.signal);
  if (targetSession !== "prefer-standby") return firstOf(address, (host) => options.fits(host, targetSession), options.signal);
  try {
    return await firstOf(address, (host) => options.fits(host, "standby"), options.signal);
  } catch {
    return firstOf(address, () => Promise.resolve(true), options.signal);
  }
}

async function firstOf(address: DatabaseAddress, fits: (host: DatabaseHost) => Promise<boolean>, signal?: AbortSignal): Promise<DatabaseSocket> {
  let last: unknown = new DialError("no host answers", { code: "ECONNREFUSED" });
  for (const host of address.shuffle ? shuffled(address.hosts) : address.hosts) {
    signal?.throwIfAborted();
    try {
      if (await fits(host)) return await open(address, host, signal);
      last = new DialError(`no host is ${address.targetSession}, as target_session_attrs wants`, { code: "TARGET_SESSION" });
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

function shuffled<T>(list: readonly T[]): T[] {
  return list.map((one) => ({ one, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** Connects to one host. */
async function open(address: DatabaseAddress, place: DatabaseHost, signal?: AbortSignal): Promise<DatabaseSocket> {
  const { ssl } = address;
  const plain = isSocket(place.host) || ssl.mode === "disable" || ssl.mode === "allow";
  const limit = address.connectTimeoutMs > 0 ? AbortSignal.timeout(address.connectTimeoutMs) : null;
  const signals = [limit, signal].filter((one) => one !== null && one !== undefined);
  const within = AbortSignal.any(signals);
  try {
    const raw = await reach(place, within);
    if (address.keepAlive.on) raw.setKeepAlive(true, address.keepAlive.idleMs);
    raw.setNoDelay(true);
    if (plain) return raw;
    if (!ssl.direct && !(await offersTls(raw, within))) {
      if (ssl.mode === "prefer") return raw;
      raw.destroy();
      throw new DialError(`the server offers no encryption, which sslmode=${ssl.mode} wants`, { code: "NO_TLS" });
    }
    return bind(address, await encrypt(raw, { address, place, signal: within }));
  } catch (error) {
    if (!limit?.aborted) throw error;
    throw new DialError(`no answer within ${address.connectTimeoutMs / 1_000} s (connect_timeout)`, { code: "ETIMEDOUT", cause: error });
  }
}

function reach(place: DatabaseHost, signal: AbortSignal): Promise<DatabaseSocket> {
  const { host, hostAddress, port } = place;
  const socket = isSocket(host) ? connectTcp({ path: `${host.startsWith("@") ? `\0${host.slice(1)}` : host}/.s.PGSQL.${port}` }) : connectTcp({ host: hostAddress ?? host, port });
  return settled(socket, "connect", signal);
}

/** Resolves at `event`, and leaves no listener behind; an end before it, or the signal, is the failure. */
function settled<S extends Socket>(socket: S, event: "connect" | "secureConnect", signal: AbortSignal): Promise<S> {
  return new Promise((resolve, reject) => {
    const done = (error?: unknown) => {
      socket.off(event, onEvent).off("error", done).off("close", onClose);
      signal.removeEventListener("abort", onAbort);
      if (error === undefined) return resolve(socket);
      socket.on("error", () => {});
      socket.destroy();
      reject(error);
    };
    const onEvent = () => done();
    const onClose = () => done(new DialError("the server closed the connection", { code: "ECONNRESET" }));
    const onAbort = () => done(signal.reason);
    socket.once(event, onEvent).once("error", done).once("close", onClose);
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) onAbort();
  });
}

/** Asks for encryption: the server answers one byte. More than it would be somebody's who sits in between. */
function offersTls(socket: Socket, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const done = (error: unknown, offered = false) => {
      socket.off("data", onData).off("error", done).off("close", onClose);
      signal.removeEventListener("abort", onAbort);
      if (error === null) return resolve(offered);
      socket.on("error", () => {});
      socket.destroy();
      reject(error);
    };
    const onData = (answer: Buffer) => {
      const said = answer.length === 1 ? String.fromCharCode(answer[0] ?? 0) : "";
      if (said === "S" || said === "N") done(null, said === "S");
      else done(new DialError("what answers there is no PostgreSQL", { code: "NOT_POSTGRES" }));
    };
    const onClose = () => done(new DialError("the server closed the connection when asked for encryption", { code: "ECONNRESET" }));
    const onAbort = () => done(signal.reason);
    socket.on("data", onData).once("error", done).once("close", onClose);
    signal.addEventListener("abort", onAbort);
    socket.write(SSL_REQUEST);
  });
}

async function encrypt(socket: Socket, { address, place, signal }: { address: DatabaseAddress; place: DatabaseHost; signal: AbortSignal }): Promise<TLSSocket> {
  const { ssl } = address;
  const verify = ssl.mode === "verify-ca" || ssl.mode === "verify-full";
  const named = isIP(place.host) === 0;
  const options = {
    socket,
    // `host` is what the certificate is compared with; an IP address may not be sent as a server name.
    host: place.host,
    ...(named && ssl.serverName && { servername: place.host }),
    rejectUnauthorized: verify,
    ...(ssl.mode === "verify-ca" && { checkServerIdentity: () => undefined }),
    ...(ssl.direct && { ALPNProtocols: ["postgresql"] }),
    ...(ssl.ca !== null && { ca: ssl.ca }),
    ...(ssl.cert !== null && { cert: ssl.cert }),
    ...(ssl.key !== null && { key: ssl.key }),
    ...(ssl.keyPassword !== null && { passphrase: ssl.keyPassword }),
    ...(ssl.crl !== null && { crl: ssl.crl }),
    ...(ssl.minVersion !== null && { minVersion: ssl.minVersion }),
    ...(ssl.maxVersion !== null && { maxVersion: ssl.maxVersion }),
  } as ConnectionOptions;
  try {
    return await settled(connectTls(options), "secureConnect", signal);
  } catch (error) {
    if (signal.aborted) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "TLS";
    throw new DialError(tlsWords(code, ssl.mode), { code, cause: error });
  }
}

function tlsWords(code: string, mode: string): string {
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return `the server's certificate names another host, which sslmode=${mode} refuses (${code})`;
  if (/CERT|ISSUER|SIGNED|SIGNATURE|CRL/.test(code)) return `the server's certificate is not to be trusted by sslmode=${mode} (${code}); name the file of its authority in sslrootcert`;
  return `encryption failed (${code})`;
}

/** Adds what SCRAM-SHA-256-PLUS needs, and holds the server to it where the address requires it. */
function bind(address: DatabaseAddress, socket: TLSSocket): DatabaseSocket {
  const bound: DatabaseSocket = socket;
  if (address.channelBinding === "disable") return bound;
  const certificate = socket.getPeerX509Certificate();
  if (!certificate) return bound;
  return Object.assign(bound, { channelBinding: certificateHash(certificate), serverCertificate: certificate.raw });
}

// RFC 5929: the hash of the certificate's own signature, but never a weak one.
function certificateHash(certificate: X509Certificate): Buffer {
  const found = /sha-?(224|256|384|512)/i.exec(certificate.signatureAlgorithm ?? "")?.[1];
  return createHash(`sha${found ?? "256"}`).update(certificate.raw).digest();
}

/** @throws DialError when `first`, the server's first answer, lets us log in without channel binding */
export function requireBinding(first: Buffer, encrypted: boolean): void {
  // R, length, kind: 10 is SASL, with the names of its mechanisms.
  if (first[0] !== 0x52 || first.length < 9) return;
  if (encrypted && first.readUInt32BE(5) === 10 && first.includes("SCRAM-SHA-256-PLUS\0")) return;
  throw new DialError("the server doesn't offer channel binding, which channel_binding=require wants", { code: "NO_CHANNEL_BINDING" });
}
