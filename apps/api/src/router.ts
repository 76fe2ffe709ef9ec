import { account } from "./routers/account.ts";
import { changes } from "./routers/changes.ts";
import { chart } from "./routers/chart.ts";
import { connection } from "./routers/connection.ts";
import { exports } from "./routers/exports.ts";
import { findings } from "./routers/findings.ts";
import { members } from "./routers/members.ts";
import { organization } from "./routers/organization.ts";
import { people } from "./routers/people.ts";
import { sync } from "./routers/sync.ts";
import { router } from "./trpc.ts";

/** All procedures. What each needs and does is in its verb. */
export const appRouter = router({ account, organization, members, connection, sync, chart, people, findings, changes, exports });

export type AppRouter = typeof appRouter;
