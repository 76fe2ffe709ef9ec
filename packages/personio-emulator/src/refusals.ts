/** Bodies of v1 as documented or seen; where the facts end, "our choice" (docs/emulator.md lists them). */
export const REFUSALS = {
  wrongCredentials: { status: 403, body: { success: false, error: { code: 0, message: "Wrong credentials" } } },
  // Our choice: Personio says 403, but not with which body.
  queryCredentials: { status: 403, body: { success: false, error: { code: 403, message: "Credentials in the query string are no longer supported" } } },
  noAuthorization: { status: 401, body: { success: false, error: { message: "Authorization is not provided", code: 401 } } },
  badAuthorization: { status: 403, body: { success: false, error: { message: "Provided authorization is not valid", code: 403 } } },
  noRight: { status: 403, body: { success: false, error: { message: "personio.core.api.exceptions.api.forbidden.http.exception", code: 0 } } },
  unauthorizedRequest: { status: 401, body: { error: { message: "Unauthorized Request" } } },
  // Our choice: that it happens has been reported, its body hasn't.
  strayUnauthorized: { status: 401, body: { success: false, error: { code: 401, message: "Unauthorized" } } },
  // Our choice: reported without a code.
  noEmployeeNoCode: { status: 404, body: { success: false, error: { message: "Es ist ein Problem aufgetreten " } } },
  noEmployee: { status: 404, body: { success: false, error: { code: 404, message: "Es ist ein Problem aufgetreten " } } },
  noPicture: { status: 404, body: { success: false, error: { code: 404, message: "Etwas ist schiefgelaufen ..." } } },
  // Our choice: body and no Retry-After.
  tooMany: { status: 429, body: { success: false, error: { code: 429, message: "Too many requests" } } },
  // Our choice: 422 rather than a silent clamp (the fault "clamp-50" plays the clamp).
  badLimit: { status: 422, body: { success: false, error: { code: 422, message: "The limit must be between 1 and 100." } } },
  badOffset: { status: 422, body: { success: false, error: { code: 422, message: "The offset must be at least 0." } } },
  broken: { status: 500, body: { success: false, error: { code: 500, message: "Something went wrong" } } },
  failedWith200: { status: 200, body: { success: false, error: { code: 0, message: "Etwas ist schiefgelaufen ..." } } },
  // Our choice: nobody has seen v1 end.
  goneNotFound: { status: 404, body: { success: false, error: { code: 404, message: "Not found" } } },
  gone: { status: 410, body: { success: false, error: { code: 410, message: "Gone" } } },
  noRoute: { status: 404, body: { success: false, error: { code: 404, message: "Not found" } } },
} as const;

export type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS];
