import { eq } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import { person } from "@treeline/db/schema/person";
import { z } from "zod";
import { dropArrivals } from "../arrivals/drop.ts";
import { COSTS } from "../cost/costs.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { eraseLeavers } from "../retention/erase-leavers.ts";
import { lockConnection } from "../sync/lease.ts";
import { nextInstant } from "../sync/write-change.ts";
import { command } from "../verb.ts";

/**
 * Erases somebody who is off the chart from everything that is kept: now, instead of after the retention time.
 * @throws AppError CONFLICT `still-listed` while they are on the chart.
 */
export const erasePerson = command({
  needs: "admin",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string(), personId: z.string() }),
  async run(ctx, input): Promise<Record<string, never>> {
    const id = requireId(input.personId, "person");
    const [wanted] = await ctx.tx.select({ connectionId: person.connectionId }).from(person).where(eq(person.id, id));
    if (!wanted) throw notFound("person");
    // A sync that brings them back waits, or came first.
    await lockConnection(ctx, wanted.connectionId);
    const [found] = await ctx.tx.select({ seat: person.seat, externalId: person.externalId }).from(person).where(eq(person.id, id));
    if (!found) throw notFound("person");
    if (found.seat === "person") {
      throw new AppError("CONFLICT", { en: "This person is still on the chart, since Personio lists them.", de: "Diese Person ist noch im Organigramm, da Personio sie aufführt." }, {
        reason: "still-listed",
        action: { en: "Mark them as left in Personio or delete them there, sync, and then erase them here.", de: "Markieren Sie die Person in Personio als ausgeschieden oder löschen Sie sie dort, synchronisieren Sie, und löschen Sie sie dann hier." },
      });
    }
    await eraseLeavers(ctx, [id]);
    await dropArrivals(ctx, wanted.connectionId, found.externalId);
    const userId = ctx.actor.kind === "member" ? ctx.actor.userId : null;
    const at = await nextInstant(ctx, wanted.connectionId);
    await ctx.tx
      .insert(changeSet)
      .values({ organizationId: ctx.organizationId, connectionId: wanted.connectionId, at, kind: "erase", verb: "people.erase", userId, personId: id });
    return {};
  },
  audit: { verb: "people.erase", subject: ({ personId }) => ({ personId }) },
});
