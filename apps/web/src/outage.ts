/** How an answer of Treeline's can fail to arrive. */
export type OutageKind =
  /** The device has no network. */
  | "offline"
  /** Nothing answers. */
  | "unreachable"
  /** A proxy answers that Treeline doesn't: it restarts. */
  | "restarting"
  /** What was sent is too large, for Treeline or for a proxy in front of it. */
  | "tooLarge"
  /** Something else answered in Treeline's place, such as a proxy with a page of its own. */
  | "foreign";

/** No answer of Treeline's. */
export class Outage extends Error {
  readonly kind: OutageKind;
  /** Of what was sent, where that is known. */
  readonly bytes: number | null;

  constructor(kind: OutageKind, bytes: number | null = null) {
    super(kind);
    this.name = "Outage";
    this.kind = kind;
    this.bytes = bytes;
  }
}

/** What an answer means that isn't Treeline's own; null for one that is. Treeline answers scripts with anything but pages. */
export function outageIn(response: Pick<Response, "status" | "headers">): OutageKind | null {
  const { status, headers } = response;
  if (status === 413) return "tooLarge";
  if (status >= 502 && status <= 504) return "restarting";
  return /^(text\/html|application\/xhtml)/i.test(headers.get("content-type") ?? "") ? "foreign" : null;
}

const bytesOf = (body: RequestInit["body"]): number | null => (typeof body === "string" ? new Blob([body]).size : null);

/**
 * `fetch`, for what Treeline itself answers.
 * @throws Outage for an answer that isn't Treeline's, or none
 */
export async function fetchAnswer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    throw new Outage(navigator.onLine ? "unreachable" : "offline");
  }
  const outage = outageIn(response);
  if (outage) throw new Outage(outage, bytesOf(init?.body ?? null));
  return response;
}

/** The outage behind an error, through whatever wrapped it. */
export function outageBehind(error: unknown): Outage | null {
  if (error instanceof Outage) return error;
  return error instanceof Error && error.cause !== undefined ? outageBehind(error.cause) : null;
}
