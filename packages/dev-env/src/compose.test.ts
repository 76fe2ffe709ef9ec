import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv as readApiEnv } from "@treeline/api/env";
import { readMigrateEnv } from "@treeline/api/migrate-env";
import { readEnv as readWorkerEnv } from "@treeline/worker/env";
import { expect, test } from "vitest";
import { newKeys } from "./keys.ts";
import { ROOT } from "./root.ts";

const COMPOSE = readFileSync(join(ROOT, "docker-compose.yml"), "utf8");

/** The environment that compose gives a service, with `given` for its variables: anchors are followed, `${NAME:-default}` filled in. */
function environmentOf(service: string, given: Record<string, string>): Record<string, string> {
  const block = (start: RegExp, indent: string): string[] => {
    const lines = COMPOSE.split("\n");
    const at = lines.findIndex((line) => start.test(line));
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((line) => line !== "" && !line.startsWith(indent));
    return rest.slice(0, end < 0 ? undefined : end);
  };
  const fill = (text: string): string =>
    text.replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (whole, name: string, otherwise?: string) => given[name] ?? (whole.includes(":-") ? (otherwise ?? "") : ""));
  const read = (lines: string[], depth: string): Record<string, string> => {
    const own: Record<string, string> = {};
    for (const line of lines) {
      const [, name = "", text = ""] = new RegExp(`^${depth}(<<|\\w+): (.*)$`).exec(line) ?? [];
      if (name === "<<") Object.assign(own, read(block(new RegExp(`^x-\\w+: &${text.slice(1)}$`), "  "), "  "));
      else if (name !== "") own[name] = fill(text.replace(/^"(.*)"$/, "$1"));
    }
    return own;
  };
  const lines = block(new RegExp(`^  ${service}:$`), "    ");
  const at = lines.indexOf("    environment:");
  const rest = lines.slice(at + 1);
  return read(rest.slice(0, rest.findIndex((line) => !line.startsWith("      "))), "      ");
}

test("case A6: with docker compose a password of any characters reaches the processes as it is, and the owner's only migrate", () => {
  const folder = mkdtempSync(join(tmpdir(), "treeline-compose-"));
  const any = `p#ss/w?rd@:%& "'$\\ äß漢🔑`;
  const given = { POSTGRES_PASSWORD: any, TREELINE_KEYS: newKeys(), PUBLIC_URL: "https://chart.example.com", RESEND_API_KEY: "re_x", MAIL_FROM: "Treeline <t@example.com>" };
  const kept = { DATABASE_PASSWORD_FILE: join(folder, "database-password") };
  const migrate = readMigrateEnv({ ...environmentOf("migrate", given), ...kept });
  expect(migrate).toMatchObject({ variable: "DATABASE_URL_OWNER", owner: { user: "postgres", password: any, database: "treeline", hosts: [{ host: "postgres" }] }, login: { user: "treeline" } });
  const secret = migrate.login?.password ?? "";
  expect(secret.length).toBeGreaterThan(20);
  const [api, worker] = [environmentOf("api", given), environmentOf("worker", given)];
  // The image has the folder.
  for (const env of [readApiEnv({ ...api, ...kept }), readWorkerEnv({ ...worker, ...kept })]) expect(env.DATABASE_URL).toMatchObject({ user: "treeline", password: secret, database: "treeline" });
  expect(JSON.stringify([api, worker])).not.toContain(any.slice(0, 9));
  // A second migrate keeps what the first one made.
  expect(readMigrateEnv({ ...environmentOf("migrate", given), ...kept }).login?.password).toBe(secret);
  rmSync(folder, { recursive: true, force: true });
});
