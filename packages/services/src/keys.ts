import { hkdfSync } from "node:crypto";
import { base64url, CompactEncrypt, compactDecrypt, decodeProtectedHeader } from "jose";
import type { Logger } from "pino";
import { z } from "zod";

/** Encryption keys by id; the first encrypts, all decrypt. */
export interface Keys {
  current: string;
  byId: ReadonlyMap<string, Uint8Array>;
}

/** 32 bytes in base64url or base64. */
const KEY = /^[\w+/-]{43}=?$/;

/** `TREELINE_KEYS` lacks the key that a credential was sealed with: it was removed too early, or this process has older keys than another. */
export class KeyMissing extends Error {
  readonly code = "key-missing";
  /** The id in front of the key; it is no secret. */
  readonly keyId: string;

  constructor(keyId: string) {
    super(`No key "${keyId}" in TREELINE_KEYS: add the key this credential was sealed with`);
    this.name = "KeyMissing";
    this.keyId = keyId;
  }
}

/**
 * Parses `TREELINE_KEYS`: `id:key[,id:key…]`, each key 32 bytes in base64url, the current one first.
 * @throws Error that names the entry and says how to make a key.
 */
export function parseKeys(text: string): Keys {
  const byId = new Map<string, Uint8Array>();
  for (const entry of text.split(",").map((part) => part.trim()).filter(Boolean)) {
    const at = entry.indexOf(":");
    const id = entry.slice(0, at);
    const key = new Uint8Array(Buffer.from(entry.slice(at + 1), "base64url"));
    if (at < 1 || !KEY.test(entry.slice(at + 1)) || key.length !== 32) {
      throw new Error(
        `TREELINE_KEYS: entry "${at < 1 ? "without an id" : id}" must be id:key with a key of 32 bytes in base64url; ` +
          `make one with: node -p "require('crypto').randomBytes(32).toString('base64url')"`,
      );
    }
    if (byId.has(id)) throw new Error(`TREELINE_KEYS: two entries are called "${id}"; give each key an id of its own`);
    byId.set(id, key);
  }
  const [current] = byId.keys();
  if (current === undefined) throw new Error("TREELINE_KEYS is empty: give at least one id:key");
  return { current, byId };
}

/** A secret for another purpose, drawn from the oldest key so that adding a key ends nobody's session. */
export function deriveSecret(keys: Keys, purpose: string): string {
  const oldest = [...keys.byId.values()].at(-1) ?? new Uint8Array();
  return base64url.encode(new Uint8Array(hkdfSync("sha256", oldest, "treeline", purpose, 32)));
}

const credential = z.object({ clientId: z.string(), clientSecret: z.string() });
export type Credential = z.infer<typeof credential>;

/** Where a sealed credential belongs; it opens nowhere else. */
export interface Place {
  organizationId: string;
  connectionId: string;
}

/** JWE (RFC 7516), `dir` with A256GCM; the key id and the place are in the authenticated header. */
export async function sealCredential(keys: Keys, place: Place, value: Credential): Promise<string> {
  const key = keys.byId.get(keys.current) ?? new Uint8Array();
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: keys.current, org: place.organizationId, con: place.connectionId })
    .encrypt(key);
}

/** Tells operators which key is missing, and what brings it back. */
export function logMissingKey({ log }: { log: Logger }, { keyId }: KeyMissing): void {
  log.error({ code: "key-missing", keyId }, "a credential was sealed with a key that TREELINE_KEYS doesn't have: put it back behind the first one, and syncs go on by themselves");
}

/** Whether the current key sealed it. */
export const isSealedByCurrent = (keys: Keys, sealed: string): boolean => decodeProtectedHeader(sealed).kid === keys.current;

/** @throws KeyMissing @throws Error when the text was altered, or it was sealed for another place. */
export async function openCredential(keys: Keys, place: Place, sealed: string): Promise<Credential> {
  const { plaintext, protectedHeader } = await compactDecrypt(
    sealed,
    ({ kid }) => {
      const key = keys.byId.get(kid ?? "");
      if (!key) throw new KeyMissing(kid ?? "");
      return key;
    },
    { keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] },
  );
  if (protectedHeader["org"] !== place.organizationId || protectedHeader["con"] !== place.connectionId) {
    throw new Error("This credential was sealed for another connection");
  }
  return credential.parse(JSON.parse(new TextDecoder().decode(plaintext)));
}
