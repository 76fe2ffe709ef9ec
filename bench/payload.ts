import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants } from "node:zlib";
import { decodeChart } from "@treeline/org/chart/decode-chart";
import { encodeChart } from "@treeline/org/chart/encode-chart";
import { startEnvironment } from "@treeline/dev-env/environment";
import { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import postgres from "postgres";
import { chartRows, sourceOf, type ChartRow } from "./chart-rows.ts";
import { clock, interleave, median, type Report } from "./measure.ts";

const SIZES = [10_000, 100_000] as const;
/** As the server compresses both, and the best there is. */
const QUALITIES = [5, 11] as const;
const ASKED = 40;

const brotli = (bytes: Uint8Array | string, quality: number) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** Rows as `chart.get` answers them. */
function asJson(rows: readonly ChartRow[]): string {
  return JSON.stringify(rows.map(({ picture, ...row }) => ({
    ...row, seat: "person", hidden: false, confirmedRoot: false, edited: false, picture: picture === null ? null : `/pictures/V1StGXR8Z5jdHi6BmyT/${row.id}/small?v=${picture}`,
  })));
}

/** Texts are unpacked when they are asked for; JSON has all of them at once. */
function unpackAll(bytes: Uint8Array): unknown {
  const { ids, names, titles } = decodeChart(bytes);
  return { ids, names, titles };
}

/** What a chart weighs, packed and as JSON, and what packing takes. */
async function weigh(report: Report, people: number, rounds: number): Promise<void> {
  const rows = chartRows(people);
  const [source, json] = [sourceOf(rows), asJson(rows)];
  const bytes = encodeChart(source);
  const of = `at ${people}`;
  Object.assign(report.counts, { [`bytes ${of}, packed`]: bytes.length, [`bytes ${of}, JSON`]: json.length });
  for (const quality of QUALITIES) {
    const [packed, rowsOfJson] = [brotli(bytes, quality), brotli(json, quality)];
    Object.assign(report.counts, { [`bytes ${of}, packed, brotli ${quality}`]: packed, [`bytes ${of}, JSON, brotli ${quality}`]: rowsOfJson });
    report.ratios[`brotli ${quality} ${of}: JSON / packed`] = rowsOfJson / packed;
  }
  const compress = promisify(brotliCompress);
  Object.assign(report.raw, await interleave([
    { name: `packing ${of}`, run: () => clock(async () => encodeChart(source)) },
    { name: `compressing ${of}`, run: () => clock(() => compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITIES[0] } })) },
    { name: `unpacking ${of}`, run: () => clock(async () => decodeChart(bytes)) },
    { name: `unpacking ${of}, all texts too`, run: () => clock(async () => unpackAll(bytes)) },
    { name: `parsing JSON ${of}`, run: () => clock(async () => JSON.parse(json)) },
  ], rounds));
}

/** An organization whose people stand in the database as an import leaves them, with pictures of a usual size. */
async function fill(owner: postgres.Sql, organizationId: string, people: number): Promise<void> {
  const [link] = await owner`
    insert into connection (organization_id, provider, state, connected_by) values (${organizationId}, 'personio', 'disconnected', 'bench') returning id`;
  const rows = chartRows(people);
  for (let at = 0; at < rows.length; at += 5_000) {
    const part = owner.json(rows.slice(at, at + 5_000).map((row) => ({ ...row })));
    await owner`
      insert into person (organization_id, connection_id, id, external_id, seat, name, title, manager_id)
      select ${organizationId}, ${link?.["id"]}, r.id, r.id::text, 'person', r.name, r.title, r."managerId"
      from jsonb_to_recordset(${part}) as r (id uuid, name text, title text, "managerId" uuid)`;
    await owner`
      insert into picture (organization_id, person_id, hash, small, large, source, read_at)
      select ${organizationId}, r.id, rpad(r.picture, 64, '0'), decode(repeat(md5(r.id::text), 100), 'hex'), decode(repeat(md5(r.id::text), 600), 'hex'), 'bench', now()
      from jsonb_to_recordset(${part}) as r (id uuid, picture text) where r.picture is not null`;
  }
  await owner`vacuum analyze person, picture`;
}

/** The answers of a running api: unchanged, from its cache, built anew, and the same as JSON. */
async function ask(report: Report, rounds: number): Promise<void> {
  const env = await startEnvironment({ company: new Company({ name: "Bench", domain: "bench.example" }), credentials: [DEMO_CREDENTIAL] });
  const owner = postgres(env.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const { cookie, trpc } = await env.signUp({ name: "Bench", email: "bench@treeline.example", password: "a-long-password" });
    for (const people of SIZES) {
      const { id } = await trpc.organization.create.mutate({ name: `Bench ${people}` });
      await fill(owner, id, people);
      const get = async (status: number, headers: Record<string, string> = {}, path = `/charts/${id}`) => {
        const answer = await fetch(env.url + path, { headers: { cookie, ...headers } });
        if (answer.status !== status) throw new Error(`${path} answered ${answer.status}`);
        await answer.arrayBuffer();
        return answer.headers.get("etag") ?? "";
      };
      const often = async (work: () => Promise<unknown>) => {
        const times: number[] = [];
        for (let at = 0; at < ASKED; at += 1) times.push(await clock(work));
        return median(times);
      };
      const of = `at ${people}`;
      const floor = `a 404 without a look at the database ${of}`;
      const raw = await interleave([
        { name: `built anew ${of}`, run: async () => {
          await owner`update person set title = coalesce(title, '') || '.' where organization_id = ${id} and id = (select id from person where organization_id = ${id} order by id desc limit 1)`;
          return clock(() => get(200));
        } },
        { name: `from the cache ${of}`, run: () => often(() => get(200)) },
        { name: `unchanged, 304 ${of}`, run: async () => {
          const etag = await get(200);
          return often(() => get(304, { "if-none-match": etag }));
        } },
        { name: floor, run: () => often(() => get(404, { cookie: "" })) },
        { name: `chart.get as JSON ${of}`, run: () => clock(() => get(200, {}, `/trpc/chart.get?input=${encodeURIComponent(JSON.stringify({ organizationId: id }))}`)) },
      ], rounds);
      Object.assign(report.raw, raw);
      const time = (name: string) => median(raw[`${name} ${of}`] ?? []);
      report.ratios[`chart.get as JSON / unchanged, 304 ${of}`] = time("chart.get as JSON") / time("unchanged, 304");
      report.counts[`microseconds of a 304 ${of}`] = Math.round(time("unchanged, 304") * 1_000);
    }
  } finally {
    await owner.end();
    await env.stop();
  }
}

/** The chart's bytes against the same as JSON rows, and what asking for them over HTTP takes. */
export async function benchPayload(rounds: number): Promise<Report> {
  const report: Report = { name: "the chart as bytes", raw: {}, ratios: {}, counts: {} };
  for (const people of SIZES) await weigh(report, people, rounds);
  await ask(report, rounds);
  return report;
}
