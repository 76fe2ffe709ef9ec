import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { person } from "@treeline/db/schema/person";
import type { MappedRow } from "@treeline/personio/employee";
import { askPersonio, openPersonio } from "../connection/personio.ts";
import type { Context } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { openCredential } from "../keys.ts";
import { inOrganization } from "../verb.ts";

/** What Personio says of one person; `row` is null when it doesn't list them. */
export interface RefreshRead {
  row: MappedRow | null;
  ms: number;
}

/** Asks Personio for one employee, within the limits that runs keep too. */
export async function readFromPersonio(ctx: Context, { organizationId, personId }: { organizationId: string; personId: string }): Promise<RefreshRead> {
  const { credential, connectionId, employeeId } = await findEmployee(ctx, organizationId, requireId(personId, "person"));
  const client = openPersonio(ctx, await openCredential(ctx.keys, { organizationId, connectionId }, credential));
  const began = performance.now();
  const row = await askPersonio(ctx, () => client.readEmployee({ employeeId }));
  return { row, ms: Math.round(performance.now() - began) };
}

function findEmployee(ctx: Context, organizationId: string, personId: string) {
  return inOrganization(ctx, organizationId, "owner", async ({ tx }) => {
    const [found] = await tx
      .select({ employeeId: person.externalId, connectionId: connection.id, credential: connection.credential })
      .from(person)
      .innerJoin(connection, eq(connection.id, person.connectionId))
      .where(eq(person.id, personId));
    if (!found) throw notFound("person");
    const { credential } = found;
    if (credential !== null) return { ...found, credential };
    throw new AppError("CONFLICT", { en: "Personio is disconnected, so nothing can be read from it.", de: "Personio ist getrennt, deshalb kann nichts daraus gelesen werden." }, { reason: "disconnected", action: { en: "Connect Personio again under Integrations.", de: "Verbinden Sie Personio wieder unter Integrationen." } });
  });
}
