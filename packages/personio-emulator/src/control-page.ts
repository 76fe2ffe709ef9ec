import { readFileSync } from "node:fs";
import { escapeHtml as escape } from "./escape-html.ts";
import { FAULTS } from "./faults.ts";
import { findScenario, scenarioNames } from "./scenarios/all.ts";
import type { State } from "./state.ts";

const SCRIPT = readFileSync(new URL("control-page.client.js", import.meta.url), "utf8");

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#dde2df, #333a36); --soft: light-dark(#f5f7f4, #1b1f1d); --muted: light-dark(#5c6660, #9aa59f); --accent: light-dark(#1b7a55, #5cc79b) }
* { box-sizing: border-box } body { font: 15px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 1120px; padding: 24px 20px 80px; background: light-dark(#fff, #121513); color: light-dark(#17201b, #e6ebe8) }
h1 { font-size: 22px; margin: 0 } h2 { font-size: 16px; margin: 28px 0 8px } p { margin: 4px 0; color: var(--muted) } code { background: var(--soft); padding: 1px 5px; border-radius: 4px }
table { border-collapse: collapse; width: 100% } th { text-align: left; font-weight: 600; color: var(--muted); font-size: 13px } td, th { padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top }
td:nth-child(5) { white-space: nowrap } tr[data-status=inactive] td { color: var(--muted) } td.actions { white-space: nowrap; text-align: right; padding-right: 0 }
button, input, select { font: inherit; padding: 5px 10px; border: 1px solid var(--line); border-radius: 7px; background: transparent; color: inherit } button { cursor: pointer } button:hover { border-color: var(--accent); color: var(--accent) }
button[aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: light-dark(#fff, #10261c) } .bar { display: flex; gap: 8px; flex-wrap: wrap; align-items: center; margin: 10px 0 } .bar input[type=search] { flex: 1; min-width: 220px }
.faults { display: flex; flex-wrap: wrap; gap: 6px } #say { position: fixed; bottom: 16px; left: 50%; transform: translateX(-50%); background: light-dark(#17201b, #e6ebe8); color: light-dark(#fff, #121513); padding: 8px 16px; border-radius: 8px } #say:empty { display: none }
`;

/** The page a person drives the emulator with; everything on it is one of the JSON calls. */
export function controlPage(state: State): string {
  const faults = Object.entries(FAULTS).map(([kind, does]) => `<button type="button" data-fault="${kind}" aria-pressed="false" title="${escape(does)}">${kind}</button>`);
  const scenarios = scenarioNames().map((name) => `<button type="button" data-scenario="${name}" title="${escape(findScenario(name).title)}">${name}</button>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Personio emulator</title><link rel="icon" href="data:,"><style>${STYLE}</style>
<h1>Personio emulator: ${escape(state.company.name)}</h1>
<p>Plays <code>${escape(state.url)}</code>. What you change here, Treeline sees at its next sync. It is not Personio, and nothing here leaves this machine.</p>
<h2>Faults</h2><p>Pressed ones strike until pressed again. Hover for what they do.</p>
<div class="faults">${faults.join("")}</div>
<div class="bar"><label><input type="checkbox" id="limits"> Enforce rate limits (15 a second, 300 a minute)</label></div>
<h2>Scenarios</h2><p>Each press plays the next step; then press Sync in Treeline.</p>
<div class="faults">${scenarios.join("")}</div>
<h2>People <span id="count"></span></h2>
<form class="bar" id="find"><input type="search" name="query" placeholder="Find by name, title, manager, id or status" aria-label="Find people"><button type="button" id="hire">Hire somebody</button></form>
<table><thead><tr><th>Id</th><th>Name</th><th>Title</th><th>Reports to</th><th>Hired</th><th>Status</th><th></th></tr></thead><tbody id="people"></tbody></table>
<h2>Requests</h2><p id="requests"></p><table><tbody id="latest"></tbody></table>
<div id="say" role="status"></div><script type="module">${SCRIPT}</script></html>`;
}
