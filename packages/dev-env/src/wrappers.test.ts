import { expect, test } from "vitest";
import type { ProcessInfo } from "./process-table.ts";
import { findWrappers } from "./wrappers.ts";

/** A chain of commands, ours first, each the child of the next; the answer is what is watched, outermost last. */
function watched(...commands: string[]): string[] {
  const table = new Map<number, ProcessInfo>(commands.map((command, i) => [100 + i, { pid: 100 + i, parent: i === commands.length - 1 ? 1 : 101 + i, started: "0", command }]));
  return findWrappers(100, (pid) => table.get(pid) ?? null).map(({ command }) => command);
}

const node = "node packages/dev-env/src/run.js start";
const inner = "sh -c node packages/dev-env/src/run.js start";
const pnpm = "/root/.npm/_npx/1/node_modules/.bin/pnpm start";
const npx = "npm exec pnpm@12.21.0 start";

test("all between npx and us is watched", () => {
  expect(watched(node, inner, pnpm, "sh -c pnpm start", npx, "-bash")).toEqual([inner, pnpm, "sh -c pnpm start", npx]);
});

test("a shell that waits for npx is watched too", () => {
  const shell = "/bin/sh -c cd /srv && PORT=4000 npx -y pnpm@12.21.0 start > out.log 2>&1";
  expect(watched(node, inner, pnpm, npx, shell, "python3 check.py")).toEqual([inner, pnpm, npx, shell]);
});

test("a launcher that is a shell script is watched", () => {
  expect(watched(node, "/bin/sh /usr/local/bin/pnpm start", "-bash")).toEqual(["/bin/sh /usr/local/bin/pnpm start"]);
});

test.each(["bash -c npx -y pnpm@12.21.0 start & echo $!", "sh -c nohup npx pnpm start > log", "bash run-all.sh", "-zsh", "bash"])("%s may end while we go on", (shell) => {
  expect(watched(node, inner, pnpm, npx, shell)).toEqual([inner, pnpm, npx]);
});

test("started by hand, nothing is watched", () => {
  expect(watched(node, "-bash", "sshd: ada")).toEqual([]);
  expect(watched(node, "sh -c node packages/dev-env/src/run.js start")).toEqual([]);
});
