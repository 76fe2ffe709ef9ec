import type { Context } from "../context.ts";
import { readSettings } from "../sync/settings.ts";
import { inOrganization } from "../verb.ts";
import type { ComposedMail } from "./compose.ts";
import { frameOf, homeOf, type MailFrame } from "./frame.ts";
import { readersOf } from "./readers.ts";
import { tellOfRun, type RunMailContent } from "./run-mails.ts";

export type FramedRunMail = RunMailContent & MailFrame & { runUrl: string; integrationsUrl: string };

/** One mail for every owner and admin who wants that kind; none when there is nothing left to tell. */
export async function composeRunMail(ctx: Context, job: { kind: RunMailContent["kind"]; organizationId: string; runId: string }): Promise<ComposedMail[]> {
  const { kind, organizationId } = job;
  const found = await inOrganization(ctx, organizationId, "owner", async (tenant) => {
    const tells = await tellOfRun(tenant, kind, job.runId);
    return tells && { tells, readers: await readersOf(tenant, kind, "admin"), timeZone: (await readSettings(tenant)).timeZone };
  });
  const frame = found && (await frameOf(ctx, organizationId, found.timeZone));
  if (!frame) return [];
  const home = homeOf(ctx, organizationId);
  const content: FramedRunMail = { ...found.tells, ...frame, runUrl: `${home}/runs/${found.tells.runId}`, integrationsUrl: `${home}/integrations` };
  return found.readers.map(({ email, userId }) => ({ to: email, content, idempotencyKey: `${kind}/${job.runId}/${userId}` }));
}
