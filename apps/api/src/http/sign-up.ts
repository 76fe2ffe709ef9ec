import type { Auth } from "@treeline/services/account/auth";
import { COSTS } from "@treeline/services/cost/costs";
import type { FastifyInstance } from "fastify";

/** Who may sign up here, which the page tells before anything is typed. */
export function signUpRoutes(auth: Auth) {
  return async (app: FastifyInstance) => {
    app.get("/api/sign-up", { config: { cost: COSTS.look } }, async (_request, reply) => {
      const rule = await auth.signUpRule();
      return reply.header("cache-control", "no-store").send({ kind: rule.kind, domains: rule.kind === "domains" ? rule.domains : [], first: rule.first });
    });
  };
}
