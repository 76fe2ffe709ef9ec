import { member } from "@treeline/db/schema/member";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { withAccounts } from "../organization/accounts.ts";
import { command } from "../verb.ts";
import { findMember, lockMembers, requireAnotherOwner, requireRank } from "./membership.ts";

/** Takes a member's access away; their login stays theirs. */
export const removeMember = command({
  needs: "admin",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string(), memberId: z.string() }),
  run: ({ tx, role }, { organizationId, memberId }) =>
    withAccounts(tx, async () => {
      await lockMembers(tx, organizationId);
      const found = await findMember(tx, organizationId, memberId);
      requireRank(role, found.role);
      await requireAnotherOwner(tx, organizationId, found);
      await tx.delete(member).where(eq(member.id, memberId));
      return {};
    }),
  audit: { verb: "members.remove", subject: ({ memberId }) => ({ memberId }) },
});
