import type { PersonioClient } from "@treeline/personio/client";
import { PersonioError } from "@treeline/personio/errors";
import type { picture } from "@treeline/db/schema/picture";
import { makePictureImage, pictureHash, type PictureImage } from "./picture-image.ts";

export type PictureProblem = NonNullable<(typeof picture.$inferSelect)["problem"]>;

/** `same`: the bytes are those that are stored. */
export type PictureOutcome =
  | { kind: "same" }
  | { kind: "new"; hash: string; image: PictureImage }
  | { kind: "problem"; problem: PictureProblem };

const problem = (name: PictureProblem): PictureOutcome => ({ kind: "problem", problem: name });

export interface WantedPicture {
  organizationId: string;
  /** Personio's id of the person. */
  employeeId: string;
  /** Of the bytes that are stored. */
  knownHash: string | null;
}

/** Reads one picture and makes both sizes. @throws PersonioError `credential-refused`, `cancelled`: no picture can be read. */
export async function readOnePicture(client: PersonioClient, wanted: WantedPicture, signal: AbortSignal): Promise<PictureOutcome> {
  const { organizationId, employeeId, knownHash } = wanted;
  try {
    const read = await client.readPicture({ employeeId, signal });
    if (!read) return problem("none");
    const hash = pictureHash(read.bytes);
    if (hash === knownHash) return { kind: "same" };
    const image = await makePictureImage(organizationId, read.bytes);
    return typeof image === "string" ? problem(image) : { kind: "new", hash, image };
  } catch (error) {
    if (!(error instanceof PersonioError)) throw error;
    if (error.code === "picture-too-large") return problem("too-large");
    if (error.code === "bad-answer") return problem("not-an-image");
    // A refused credential or a stop ends the job; a single picture that is refused says nothing of the others.
    if (error.code === "credential-refused" || error.code === "cancelled") throw error;
    return problem("unreachable");
  }
}
