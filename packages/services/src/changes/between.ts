import { dayEnd } from "@treeline/org/day";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { dayInput } from "../day-input.ts";
import { AppError } from "../error.ts";
import { readSettings } from "../sync/settings.ts";
import { query } from "../verb.ts";
import { concealedFrom } from "./concealed.ts";
import { withFaces, type LineView } from "./faces.ts";
import { statesAt } from "./seat-states.ts";
import { differenceOf, tell, type SentenceView } from "./tell.ts";

const LINES = 1_000;

/** What differs between the ends of two days, whatever came and went between them. At most 1,000 lines; `total` counts all. */
export const compareDays = query({
  needs: "viewer",
  cost: COSTS.everybody,
  input: z.object({ organizationId: z.string(), from: dayInput, to: dayInput }),
  async run(ctx, { from, to }): Promise<{ sentences: SentenceView[]; lines: LineView[]; total: number }> {
    if (from > to) throw new AppError("BAD_REQUEST", { en: "The first day lies after the second one.", de: "Der erste Tag liegt nach dem zweiten." }, { reason: "order", action: { en: "Swap the two days.", de: "Vertauschen Sie die beiden Tage." } });
    const { timeZone } = await readSettings(ctx);
    const concealed = await concealedFrom(ctx);
    const before = await statesAt(ctx, dayEnd(timeZone, from));
    const after = await statesAt(ctx, dayEnd(timeZone, to));
    const difference = differenceOf({ before, after }, concealed, ctx.language);
    const { lines } = difference;
    return { sentences: tell(difference, ctx.language), lines: await withFaces(ctx, lines.slice(0, LINES)), total: lines.length };
  },
});
