import { languageNow } from "../i18n/i18n.ts";
import { fetchAnswer, Outage } from "../outage.ts";
import { refusalIn } from "../refusal-in.ts";

/** The name that an answer gives its file (RFC 6266), or `fallback`. */
export function fileNameIn(disposition: string | null, fallback: string): string {
  const whole = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (whole) return decodeURIComponent(whole);
  return /filename="([^"]+)"/i.exec(disposition ?? "")?.[1] ?? fallback;
}

/**
 * Fetches a file of ours and saves it as a download. What fails stays on the page, unlike with a link, which would leave
 * for a proxy's error page or save that as the file.
 * @throws Outage; Failure when too much was asked for
 */
export async function saveFile(address: string, fallback: string): Promise<void> {
  const answer = await fetchAnswer(address, { headers: { "accept-language": languageNow() } });
  if (!answer.ok) throw (await refusalIn(answer)) ?? new Outage("unreachable");
  const place = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = place;
  link.download = fileNameIn(answer.headers.get("content-disposition"), fallback);
  link.click();
  // The browser reads the file after this; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(place), 60_000);
}
