export type PersonioErrorCode =
  | "credential-refused" | "missing-right" | "rate-limited" | "unavailable" | "timeout" | "bad-answer" | "incomplete"
  | "picture-too-large" | "cancelled";

/** What happened, in a sentence for an HR admin, and what the admin can do about it. */
export interface Advice {
  message: string;
  action: string;
}

const ADVICE: Record<PersonioErrorCode, Advice> = {
  "credential-refused": {
    message: "Personio refuses this Client ID and Client secret.",
    action: "Check both in Personio under Marketplace → Connected integrations, or create a new custom integration and replace the credential in Treeline.",
  },
  "missing-right": {
    message: "Personio knows this credential, but it may not read employees.",
    action: "In Personio, open Marketplace → Connected integrations, pick the integration, tick Employees: Read and choose Update. If it is ticked already, create a new integration and replace the credential in Treeline.",
  },
  "rate-limited": {
    message: "Personio asks Treeline to slow down.",
    action: "Nothing to do: Treeline tries again later. If it stays, another integration may be using the same credential; give Treeline one of its own.",
  },
  unavailable: {
    message: "Personio can't be reached at the moment.",
    action: "Nothing to do: Treeline tries again by itself. If it lasts, look at status.personio.de.",
  },
  timeout: {
    message: "Personio took too long to answer.",
    action: "Nothing to do: Treeline tries again by itself. If it lasts, look at status.personio.de.",
  },
  "bad-answer": {
    message: "Personio gave an answer that Treeline can't read.",
    action: "Try again in a few minutes. If it stays, tell whoever runs Treeline: the address of Personio may be wrong, or Personio may have changed.",
  },
  incomplete: {
    message: "Personio's list of employees didn't add up, so nothing was changed.",
    action: "Try again in a few minutes; people may have been edited in Personio during the read. If it stays, check that the integration isn't limited to legal entities without employees.",
  },
  "picture-too-large": {
    message: "A profile picture in Personio is larger than 10 MB.",
    action: "Upload a smaller picture in Personio. Everything else is imported without it.",
  },
  cancelled: {
    message: "The request to Personio was stopped.",
    action: "Start it again when you are ready.",
  },
};

/**
 * Everything that can go wrong with Personio. `message` is for logs: it names the request and the status, never a
 * secret, a token or anything about a person. `advice` is for people. `status` is null when no answer came.
 */
export class PersonioError extends Error {
  readonly code: PersonioErrorCode;
  readonly status: number | null;

  constructor(code: PersonioErrorCode, message: string, options: { status?: number | null; cause?: unknown } = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.name = "PersonioError";
    this.code = code;
    this.status = options.status ?? null;
  }

  get advice(): Advice {
    return ADVICE[this.code];
  }
}
