import { member } from "@treeline/db/schema/member";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { withAccounts } from "../organization/accounts.ts";
import { role } from "../role.ts";
import { command } from "../verb.ts";
import { findMember, lockMembers, requireAnotherOwner, requireRank } from "./membership.ts";

/** Gives a member another role, up to the caller's own. */
export const setRole = command({
  needs: "admin",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string(), memberId: z.string(), role }),
  run: ({ tx, role: held }, { organizationId, memberId, role: wanted }) =>
    withAccounts(tx, async () => {
      await lockMembers(tx, organizationId);
      const found = await findMember(tx, organizationId, memberId);
      requireRank(held, found.role);
      requireRank(held, wanted);
      if (wanted !== "owner") await requireAnotherOwner(tx, organizationId, found);
      await tx.update(member).set({ role: wanted }).where(eq(member.id, memberId));
      return {};
    }),
  audit: { verb: "members.setRole", subject: ({ memberId, role }) => ({ memberId, role }) },
});
