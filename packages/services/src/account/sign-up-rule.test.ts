import { expect, test } from "vitest";
import { parseSignUpRule } from "./sign-up-rule.ts";

test.for([
  ["open", { kind: "open" }],
  [" Invited ", { kind: "invited" }],
  ["example.com", { kind: "domains", domains: ["example.com"] }],
  ["Example.COM, @example.org ,example.com,", { kind: "domains", domains: ["example.com", "example.org"] }],
  ["münchen.example", { kind: "domains", domains: ["xn--mnchen-3ya.example"] }],
  ["mail.example.co.uk.", { kind: "domains", domains: ["mail.example.co.uk"] }],
] as const)("case A11: %j is read", ([text, rule]) => expect(parseSignUpRule(text)).toEqual(rule));

test.for(["", ",", "invite", "closed", "open,invited", "open,example.com", "kim@example.com", "*.example.com", "example", "exa mple.com", "https://example.com", "example.com/x", "1.2.3.4", "-a.com", "example..com"])(
  "case A11: %j is refused",
  (text) => expect(() => parseSignUpRule(text)).toThrow(/must be open, invited, or e-mail domains/),
);
