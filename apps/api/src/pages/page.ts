import type { Language } from "@treeline/org/language";
import { escapeHtml } from "./escape.ts";

/** A form with one button. */
interface PageForm {
  /** Path that it is posted to. */
  action: string;
  hidden: Readonly<Record<string, string>>;
  /** A field for a password, with its label, what it is for, and what is wrong with what was typed. */
  password?: { label: string; note: string; problem: string | null };
  submit: string;
}

/** What a page says, in plain text; an address is shown in bold where `{email}` stands. */
export interface PageContent {
  title: string;
  text: readonly string[];
  email: string | null;
  form?: PageForm;
  /** Where to go on to. */
  link?: { href: string; label: string };
}

const FOOT: Record<Language, string> = {
  en: "Treeline keeps your org chart in step with Personio.",
  de: "Treeline hält Ihr Organigramm auf dem Stand von Personio.",
};

/** As the web app's pages for who is not signed in (ui/stage, theme.ts). */
const STYLE = `
:root{color-scheme:light;--ground:#fbfbfa;--ink:#191c1a;--quiet:#5f6662;--line:#e3e6e3;--field:#fff;--accent:#1a7550;--press:#155f41;--on:#fff;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root:not([data-mantine-color-scheme=light]){color-scheme:dark;--ground:#141615;--ink:#e7eae8;--quiet:#9fa6a2;--line:#2e3331;--field:#1c1f1d;--accent:#56c596;--press:#7cc7a6;--on:#10201a;--bad:#f28b82}}
:root[data-mantine-color-scheme=dark]{color-scheme:dark;--ground:#141615;--ink:#e7eae8;--quiet:#9fa6a2;--line:#2e3331;--field:#1c1f1d;--accent:#56c596;--press:#7cc7a6;--on:#10201a;--bad:#f28b82}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 Inter,system-ui,sans-serif;-webkit-text-size-adjust:100%}
main{display:flex;flex-direction:column;gap:32px;max-width:432px;min-height:100dvh;margin:0 auto;padding:24px 16px 32px}
@media (min-width:48em){main{padding:40px 24px}}
header{display:flex;align-items:center;gap:10px;font-weight:700;font-size:18px}
section{margin-block:clamp(16px,12vh,144px) auto}
h1{margin:0 0 8px;font-size:28px;line-height:1.25;text-wrap:balance}
h1 span{white-space:nowrap}
p{margin:0 0 16px;overflow-wrap:anywhere;text-wrap:pretty}
section>p{color:var(--quiet)} section>p b{color:var(--ink)}
form{margin-top:24px}
label{display:block;margin-bottom:4px;font-size:14px;font-weight:500}
small{display:block;margin-bottom:6px;color:var(--quiet);font-size:13px}
input[type=password]{width:100%;height:42px;margin-bottom:16px;padding:0 12px;border:1px solid var(--line);border-radius:8px;background:var(--field);color:var(--ink);font:inherit}
input[aria-invalid]{border-color:var(--bad);margin-bottom:4px}
.problem{margin-bottom:16px;color:var(--bad);font-size:13px}
button,.go{display:block;width:100%;min-height:42px;padding:8px 18px;border:0;border-radius:8px;background:var(--accent);color:var(--on);font:600 16px/26px Inter,system-ui,sans-serif;text-align:center;text-decoration:none;cursor:pointer}
button:hover,.go:hover{background:var(--press)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
footer{color:var(--quiet);font-size:14px}
@media (forced-colors:active){button,.go{border:1px solid ButtonText}}`;

const MARK = `<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" style="flex-shrink:0;color:var(--on)"><rect width="32" height="32" rx="8" fill="var(--accent)"/><path d="M16 12v4M9 21v-2a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v2" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/><g fill="currentColor"><circle cx="16" cy="9" r="3.2"/><circle cx="9" cy="23" r="3.2"/><circle cx="23" cy="23" r="3.2"/></g></svg>`;

function formHtml({ action, hidden, password, submit }: PageForm): string {
  const fields = Object.entries(hidden).map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`);
  const about = password?.problem ? "note problem" : "note";
  const field = password
    ? `<label for="password">${escapeHtml(password.label)}</label><small id="note">${escapeHtml(password.note)}</small>` +
      `<input id="password" name="password" type="password" autocomplete="current-password" maxlength="128" aria-describedby="${about}"${password.problem ? ' aria-invalid="true" autofocus' : ""}>` +
      (password.problem ? `<div class="problem" id="problem" role="alert">${escapeHtml(password.problem)}</div>` : "")
    : "";
  return `<form method="post" action="${escapeHtml(action)}">${fields.join("")}${field}<button type="submit">${escapeHtml(submit)}</button></form>`;
}

/** A whole page that works without scripts, in the look of the web app. */
export function renderPage(language: Language, { title, text, email, form, link }: PageContent): string {
  // Where it doesn't fit, it breaks before its @.
  const address = `<b translate="no">${escapeHtml(email ?? "").replace("@", "<wbr>@")}</b>`;
  const paragraphs = text.map((one) => `<p>${escapeHtml(one).replaceAll("{email}", address)}</p>`).join("");
  const go = link ? `<a class="go" href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a>` : "";
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Treeline</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><script src="/color-scheme.js"></script><style>${STYLE}</style></head>
<body><main><header>${MARK}<span translate="no">Treeline</span></header><section><h1>${escapeHtml(title).replace(/[\w-]+-\w+/g, "<span>$&</span>")}</h1>${paragraphs}${form ? formHtml(form) : ""}${go}</section><footer>${FOOT[language]}</footer></main></body></html>`;
}
