import { expect, test } from "vitest";
import { holdsAddress, unlinked } from "./links.ts";

test.each([
  "https://evil.example", "Win HTTP://evil.example now", "www.evil.example", "evil.example/prize", "evil.example:8080",
  "münchen.example/gewinn", "example.com?x=1", "kim@evil.example", "mailto:kim@evil.example", "ftp://evil.example",
])("security M2: %s holds an address", (name) => expect(holdsAddress(name)).toBe(true));

test.each([
  "Booking.com", "Nordlicht GmbH", "A/B Testing GmbH", "Berg & Söhne, Inh. K. Berg", "Sales @ Nordlicht", "Team 3: Berlin",
  "株式会社ノルド", "شركة الشمال", "C# / .NET", "e.V.", "Dr. med. Berg",
])("%s is a name", (name) => expect(holdsAddress(name)).toBe(false));

test("security M2: a name in a mail looks the same and holds nothing that a program turns into a link", () => {
  for (const name of ["Booking.com", "https://evil.example/x", "kim@evil.example", "a.b.example", "\\\\evil\\share"]) {
    expect(unlinked(name).replaceAll("\u2060", "")).toBe(name);
    expect(unlinked(name)).not.toMatch(/[\p{L}\d][.@][\p{L}\d]|\/\/|:\/|\\\\/u);
  }
  expect(unlinked("Nordlicht GmbH, Inh. K. Berg")).toBe("Nordlicht GmbH, Inh. K. Berg");
});
