import { and, eq, inArray } from "drizzle-orm";
import { chartExport } from "@treeline/db/schema/export";
import type { Context } from "../context.ts";
import { AppError } from "../error.ts";
import { addJob, type JobPayload } from "../jobs.ts";
import { inOrganization } from "../verb.ts";
import { loadPictures } from "./pictures.ts";
import { Pace } from "./pace.ts";
import { readRows, type ChartRows } from "./read-rows.ts";
import { refusal } from "./refusal.ts";
import { renderExport } from "./render.ts";
import { keptWish, type Wish } from "./wish.ts";
import { WORDS } from "./words.ts";

type Job = JobPayload<"export">;
type Row = typeof chartExport.$inferSelect;

/** A larger one would not go through the database in one piece. */
const MOST_BYTES = 128 * 1024 * 1024;

/** The file was deleted, or a newer one took its place. */
class Gone extends Error {
  override readonly name = "Gone";
}

/** The job `export`: makes a file that was asked for, as its asker may see the chart now. One that is made or gone is left alone; one that goes while it is drawn isn't finished. */
export async function makeExport(ctx: Context, job: Job, stop: AbortSignal): Promise<void> {
  const row = await take(ctx, job);
  if (!row) return;
  const wish = keptWish.parse(row.wish);
  try {
    await make(ctx, job, row, wish, stop);
  } catch (error) {
    if (error instanceof Gone) return;
    if (stop.aborted) return await addJob(ctx.db.app, "export", job);
    await write(ctx, job, { state: "failed", error: wordsOf(error, wish) });
    if (!(error instanceof AppError)) throw error;
  }
}

const wordsOf = (error: unknown, { language }: Wish): string =>
  error instanceof AppError ? [error.message, error.action].filter((part) => part !== null).join(" ") : WORDS[language].broken;

async function take(ctx: Context, job: Job): Promise<Row | null> {
  return await inOrganization(ctx, job.organizationId, "owner", async ({ tx }) => {
    const open = and(eq(chartExport.id, job.exportId), inArray(chartExport.state, ["waiting", "running"]));
    const [row] = await tx.update(chartExport).set({ state: "running" }).where(open).returning();
    return row ?? null;
  });
}

async function make(ctx: Context, job: Job, { audience }: Row, wish: Wish, stop: AbortSignal): Promise<void> {
  const { organizationId } = job;
  const rows = await inOrganization(ctx, organizationId, audience, (tenant) => readRows(tenant, wish.format === "csv"));
  // A picture and its card are a step each.
  const pace = new Pace(2 * rows.ids.length, stop, (progress) => write(ctx, job, { progress }));
  const content = await renderExport(rows, wish, ctx.now(), (shown, density) => loadPictures(ctx, organizationId, audience, rows, { shown, density }, pace), pace);
  if (content.length > MOST_BYTES) throw refusal("UNPROCESSABLE_CONTENT", WORDS[wish.language].tooManyBytes);
  await write(ctx, job, { state: "ready", progress: 1, content, fileName: nameOf(rows, wish) });
}

/** "Nordlicht org chart 2026-11-02.pdf"; nothing that a file's name can't hold. */
function nameOf({ organizationName, day }: ChartRows, { format, language }: Wish): string {
  const name = organizationName.replace(/[\p{C}<>:"/\\|?*]+/gu, " ").replace(/\s+/gu, " ").trim().slice(0, 80);
  return `${WORDS[language].fileName(name, day)}.${format}`.trim();
}

/** @throws Gone */
async function write(ctx: Context, { organizationId, exportId }: Job, set: Partial<Row>): Promise<void> {
  await inOrganization(ctx, organizationId, "owner", async ({ tx }) => {
    const written = await tx.update(chartExport).set(set).where(eq(chartExport.id, exportId)).returning({ id: chartExport.id });
    if (written.length === 0) throw new Gone();
  });
}
