import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Context } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { inOrganization, runQuery } from "../verb.ts";
import type { Audience } from "./audience.ts";
import { getChartState, packChart } from "./bytes.ts";

export interface CachedChart {
  version: string;
  changes: string;
  /** The bytes, compressed. */
  brotli: Buffer;
}

const compress = promisify(brotliCompress);
/** Higher ones cost several times as much for a tenth of the size. */
const QUALITY = 5;
const MOST_BYTES = 64 * 1024 * 1024;

interface Entry {
  changes: string;
  chart: Promise<CachedChart>;
  size: number;
}

/** Charts that were asked for lately, one an organization and audience, built once however many ask; the longest unasked go first. */
export class ChartCache {
  readonly #entries = new Map<string, Entry>();
  readonly #most: number;
  #size = 0;

  constructor(mostBytes = MOST_BYTES) {
    this.#most = mostBytes;
  }

  /** The chart as the actor may see it now. @throws AppError NOT_FOUND */
  async read(ctx: Context, organizationId: string): Promise<CachedChart> {
    const { audience, changes } = await runQuery(ctx, getChartState, { organizationId });
    const key = `${organizationId} ${audience}`;
    const known = this.#entries.get(key);
    this.#drop(key);
    const entry = known?.changes === changes ? known : { changes, chart: build(ctx, organizationId, audience), size: 0 };
    this.#entries.set(key, entry);
    this.#size += entry.size;
    return this.#built(key, entry);
  }

  /** What failed to build is forgotten; what was built counts, unless another one took its place. */
  async #built(key: string, entry: Entry): Promise<CachedChart> {
    try {
      const chart = await entry.chart;
      if (entry.size === 0 && this.#entries.get(key) === entry) {
        entry.size = chart.brotli.length;
        // It may be newer than what was asked for.
        entry.changes = chart.changes;
        this.#size += entry.size;
        for (const oldest of this.#entries.keys()) if (this.#size > this.#most) this.#drop(oldest);
      }
      return chart;
    } catch (error) {
      if (this.#entries.get(key) === entry) this.#drop(key);
      throw error;
    }
  }

  #drop(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}

/** Whoever asked was let in, and shares what is built with others. */
async function build(ctx: Context, organizationId: string, audience: Audience): Promise<CachedChart> {
  const pack = async (): Promise<CachedChart> => {
    const { version, changes, bytes } = await inOrganization(ctx, organizationId, audience, packChart);
    const brotli = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    return { version, changes, brotli };
  };
  return ctx.meter ? await ctx.meter.work(COSTS.packChart, organizationId, pack, { shared: true }) : await pack();
}
