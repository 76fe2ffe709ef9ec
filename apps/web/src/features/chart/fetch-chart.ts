import type { TFunction } from "i18next";
import { Failure } from "../../api.ts";
import { i18n, languageNow } from "../../i18n/i18n.ts";
import { fetchAnswer } from "../../outage.ts";
import { refusalIn } from "../../refusal-in.ts";

/**
 * The chart's bytes as the server sends them.
 * @throws Failure in words of the page's language; Outage
 */
export async function fetchChart(organizationId: string, signal: AbortSignal): Promise<Response> {
  const response = await fetchAnswer(`/charts/${organizationId}`, { signal, headers: { "accept-language": languageNow() } });
  if (!response.ok) throw await failureOf(response, i18n.getFixedT(null, "chart"));
  return response;
}

/** What the answer means to whoever asked; who isn't signed in is told the same as who may not see it. */
export async function failureOf(response: Response, t: TFunction<"chart">): Promise<Failure> {
  if (response.status === 404) return new Failure(t("failure.notYours"), { code: "NOT_FOUND", action: t("failure.askAccess") });
  const refusal = await refusalIn(response);
  if (refusal) return refusal;
  const requestId = requestIn(await response.text());
  return new Failure(t("failure.away"), { ...(requestId !== null && { code: "INTERNAL_SERVER_ERROR" }), action: t("failure.later"), requestId });
}

/** Of an error of ours; what stands in front of Treeline answers in its own way. */
function requestIn(body: string): string | null {
  return /"requestId":"([\w-]+)"/.exec(body)?.[1] ?? null;
}
