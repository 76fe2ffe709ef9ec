import { createOrganization } from "@treeline/services/organization/create";
import { getOrganization } from "@treeline/services/organization/get";
import { listOrganizations } from "@treeline/services/organization/list";
import { updateOrganization } from "@treeline/services/organization/update";
import { accountMutationOf, accountQueryOf, mutationOf, queryOf, router } from "../trpc.ts";

export const organization = router({
  list: accountQueryOf(listOrganizations),
  create: accountMutationOf(createOrganization),
  get: queryOf(getOrganization),
  update: mutationOf(updateOrganization),
});
