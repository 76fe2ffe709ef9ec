import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import type { PersonioClient } from "@treeline/personio/client";
import type { MappedRow } from "@treeline/personio/employee";
import { PersonioError } from "@treeline/personio/errors";
import { askPersonio, openPersonio } from "../connection/personio.ts";
import type { Context } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { KeyMissing, logMissingKey, openCredential, type Credential, type Place } from "../keys.ts";
import { KEY_MISSING } from "../sync/run-words.ts";
import { inOrganization } from "../verb.ts";
import { readOnePicture, type PictureOutcome, type WantedPicture } from "./read-picture.ts";

/** A person waits for the answer. */
const MOST_PICTURE_MS = 5_000;

/** What Personio says of one person; `row` is null when it doesn't list them. */
export interface RefreshRead {
  row: MappedRow | null;
  ms: number;
  /** null: there is none to read, or it can't be read now. */
  picture: ReadPicture | null;
}

/** A picture as it came from its address, beside what was stored. */
export interface ReadPicture {
  source: string;
  knownHash: string | null;
  outcome: PictureOutcome;
}

/** Asks Personio for one employee and their picture, within the limits that runs keep too. */
export async function readFromPersonio(ctx: Context, { organizationId, personId }: { organizationId: string; personId: string }): Promise<RefreshRead> {
  const { credential, connectionId, employeeId, knownHash } = await findEmployee(ctx, organizationId, requireId(personId, "person"));
  const client = openPersonio(ctx, await openForPerson(ctx, { organizationId, connectionId }, credential));
  const began = performance.now();
  const row = await askPersonio(ctx, () => client.readEmployee({ employeeId }));
  const ms = Math.round(performance.now() - began);
  const source = row?.employee?.pictureUrl ?? null;
  return { row, ms, picture: source === null ? null : await readPictureNow(client, source, { organizationId, employeeId, knownHash }) };
}

/** @throws AppError UNPROCESSABLE_CONTENT `key-missing` with words for the person who waits */
async function openForPerson(ctx: Context, place: Place, sealed: string): Promise<Credential> {
  try {
    return await openCredential(ctx.keys, place, sealed);
  } catch (error) {
    if (!(error instanceof KeyMissing)) throw error;
    logMissingKey(ctx, error);
    throw new AppError("UNPROCESSABLE_CONTENT", KEY_MISSING.message, { reason: error.code, action: KEY_MISSING.action });
  }
}

/** A picture that can't be read fails nothing: the next job tries again. */
async function readPictureNow(client: PersonioClient, source: string, wanted: WantedPicture): Promise<ReadPicture | null> {
  try {
    const outcome = await readOnePicture(client, wanted, AbortSignal.timeout(MOST_PICTURE_MS));
    return outcome.kind === "problem" && outcome.problem === "unreachable" ? null : { source, knownHash: wanted.knownHash, outcome };
  } catch (error) {
    if (error instanceof PersonioError) return null;
    throw error;
  }
}

function findEmployee(ctx: Context, organizationId: string, personId: string) {
  return inOrganization(ctx, organizationId, "owner", async ({ tx }) => {
    const [found] = await tx
      .select({ employeeId: person.externalId, connectionId: connection.id, credential: connection.credential, knownHash: picture.hash })
      .from(person)
      .innerJoin(connection, eq(connection.id, person.connectionId))
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(eq(person.id, personId));
    if (!found) throw notFound("person");
    const { credential } = found;
    if (credential !== null) return { ...found, credential };
    throw new AppError("CONFLICT", { en: "Personio is disconnected, so nothing can be read from it.", de: "Personio ist getrennt, deshalb kann nichts daraus gelesen werden." }, { reason: "disconnected", action: { en: "Connect Personio again under Integrations.", de: "Verbinden Sie Personio wieder unter Integrationen." } });
  });
}
