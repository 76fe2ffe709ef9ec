import { getChartAsOf } from "@treeline/services/chart/as-of";
import { getChart } from "@treeline/services/chart/get";
import { listMarks } from "@treeline/services/chart/marks";
import { listUnplaced } from "@treeline/services/chart/unplaced";
import { queryOf, router } from "../trpc.ts";

export const chart = router({
  get: queryOf(getChart),
  asOf: queryOf(getChartAsOf),
  unplaced: queryOf(listUnplaced),
  marks: queryOf(listMarks),
});
