import type { Context } from "../context.ts";
import { readSettings } from "../sync/settings.ts";
import { inOrganization } from "../verb.ts";
import type { ComposedMail } from "./compose.ts";
import { frameOf, homeOf, type MailFrame } from "./frame.ts";
import { readersOf } from "./readers.ts";
import { changesOfWeek, type WeekChanges } from "./week-changes.ts";
import { daysOf } from "./week.ts";

export type DigestContent = { kind: "digest"; from: string; to: string; changesUrl: string } & WeekChanges & MailFrame;

/** A week's changes as its reader may see them; none for a quiet week, or who left or wants it no more. */
export async function composeDigest(ctx: Context, job: { organizationId: string; userId: string; week: string }): Promise<ComposedMail[]> {
  const days = daysOf(job.week);
  const asked = await inOrganization(ctx, job.organizationId, "owner", async (tenant) => ({
    reader: (await readersOf(tenant, "digest", "viewer")).find(({ userId }) => userId === job.userId),
    timeZone: (await readSettings(tenant)).timeZone,
  }));
  const { reader, timeZone } = asked;
  const frame = reader && (await frameOf(ctx, job.organizationId, timeZone));
  if (!frame) return [];
  const { language } = reader;
  const changes = await inOrganization({ ...ctx, language }, job.organizationId, reader.role, (tenant) => changesOfWeek(tenant, days));
  if (changes.joined + changes.changed + changes.left === 0) return [];
  const content: DigestContent = { kind: "digest", ...days, ...changes, ...frame, changesUrl: `${homeOf(ctx, job.organizationId)}/changes` };
  return [{ to: reader.email, language, content, idempotencyKey: `digest/${job.organizationId}/${job.userId}/${job.week}` }];
}
