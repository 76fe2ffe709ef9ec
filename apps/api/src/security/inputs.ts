import fc, { type Arbitrary } from "fast-check";
import { z } from "zod";
import type { Ids } from "./scene.ts";

/** The part of JSON Schema that zod writes for our inputs. */
const schemaNode = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
});

/** Values of keys whose rules no schema tells, such as days and addresses. */
const BY_KEY: Readonly<Record<string, readonly unknown[]>> = {
  name: ["Northern Light"],
  timeZone: ["Europe/Berlin", "Asia/Tokyo"],
  webAddress: ["https://company.app.personio.com", null],
  importMailTo: ["people@example.com", null],
  email: ["somebody@example.com"],
  at: ["2026-11-01", "2026-11-01T12:00:00Z"],
  from: ["2026-11-01"],
  to: ["2026-11-02"],
  untilDate: ["9999-12-30", null],
  cursor: [null],
  reason: ["Because", null],
  // Nobody may give a role above the own one.
  role: ["viewer"],
  value: ["2026-11-01", null],
};

/** Ids of others, which we only pass on. */
const FOREIGN_KEYS = ["clientId"];

/** The keys of an input that hold ids of ours. */
export const idKeysOf = (input: z.ZodType): string[] =>
  Object.keys(schemaNode.parse(z.toJSONSchema(input, { io: "input" })).properties ?? {}).filter(
    (key) => key.endsWith("Id") && !FOREIGN_KEYS.includes(key),
  );

/** Inputs that the schema accepts. @throws Error for a schema of which none can be made, with its place */
export function validInput(input: z.ZodType, ids: Ids): Arbitrary<Record<string, unknown>> {
  const made = arbitraryOf(z.toJSONSchema(input, { io: "input" }), "", ids);
  const [sample] = fc.sample(made, { numRuns: 1, seed: 1 });
  const parsed = input.safeParse(sample);
  if (!parsed.success)
    throw new Error(
      `No valid input can be made: ${z.prettifyError(parsed.error)}. Add an example to BY_KEY in security/inputs.ts.`,
    );
  return made
    .map((value) => z.record(z.string(), z.unknown()).parse(value))
    .filter((value) => input.safeParse(value).success);
}

function arbitraryOf(schema: unknown, key: string, ids: Ids): Arbitrary<unknown> {
  const node = schemaNode.parse(schema);
  if (key.endsWith("Id") && !FOREIGN_KEYS.includes(key)) {
    if (ids[key] === undefined) throw new Error(`No id is known for ${key}. Add one to KEYS in security/scene.ts.`);
    return fc.constant(ids[key]);
  }
  const examples = BY_KEY[key];
  if (examples) return fc.constantFrom(...examples);
  if (node.const !== undefined) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  if (node.anyOf) return fc.oneof(...node.anyOf.map((one) => arbitraryOf(one, key, ids)));
  if (Array.isArray(node.type)) return fc.oneof(...node.type.map((type) => arbitraryOf({ ...node, type }, key, ids)));
  switch (node.type) {
    case "object": {
      const entries = Object.entries(node.properties ?? {}).map(([name, one]): [string, Arbitrary<unknown>] => [
        name,
        arbitraryOf(one, name, ids),
      ]);
      return fc.record<Record<string, unknown>>(Object.fromEntries(entries), { requiredKeys: node.required ?? [] });
    }
    case "array":
      return fc.array(arbitraryOf(node.items, key, ids), { maxLength: 3 });
    case "string":
      return fc.string({ minLength: node.minLength ?? 0, maxLength: Math.min(node.maxLength ?? 40, 40) });
    case "integer":
      return fc.integer({ min: node.minimum ?? -1_000, max: node.maximum ?? 1_000 });
    case "number":
      return fc.double({ min: node.minimum ?? -1_000, max: node.maximum ?? 1_000, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      throw new Error(`${key || "The input"} has a schema that isn't known here: ${JSON.stringify(node)}. `);
  }
}

const HOSTILE_TEXTS = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800",
  "\u202egnp.exe",
  "\ufeff",
  "\u0007\u001b[31m",
  "x".repeat(20_000),
  "٣",
  "İ",
  "𝒜".repeat(300),
  "__proto__",
  "constructor",
  "toString",
  "0000-01-01",
  "0001-01-01",
  "9999-12-31",
  "2026-02-30",
  "+010000-01-01",
  "-000001-01-01",
  "2026-11-01T24:00:00Z",
  "9999-12-31T23:59:59-12:00",
  "0001-01-01T00:00:00+14:00",
  "NaN",
  "Infinity",
  "1e400",
  "-1",
  "0x10",
  "' or 1=1 --",
  "%",
  "_",
  "\\",
  "%00",
  "%zz",
  "../../etc/passwd",
  "/..//evil.example",
  "javascript:alert(1)",
  "<script>alert(1)</script>",
  "a\r\nset-cookie: a=b",
  "{}",
  "[]",
  "null",
  "${7*7}",
  "data:image/png;base64,AAAA",
  "data:image/png;base64,",
  "a@b",
  "@",
  `${"a".repeat(250)}@example.com`,
  "00000000-0000-7000-8000-000000000000",
  "urn:uuid:00000000-0000-7000-8000-000000000000",
  "{00000000-0000-7000-8000-000000000000}",
];

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

const hostileText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 20 }),
);

/** What nobody means: other kinds, edges, depth, size, names with a meaning in JavaScript. */
const hostileValue: Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -0,
      -1,
      0.5,
      1e308,
      -1e308,
      2 ** 53,
      2 ** 31,
      -(2 ** 31) - 1,
      101,
      1_001,
      [],
      {},
      [[]],
      [null],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      nested(50),
      nested(2_000),
      Array.from({ length: 1_000 }, () => "x"),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(JSON.parse('{"__proto__":{"needs":"viewer"},"constructor":{"prototype":{"x":1}}}')),
  },
  { weight: 2, arbitrary: hostileText.map((text) => [text, text]) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** For keys with rules of their own, such as days: mostly what nearly is one. */
const hostileDay: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS.filter((text) => /^[+-]?\d{4}/.test(text))),
  hostileValue,
);

/** A valid input with one to three of its values replaced, left out or added. */
function disturbed(valid: Arbitrary<Record<string, unknown>>, keys: readonly string[]): Arbitrary<unknown> {
  const changeOf = (key: string) =>
    fc.record({
      key: fc.constant(key),
      value: fc.option(key in BY_KEY ? hostileDay : hostileValue, { nil: undefined, freq: 8 }),
    });
  const change = fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...(keys.length > 0 ? keys : ["extra"]).map(changeOf)) },
    { weight: 1, arbitrary: fc.oneof(...["extra", "__proto__", "constructor"].map(changeOf)) },
  );
  return fc.tuple(valid, fc.array(change, { minLength: 1, maxLength: 3 })).map(([input, changes]) => {
    const entries = new Map(Object.entries(input));
    for (const { key, value } of changes) {
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
    }
    return Object.fromEntries(entries);
  });
}

/** JSON texts for a procedure's input: valid, disturbed, of another kind, and no JSON at all. */
export function hostileInput(input: z.ZodType, ids: Ids): Arbitrary<string> {
  const valid = validInput(input, ids);
  const keys = Object.keys(schemaNode.parse(z.toJSONSchema(input, { io: "input" })).properties ?? {});
  const text = (value: unknown): string => JSON.stringify(value) ?? "";
  return fc.oneof(
    { weight: 2, arbitrary: valid.map(text) },
    { weight: 12, arbitrary: disturbed(valid, keys).map(text) },
    { weight: 2, arbitrary: hostileValue.map(text) },
    { weight: 1, arbitrary: fc.tuple(valid.map(text), fc.nat({ max: 200 })).map(([whole, at]) => whole.slice(0, at)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '{"organizationId":1e400}',
        "{'a':1}",
        "[".repeat(5_000),
        '{"a":1,"a":2}',
        "NaN",
        "\ufeff{}",
        '"\\ud800"',
        "",
      ),
    },
  );
}

/** Texts for paths, headers and bodies of plain routes. */
export const hostileWord: Arbitrary<string> = hostileText;
