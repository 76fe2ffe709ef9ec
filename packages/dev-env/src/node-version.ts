/** Stops with advice unless this is Node 24 or newer: without the registry's Node first on PATH, scripts silently run on the machine's. */
export function requireNode(): void {
  if (Number(process.versions.node.split(".")[0]) >= 24) return;
  console.error(`Treeline needs Node 24; this is ${process.version} (${process.execPath}).
Run it through its scripts, which bring their own Node: npx -y pnpm@12.21.0 start
If you did, the install left that Node out: delete node_modules and run it again.`);
  process.exit(1);
}
