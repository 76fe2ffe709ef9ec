import { checkConnection } from "@treeline/services/connection/check";
import { connect } from "@treeline/services/connection/connect";
import { disconnect } from "@treeline/services/connection/disconnect";
import { getConnection } from "@treeline/services/connection/get";
import { listNeededAttributes } from "@treeline/services/connection/needed";
import { pauseConnection } from "@treeline/services/connection/pause";
import { replaceCredential } from "@treeline/services/connection/replace-credential";
import { updateConnection } from "@treeline/services/connection/update";
import { mutationOf, queryOf, router } from "../trpc.ts";

export const connection = router({
  get: queryOf(getConnection),
  needed: queryOf(listNeededAttributes),
  check: mutationOf(checkConnection),
  connect: mutationOf(connect),
  replaceCredential: mutationOf(replaceCredential),
  pause: mutationOf(pauseConnection),
  update: mutationOf(updateConnection),
  disconnect: mutationOf(disconnect),
});
