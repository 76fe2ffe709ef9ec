import { createExport } from "@treeline/services/export/create";
import { getExport } from "@treeline/services/export/get";
import { mutationOf, queryOf, router } from "../trpc.ts";

export const exports = router({
  create: mutationOf(createExport),
  get: queryOf(getExport),
});
