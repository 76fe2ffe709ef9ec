import { expect, test } from "vitest";
import { webAddress } from "./web-address.ts";

test.each([
  ["https://nordlicht.app.personio.com/", "https://nordlicht.app.personio.com"],
  [" nordlicht.personio.de/staff ", "https://nordlicht.personio.de"],
  ["https://Nordlicht.personio.de:443/a?b#c", "https://nordlicht.personio.de"],
])("%j is kept as %s", (text, kept) => expect(webAddress.parse(text)).toBe(kept));

test.each(["http://nordlicht.personio.de", "javascript:alert(1)", "data:text/html,x", "https://user:word@personio.de", "", "not an address", "https://"])(
  "%j is refused with what to paste",
  (text) => expect(webAddress.safeParse(text).error?.issues[0]?.message).toContain("Paste the address"),
);
