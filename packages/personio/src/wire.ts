import { z } from "zod";

// Objects here are loose about what they carry and strict about what they let through: unknown keys end at the parse.

/** Personio's "nothing": null, an empty string, or an empty list where an object would be (PHP). */
const nothing = z.union([z.null(), z.literal(""), z.array(z.unknown()).length(0)]).transform(() => null);

const plainId = z.union([z.int().nonnegative().transform(String), z.string().regex(/^[\w-]{1,64}$/)]);

/** Attributes are `{ label, value, type, universal_id }`; only the value is of interest, labels follow a language. */
function attribute<T extends z.ZodType>(value: T) {
  return z.preprocess((raw) => (typeof raw === "object" && raw !== null && "value" in raw ? raw.value : undefined), value);
}

/** An id, bare or wrapped as an attribute; as text. */
export const wireId = z.union([attribute(plainId), plainId]);

/** Text, a number as text, or null for nothing. */
export const wireText = attribute(z.union([nothing, z.string(), z.number().transform(String)]));

/** A reference to another employee: their id or null. The names that may come with it are not looked at. */
export const wireReference = attribute(
  z.union([nothing, z.object({ attributes: z.object({ id: wireId }) }).transform((employee) => employee.attributes.id)]),
);

/** One row of the list, before its fields are looked at one by one. */
export const wireRow = z.object({ attributes: z.record(z.string(), z.unknown()) });

const count = z.union([z.int().nonnegative(), z.string().regex(/^\d{1,9}$/).transform(Number)]);

export const wirePage = z.object({
  data: z.array(z.unknown()),
  // Older answers have no metadata; one that can't be read is as good as none.
  metadata: z.object({ total_elements: count }).optional().catch(undefined),
});

export const wireEmployee = z.object({ data: z.unknown() });

export const wireAttributeList = z.object({
  data: z.array(z.object({ key: z.string(), label: z.string().nullish().catch(undefined) })),
});

export const wireToken = z.object({
  data: z.object({ token: z.string().min(1), expires_in: z.number().positive().optional().catch(undefined) }),
});

/** A refusal in v1's words (`success`), its newer gateway's (`error.message`) or v2's (`errors`). */
export const wireOwn = z.union([
  z.object({ success: z.literal(false) }),
  z.object({ error: z.object({ message: z.string() }) }),
  z.object({ errors: z.array(z.unknown()).min(1) }),
]);

/** Failures come with HTTP 200 too; the message may be German, the code 0, the status or absent: only `success` tells. */
export const wireFailure = z.object({ success: z.literal(false) });
