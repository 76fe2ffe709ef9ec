import { approveRun } from "@treeline/services/sync/approve";
import { cancelRun } from "@treeline/services/sync/cancel";
import { discardRun } from "@treeline/services/sync/discard";
import { getRun } from "@treeline/services/sync/get";
import { listRunLines } from "@treeline/services/sync/lines";
import { listRuns } from "@treeline/services/sync/list";
import { startRun } from "@treeline/services/sync/start";
import { getSyncState } from "@treeline/services/sync/state";
import { watchRun, watchSyncState } from "@treeline/services/sync/watch";
import { mutationOf, queryOf, router, subscriptionOf } from "../trpc.ts";

export const sync = router({
  start: mutationOf(startRun),
  approve: mutationOf(approveRun),
  discard: mutationOf(discardRun),
  cancel: mutationOf(cancelRun),
  get: queryOf(getRun),
  list: queryOf(listRuns),
  lines: queryOf(listRunLines),
  state: queryOf(getSyncState),
  stateChanges: subscriptionOf(getSyncState, watchSyncState),
  progress: subscriptionOf(getRun, watchRun),
});
