import { MARKS, type Actor, type Scene, type Side } from "./scene.ts";

/** What a caller sees of an answer. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/** Whose data an actor may see. */
const sideOf: Record<Actor, Side | null> = {
  nobody: null,
  stranger: null,
  neighbour: "other",
  viewer: "own",
  member: "own",
  admin: "own",
  owner: "own",
};

/** Stack traces, paths of ours and PostgreSQL's words. */
const INSIDES = /\n\s+at |node_modules|\.ts:\d+|PostgresError|DrizzleQueryError|Failed query|violates |syntax error at/;

/** Lists the faults of an answer to this actor, for any request; empty if there are none. */
export function wrongWith({ status, contentType, body }: Answer, actor: Actor): string[] {
  const wrong: string[] = [];
  if (status === 0) wrong.push("no answer");
  if (status >= 500) wrong.push(`status ${status}`);
  if (body.includes("INTERNAL_SERVER_ERROR")) wrong.push("an internal error inside the answer");
  if (INSIDES.test(body)) wrong.push("something of our insides");
  for (const side of ["own", "other"] as const) {
    if (sideOf[actor] !== side && body.toLowerCase().includes(MARKS[side].toLowerCase()))
      wrong.push(`data of ${MARKS[side]}`);
  }
  if (status >= 400 && contentType.includes("json") && body !== "") wrong.push(...wrongShape(body));
  return wrong;
}

/** Every refusal in JSON says why in words; better-auth's say so without `error` around. */
function wrongShape(body: string): string[] {
  const read: unknown = JSON.parse(body);
  const all: unknown[] = Array.isArray(read) ? read : [read];
  const worded = all.every(
    (one) =>
      typeof one === "object" &&
      one !== null &&
      ("message" in one ||
        "result" in one ||
        ("error" in one && typeof one.error === "object" && one.error !== null && "message" in one.error)),
  );
  return worded ? [] : ["a refusal without words"];
}

/** Log lines that tell too much, or that report an error of ours. */
export function wrongLines({ api }: Scene): string[] {
  const secrets = new RegExp(
    `${MARKS.own}|${MARKS.other}|@[a-z]+\\.example|session_token=|correct-horse|Failed query|somebody@`,
    "i",
  );
  return api.lines.filter((line) => secrets.test(line) || Number(JSON.parse(line).level) >= 50);
}
