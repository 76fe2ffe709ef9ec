import { z } from "zod";
import { INPUT } from "../input-words.ts";

const limit = z.strictObject({
  min: z.int(INPUT.wholeNumber.en).min(0, INPUT.atLeastNone.en).max(100_000, INPUT.atMostPeople.en),
  percent: z.number().min(0, INPUT.atLeastNoShare.en).max(100, INPUT.atMostAll.en),
});

/** All of the guards' limits; a name that is no guard is refused. */
export const guardLimits = z.strictObject({ leaves: limit, unsaid: limit, moves: limit, joins: limit, emptied: limit });
