import { z } from "zod";

/** The origin of an https address; null for anything else. */
function httpsOrigin(text: string): string | null {
  const url = URL.parse(text);
  return url?.protocol === "https:" && url.username === "" && url.password === "" ? url.origin : null;
}

/** The company's own address of Personio, kept as an origin: `https://nordlicht.app.personio.com`. */
export const webAddress = z.string().trim().max(300).transform((text, issue) => {
  const origin = httpsOrigin(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
  if (origin) return origin;
  issue.addIssue({ code: "custom", message: "Paste the address that Personio shows in your browser, such as https://your-company.app.personio.com." });
  return z.NEVER;
});
