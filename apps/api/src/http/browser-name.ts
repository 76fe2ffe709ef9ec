import { randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

const NAME = /^[\w-]{43}$/;
const DAYS_30 = 30 * 24 * 60 * 60;

/** The random name by which a browser is known again: the one that signs up is the one whose password is believed. */
export function browserNames(publicUrl: string) {
  const secure = publicUrl.startsWith("https:");
  const cookie = `${secure ? "__Host-" : ""}treeline.browser`;
  const read = (request: FastifyRequest): string | null => {
    const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim());
    const value = pairs.find((pair) => pair.startsWith(`${cookie}=`))?.slice(cookie.length + 1) ?? "";
    return NAME.test(value) ? value : null;
  };
  return {
    read,
    /** The browser's name; one without gets one. */
    give(request: FastifyRequest, reply: FastifyReply): string {
      const known = read(request);
      if (known) return known;
      const name = randomBytes(32).toString("base64url");
      reply.header("set-cookie", `${cookie}=${name}; Max-Age=${DAYS_30}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`);
      return name;
    },
  };
}
