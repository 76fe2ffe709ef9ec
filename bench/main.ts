import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { print, type Report } from "./measure.ts";
import { benchChart } from "./chart.ts";
import { benchExport } from "./export.ts";
import { benchHosting } from "./hosting.ts";
import { benchLayout } from "./layout.ts";
import { benchNeighbours } from "./neighbours.ts";
import { benchPayload } from "./payload.ts";
import { benchSearch } from "./search.ts";
import { benchMemory } from "./sync-memory.ts";
import { benchApply } from "./sync-apply.ts";
import { benchRead } from "./sync-read.ts";

const TABLES: Record<string, ((rounds: number) => Promise<Report>)[]> = { sync: [benchRead, benchApply], memory: [benchMemory], hosting: [benchHosting], neighbours: [benchNeighbours], layout: [benchLayout], search: [benchSearch], payload: [benchPayload], chart: [benchChart], export: [benchExport] };

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "string" }, rounds: { type: "string", default: "3" } } });
const tables = positionals.map((name) => TABLES[name]);
if (tables.length === 0 || tables.includes(undefined)) {
  console.error(`Usage: pnpm bench <${Object.keys(TABLES).join("|")}>... [--rounds N] [--json FILE]`);
  process.exitCode = 2;
} else {
  const reports: Report[] = [];
  for (const bench of tables.flatMap((table) => table ?? [])) {
    const report = await bench(Number(values.rounds));
    print(report);
    reports.push(report);
  }
  if (values.json) await writeFile(values.json, JSON.stringify(reports, null, 2));
}
