import { readBody } from "./body.ts";
import { PersonioError } from "./errors.ts";

export interface Picture {
  bytes: Uint8Array;
  contentType: string | null;
}

/** 10 MB: Personio documents no limit of its own. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Reads a picture's bytes; null when there is none (404, 410). Stops as soon as it is larger than 10 MB, whatever the
 * headers promise: PersonioError `picture-too-large`.
 */
export async function readPictureBody(response: Response): Promise<Picture | null> {
  if (response.status === 404 || response.status === 410) {
    await response.body?.cancel();
    return null;
  }
  const contentType = response.headers.get("content-type");
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new PersonioError("bad-answer", `a picture was answered ${response.status}`, { status: response.status });
  }
  const bytes = await readBody(response, MOST_BYTES);
  if (bytes === null) throw new PersonioError("picture-too-large", "a picture is larger than 10 MB", { status: response.status });
  return { bytes, contentType };
}

/** Throws `bad-answer` for a page or a JSON body where a picture should be (proxies and log-in pages do this). */
export function assertPicture(picture: Picture | null): Picture | null {
  if (picture !== null && /^\s*(text\/|application\/(json|xhtml|xml|problem))/i.test(picture.contentType ?? "")) {
    throw new PersonioError("bad-answer", "a picture is no picture", { status: 200 });
  }
  return picture;
}
