import type { Mail } from "./mail.ts";

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.5 Inter, system-ui, sans-serif; }
  body { max-width: 760px; margin: 32px auto; padding: 0 16px; background: light-dark(#fbfbfa, #141615); color: light-dark(#1c1f1d, #eceeec); }
  a { color: light-dark(#1a7554, #6cc9a5); }
  h1 { font-size: 20px; margin: 0 0 4px; }
  p, dd { margin: 0; }
  .quiet { color: light-dark(#5b625e, #a3aaa6); font-size: 13px; }
  ol { list-style: none; margin: 24px 0; padding: 0; border: 1px solid light-dark(#e3e6e3, #2c302d); border-radius: 10px; background: light-dark(#fff, #1c1f1d); }
  li + li { border-top: 1px solid light-dark(#e3e6e3, #2c302d); }
  li a { display: block; padding: 12px 16px; color: inherit; text-decoration: none; }
  li a:hover, li a:focus-visible { background: light-dark(#f1f4f2, #232724); }
  li b { display: block; font-weight: 600; }
  iframe { width: 100%; height: 620px; margin: 16px 0; border: 1px solid light-dark(#e3e6e3, #2c302d); border-radius: 10px; background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 16px; border: 1px solid light-dark(#e3e6e3, #2c302d); border-radius: 10px; background: light-dark(#fff, #1c1f1d); }
`;

/** All mails, newest first; it loads itself anew every few seconds. */
export function listPage(mails: readonly Mail[]): string {
  const rows = mails.map((mail) => `<li><a href="/mails/${mail.id}"><b>${escape(mail.subject)}</b><span class="quiet">to ${escape(mail.to.join(", "))} · ${time(mail.at)}</span></a></li>`);
  const list = rows.length === 0 ? `<p style="margin-top:24px">No mails yet. Sign up, ask for a sign-in link or finish an import, and they land here.</p>` : `<ol>${rows.join("")}</ol>`;
  return page("Mailbox", `<h1>Mailbox</h1><p class="quiet">Mails that Treeline sends on this machine. None of them leaves it.</p>${list}`, `<meta http-equiv="refresh" content="4">`);
}

/** One mail: as a mail program shows it, without scripts, and its plain text. */
export function mailPage(mail: Mail): string {
  const html = mail.html === null ? "" : `<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(mail.html)}"></iframe>`;
  const text = mail.text === null ? "" : `<h2 style="font-size:15px">Plain text</h2><pre>${linked(mail.text)}</pre>`;
  return page(mail.subject, `<p><a href="/">← All mails</a></p><h1 style="margin-top:16px">${escape(mail.subject)}</h1><p class="quiet">${escape(mail.from)} → ${escape(mail.to.join(", "))} · ${time(mail.at)}</p>${html}${text}`);
}

function page(title: string, body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><link rel="icon" href="data:,">${head}<style>${STYLE}</style></head><body>${body}</body></html>`;
}

function linked(text: string): string {
  return escape(text).replace(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function time(iso: string): string {
  return `<time datetime="${iso}">${iso.slice(0, 19).replace("T", " ")} UTC</time>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
