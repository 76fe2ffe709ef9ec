import { compareDays } from "@treeline/services/changes/between";
import { getChange } from "@treeline/services/changes/get";
import { listChanges } from "@treeline/services/changes/list";
import { queryOf, router } from "../trpc.ts";

export const changes = router({
  list: queryOf(listChanges),
  get: queryOf(getChange),
  between: queryOf(compareDays),
});
