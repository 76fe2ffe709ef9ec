import { eq } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { dayIn } from "@treeline/org/day";
import { presenceOf } from "@treeline/org/sync/presence";
import type { PersonioClient } from "@treeline/personio/client";
import type { EmployeesRead } from "@treeline/personio/paginate";
import type { Context } from "../context.ts";
import { AppError } from "../error.ts";
import { readSettings } from "../sync/settings.ts";
import { inOrganization } from "../verb.ts";

/** Ids of everybody on the chart; an organization has one connection. */
function knownIds(ctx: Context, organizationId: string): Promise<{ known: Set<string>; today: string }> {
  return inOrganization(ctx, organizationId, "owner", async (tenant) => {
    const rows = await tenant.tx.select({ id: person.externalId }).from(person).where(eq(person.seat, "person"));
    const { timeZone } = await readSettings(tenant);
    return { known: new Set(rows.map((row) => row.id)), today: dayIn(timeZone, ctx.now()) };
  });
}

const countKnown = ({ employees }: EmployeesRead, known: ReadonlySet<string>) =>
  employees.filter((employee) => known.has(employee.externalId)).length;

/** "same" and "other" where the first page settles it; else the whole list must be read. */
function judgeFirstPage(page: EmployeesRead, known: ReadonlySet<string>, today: string): "same" | "other" | "unclear" {
  if (countKnown(page, known) * 2 >= known.size) return "same";
  if (page.total !== null && page.total <= page.employees.length) return "other";
  // Of a longer list, the page is a sample; colleagues of old, listed but never imported, say nothing.
  const listed = page.employees.filter((employee) => presenceOf(employee, today) === "on");
  const hits = listed.filter((employee) => known.has(employee.externalId)).length;
  if (listed.length > 0 && hits * 2 >= listed.length) return "same";
  return listed.length > 0 && hits === 0 ? "other" : "unclear";
}

/**
 * Employee ids are numbers of one Personio account: another account's would turn people into strangers.
 * @throws AppError UNPROCESSABLE_CONTENT, reason `another-account`, when fewer than half of the known ids are listed.
 */
export async function requireSameAccount(ctx: Context, organizationId: string, client: PersonioClient): Promise<void> {
  const { known, today } = await knownIds(ctx, organizationId);
  if (known.size === 0) return;
  const page = await client.readFirstPage();
  let verdict = judgeFirstPage(page, known, today);
  if (verdict === "unclear") {
    verdict = countKnown(await client.readEmployees(), known) * 2 >= known.size ? "same" : "other";
  }
  if (verdict === "same") return;
  throw new AppError("UNPROCESSABLE_CONTENT", { en: "This looks like another Personio account: fewer than half of the people here are in it.", de: "Das sieht nach einem anderen Personio-Konto aus: Weniger als die Hälfte der Personen hier kommt darin vor." }, {
    reason: "another-account",
    action: { en: "Use a credential of the account these people came from, or disconnect and erase the people first.", de: "Verwenden Sie Zugangsdaten des Kontos, aus dem diese Personen kommen, oder trennen Sie zuerst die Verbindung und löschen Sie die Personen." },
  });
}
