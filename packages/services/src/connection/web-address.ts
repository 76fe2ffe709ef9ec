import { z } from "zod";
import { INPUT } from "../input-words.ts";

/** This machine's own names, for an emulator. */
const HERE = ["localhost", "127.0.0.1"];

/** The origin of an https address, or of this machine's; null for anything else. */
function safeOrigin(text: string): string | null {
  const url = URL.parse(text);
  const safe = url?.protocol === "https:" || (url?.protocol === "http:" && HERE.includes(url.hostname));
  return url && safe && url.username === "" && url.password === "" ? url.origin : null;
}

/** The company's own address of Personio, kept as an origin: `https://nordlicht.app.personio.com`. */
export const webAddress = z.string().trim().max(300).transform((text, issue) => {
  const origin = safeOrigin(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
  if (origin) return origin;
  issue.addIssue({ code: "custom", message: INPUT.webAddress.en });
  return z.NEVER;
});
