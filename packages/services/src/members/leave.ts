import { member } from "@treeline/db/schema/member";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { AppError, notFound } from "../error.ts";
import { withAccounts } from "../organization/accounts.ts";
import { command } from "../verb.ts";
import { findMember, lockMembers, requireAnotherOwner } from "./membership.ts";

/** The caller gives up their own access. The last owner can't. */
export const leaveOrganization = command({
  needs: "viewer",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string() }),
  run: ({ tx, actor }, { organizationId }) =>
    withAccounts(tx, async () => {
      if (actor.kind !== "member") throw new AppError("BAD_REQUEST", { en: "Only a member can leave.", de: "Nur ein Mitglied kann austreten." });
      await lockMembers(tx, organizationId);
      const [own] = await tx
        .select({ id: member.id })
        .from(member)
        .where(and(eq(member.organizationId, organizationId), eq(member.userId, actor.userId)));
      if (!own) throw notFound("organization");
      await requireAnotherOwner(tx, organizationId, await findMember(tx, organizationId, own.id));
      await tx.delete(member).where(eq(member.id, own.id));
      return { memberId: own.id };
    }),
  audit: { verb: "members.leave", subject: (_input, { memberId }) => ({ memberId }) },
});
