import type { Language } from "@treeline/org/language";
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
    const readers = await readersOf(tenant, kind, "admin");
    const told = new Map<Language, RunMailContent>();
    for (const language of new Set(readers.map((reader) => reader.language))) {
      const tells = await tellOfRun({ ...tenant, language }, kind, job.runId);
      if (tells) told.set(language, tells);
    }
    return { told, readers, timeZone: (await readSettings(tenant)).timeZone };
  });
  const frame = await frameOf(ctx, organizationId, found.timeZone);
  if (!frame) return [];
  const home = homeOf(ctx, organizationId);
  return found.readers.flatMap(({ email, userId, language }): ComposedMail[] => {
    const tells = found.told.get(language);
    if (!tells) return [];
    const content: FramedRunMail = { ...tells, ...frame, runUrl: `${home}/runs/${tells.runId}`, integrationsUrl: `${home}/integrations` };
    return [{ to: email, language, content, idempotencyKey: `${kind}/${job.runId}/${userId}` }];
  });
}
