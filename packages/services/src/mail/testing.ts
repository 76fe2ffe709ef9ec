import { JOBS, type MailJob } from "../jobs.ts";
import type { World } from "../testing.ts";

/** The mails that were asked for since the last call, oldest first; the queue is empty then. */
export async function takeMails(world: World): Promise<MailJob[]> {
  const rows = await world.root<{ payload: unknown }[]>`
    with taken as (
      delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
      where t.id = j.task_id and t.identifier = 'mail' returning j.id, j.payload)
    select payload from taken order by id`;
  return rows.map(({ payload }) => JOBS.mail.parse(payload));
}

/** Their kinds alone. */
export const mailKinds = async (world: World): Promise<string[]> => (await takeMails(world)).map(({ kind }) => kind);
