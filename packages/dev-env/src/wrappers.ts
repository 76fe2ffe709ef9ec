import { processInfo, type ProcessInfo } from "./process-table.ts";

const LAUNCHER = /(^|[\s/])(npx|npm|pnpm|pnpx|corepack)([@\s.]|$)/;
const SHELL = /(^|\/)(sh|bash|dash|zsh|ash)$/;

/**
 * The processes that this one was started through: `npx`, `pnpm`, and the shells that these (or a foreground `sh -c "npx …"`) put between.
 * A shell that only started us in the background, or that a person types into, isn't one: it may end while we go on.
 * @param lookUp how to ask for a process; the system's table when left out
 */
export function findWrappers(pid: number, lookUp: (pid: number) => ProcessInfo | null = processInfo): ProcessInfo[] {
  const above: ProcessInfo[] = [];
  for (let next = lookUp(pid)?.parent ?? 0; next > 1; ) {
    const found = lookUp(next);
    if (!found || !(LAUNCHER.test(found.command) || isShell(found))) break;
    above.push(found);
    next = found.parent;
  }
  while (above.length > 0 && !isWrapper(above[above.length - 1])) above.pop();
  return above;
}

function isWrapper(found: ProcessInfo | undefined): boolean {
  if (!found) return false;
  return isShell(found) ? waitsForUs(found.command) : LAUNCHER.test(found.command);
}

function isShell(found: ProcessInfo): boolean {
  return SHELL.test(found.command.split(" ")[0] ?? "");
}

// `sh /usr/local/bin/pnpm start`, or `sh -c "… npx pnpm start"` with nothing put in the background: && and redirections like 2>&1 are no such thing.
function waitsForUs(command: string): boolean {
  if (/^\S+ \S*\/(npx|npm|pnpm|corepack)( |$)/.test(command)) return true;
  const script = / -\w*c (.*)$/s.exec(command)?.[1];
  if (script === undefined || !LAUNCHER.test(script)) return false;
  return !/&|\b(nohup|setsid|disown)\b/.test(script.replaceAll("&&", "").replace(/\d*>&\d*|&>>?/g, ""));
}

/** Calls back once, when the first of `wrappers` has died: nobody is left who would pass a signal on. Answers a function that ends the watch. */
export function watchWrappers(wrappers: readonly ProcessInfo[], onDeath: (dead: ProcessInfo) => void, everyMs = 400): () => void {
  const timer = setInterval(() => {
    const dead = wrappers.find(({ pid, started }) => processInfo(pid)?.started !== started);
    if (!dead) return;
    clearInterval(timer);
    onDeath(dead);
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
