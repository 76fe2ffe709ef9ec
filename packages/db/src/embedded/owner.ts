import { chmodSync, chownSync, existsSync, lstatSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The system user that PostgreSQL runs as, since it refuses to run as root. */
export interface Owner {
  uid: number;
  gid: number;
}

/** Null when we aren't root, so PostgreSQL runs as ourselves; else `postgres`, or `nobody` where that doesn't exist. */
export function serverOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const lines = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : [];
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid !== undefined && gid !== undefined && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether `owner` can reach `path` through its folders and read it. */
export function canRead(path: string, owner: Owner): boolean {
  return closedFolders(path, owner).length === 0 && allows(path, owner, 0o4);
}

/** Lets `owner` pass (not list) every folder on the way to `path`. */
export function openWay(path: string, owner: Owner): void {
  for (const folder of closedFolders(path, owner)) chmodSync(folder, (statSync(folder).mode & 0o7777) | 0o001);
}

/** Hands `path` and all below it to `owner`. */
export function handOver(path: string, owner: Owner): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  if (found.uid !== owner.uid || found.gid !== owner.gid) chownSync(path, owner.uid, owner.gid);
  if (found.isDirectory()) for (const name of readdirSync(path)) handOver(join(path, name), owner);
}

function closedFolders(path: string, owner: Owner): string[] {
  const closed: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (!allows(folder, owner, 0o1)) closed.push(folder);
    if (folder === dirname(folder)) return closed;
  }
}

function allows(path: string, owner: Owner, bit: number): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === owner.uid) return (mode & (bit << 6)) !== 0;
  if (gid === owner.gid) return (mode & (bit << 3)) !== 0;
  return (mode & bit) !== 0;
}
