import { and, eq, isNotNull } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { mayBeSeen } from "./visible.ts";

/** A person's picture as WebP, `small` 96 px or `large` 320 px square, with its hash (hex); null when there is none. */
export const readPicture = query({
  needs: "viewer",
  cost: COSTS.file,
  input: z.object({ organizationId: z.string(), personId: z.string(), size: z.enum(["small", "large"]) }),
  async run(ctx, { personId, size }): Promise<{ bytes: Buffer; hash: string } | null> {
    const [row] = await ctx.tx
      .select({ bytes: picture[size], hash: picture.hash })
      .from(picture)
      .innerJoin(person, eq(person.id, picture.personId))
      .where(and(eq(picture.personId, requireId(personId, "picture")), eq(person.seat, "person"), mayBeSeen(ctx), isNotNull(picture.hash)));
    return row?.bytes && row.hash ? { bytes: row.bytes, hash: row.hash } : null;
  },
});
