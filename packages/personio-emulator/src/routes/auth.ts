import formbody from "@fastify/formbody";
import { AUTH_COOL_DOWN_MS, LIMITS } from "../throttle.ts";
import { REFUSALS } from "../refusals.ts";
import { TOKEN_SECONDS } from "../tokens.ts";
import { refuse } from "../reply.ts";
import type { FastifyInstance } from "fastify";
import type { Credential } from "../credential.ts";
import type { State } from "../state.ts";

const SCOPE = "employees:read personio:persons:read";

/** POST /v1/auth, /v2/auth/token and /v2/auth/revoke. */
export async function authRoutes(app: FastifyInstance, state: State): Promise<void> {
  await app.register(formbody);

  app.post("/v1/auth", async (request, reply) => {
    if (state.limits.enabled && !state.throttle.pass(`auth ${request.ip}`, LIMITS.auth)) {
      state.throttle.coolDown(`auth ${request.ip}`, AUTH_COOL_DOWN_MS);
      return refuse(reply, REFUSALS.tooMany);
    }
    if (/[?&]client_(id|secret)=/.test(request.url)) return refuse(reply, REFUSALS.queryCredentials);
    if (state.faults.take("auth-401", request.url)) return refuse(reply, REFUSALS.strayUnauthorized);
    const credential = findCredential(state, request.body);
    if (credential === null || state.faults.take("wrong-secret", request.url)) return refuse(reply, REFUSALS.wrongCredentials);
    const token = state.tokens.of(credential);
    return reply.header("authorization", `Bearer ${token}`).send({ success: true, data: { token, expires_in: TOKEN_SECONDS, scope: SCOPE } });
  });

  app.post("/v2/auth/token", async (request, reply) => {
    const fail = (error: string, error_description: string) =>
      reply.status(400).header("content-type", "application/problem+json").send(JSON.stringify({
        timestamp: new Date(state.now()).toISOString(), trace_id: "0", error, error_description, error_uri: "https://developer.personio.de/v2.0/reference/authentication",
      }));
    if (!request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) return fail("invalid_request", "Content type must be application/x-www-form-urlencoded");
    if (read(request.body, "grant_type") !== "client_credentials") return fail("unsupported_grant_type", "Only client_credentials is supported");
    const credential = findCredential(state, request.body);
    if (credential === null || state.faults.take("wrong-secret", request.url)) return fail("invalid_client", "Client authentication failed");
    return { access_token: state.tokens.of(credential), expires_in: TOKEN_SECONDS, token_type: "Bearer", scope: SCOPE };
  });

  app.post("/v2/auth/revoke", async (request, reply) => {
    state.tokens.end(read(request.body, "token") ?? "");
    return reply.status(200).send();
  });
}

function findCredential(state: State, body: unknown): Credential | null {
  const id = read(body, "client_id");
  const secret = read(body, "client_secret");
  return state.credentials.find((known) => known.clientId === id && known.clientSecret === secret) ?? null;
}

function read(body: unknown, key: string): string | null {
  if (typeof body !== "object" || body === null) return null;
  const value: unknown = Reflect.get(body, key);
  return typeof value === "string" ? value : null;
}
