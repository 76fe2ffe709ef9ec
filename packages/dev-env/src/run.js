// Plain JavaScript, since a Node too old for us can't read TypeScript: `node run.js start`.
// Without the registry's Node first on PATH, scripts silently run on the machine's.
if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(`Treeline needs Node 24; this is ${process.version} (${process.execPath}).
Run it through its scripts, which bring their own Node: npx -y pnpm@12.21.0 start
If you did, the install left that Node out: delete node_modules and run it again.`);
  process.exit(1);
}
await import(`./${process.argv[2]}.ts`);
