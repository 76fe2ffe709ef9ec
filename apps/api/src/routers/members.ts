import { acceptInvitation } from "@treeline/services/members/accept";
import { cancelInvitation } from "@treeline/services/members/cancel-invitation";
import { getInvitation } from "@treeline/services/members/invitation";
import { inviteMember } from "@treeline/services/members/invite";
import { leaveOrganization } from "@treeline/services/members/leave";
import { listMembers } from "@treeline/services/members/list";
import { listMails, setMail } from "@treeline/services/members/mails";
import { removeMember } from "@treeline/services/members/remove";
import { setRole } from "@treeline/services/members/set-role";
import { accountMutationOf, accountQueryOf, mutationOf, queryOf, router } from "../trpc.ts";

export const members = router({
  list: queryOf(listMembers),
  invite: mutationOf(inviteMember),
  cancelInvitation: mutationOf(cancelInvitation),
  invitation: accountQueryOf(getInvitation),
  accept: accountMutationOf(acceptInvitation),
  setRole: mutationOf(setRole),
  remove: mutationOf(removeMember),
  mails: queryOf(listMails),
  setMail: mutationOf(setMail),
  leave: mutationOf(leaveOrganization),
});
