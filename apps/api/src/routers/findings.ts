import { listFindings } from "@treeline/services/findings/list";
import { queryOf, router } from "../trpc.ts";

export const findings = router({
  list: queryOf(listFindings),
});
