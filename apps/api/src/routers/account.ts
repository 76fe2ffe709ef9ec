import { deleteAccount, previewDeletion } from "@treeline/services/account/deletion";
import { accountQueryOf, confirmedMutationOf, router } from "../trpc.ts";

export const account = router({
  previewDeletion: accountQueryOf(previewDeletion),
  delete: confirmedMutationOf(deleteAccount),
});
