import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { FastifyRequest } from "fastify";

/** A list of so many entries is large. */
const LARGE = 500;
/** Entries that are written at once: a fraction of a millisecond's work. */
const AT_ONCE = 50;

type Lists = Map<string, readonly unknown[]>;

/** The lists that were taken out of each request's answer, by the tokens that stand for them. */
const held = new WeakMap<FastifyRequest, Lists>();

/**
 * Takes large lists out of an answer, so that they are written piece by piece: the process does nothing else while it writes ten thousand
 * people at once. The answer's JSON has a token in place of each, which `withLists` replaces.
 */
export function holdLists<T>(request: FastifyRequest, answer: T): T {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return answer;
  const large = Object.entries(answer).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length >= LARGE);
  if (large.length === 0) return answer;
  const lists: Lists = held.get(request) ?? new Map();
  held.set(request, lists);
  const tokens = large.map(([key, list]) => {
    const token = `list ${randomUUID()}`;
    lists.set(token, list);
    return [key, token];
  });
  // The client gets a `T`, since `withLists` puts the lists back.
  return { ...answer, ...Object.fromEntries(tokens) };
}

/** The body with the lists that were taken out of it. */
export function withLists(request: FastifyRequest, body: Buffer): Buffer | Readable {
  const lists = held.get(request);
  return lists ? Readable.from(write(body.toString(), lists)) : body;
}

async function* write(json: string, lists: Lists): AsyncGenerator<string> {
  let rest = json;
  for (const [, token = ""] of json.matchAll(/"(list [0-9a-f-]{36})"/g)) {
    const list = lists.get(token);
    if (!list) continue;
    const [before = "", ...behind] = rest.split(`"${token}"`);
    rest = behind.join(`"${token}"`);
    yield `${before}[`;
    for (let from = 0; from < list.length; from += AT_ONCE) {
      yield `${from > 0 ? "," : ""}${JSON.stringify(list.slice(from, from + AT_ONCE)).slice(1, -1)}`;
      await nextTurn();
    }
    yield "]";
  }
  yield rest;
}
