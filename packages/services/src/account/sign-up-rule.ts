import { domainToASCII } from "node:url";

/** Who may make an account, as the operator decides. */
export type SignUpRule = { kind: "open" } | { kind: "invited" } | { kind: "domains"; domains: readonly string[] };

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * Reads `open`, `invited`, or e-mail domains with commas between them, such as `example.com, example.org`.
 * @throws Error that says what is expected and names the part that is none of it
 */
export function parseSignUpRule(text: string): SignUpRule {
  const parts = text.split(",").map((part) => part.trim()).filter(Boolean);
  const [only = "", second] = parts;
  const word = only.toLowerCase();
  if (second === undefined && (word === "open" || word === "invited")) return { kind: word };
  const domains = parts.map((part) => {
    // domainToASCII would cut a path or a port off.
    const plain = /[/:?#\\]/.test(part) ? "" : part.replace(/^@/, "").replace(/\.$/, "");
    const domain = domainToASCII(plain).toLowerCase();
    if (!DOMAIN.test(domain)) throw new Error(`must be open, invited, or e-mail domains such as example.com,example.org; "${part}" is none of them`);
    return domain;
  });
  if (domains.length === 0) throw new Error("must be open, invited, or e-mail domains such as example.com,example.org");
  return { kind: "domains", domains: [...new Set(domains)] };
}
