import { z } from "zod";

const limit = z.strictObject({
  min: z.int("Write a whole number.").min(0, "Write 0 or more.").max(100_000, "Write at most 100,000."),
  percent: z.number().min(0, "Write 0 % or more.").max(100, "Write at most 100 %."),
});

/** All of the guards' limits; a name that is no guard is refused. */
export const guardLimits = z.strictObject({ leaves: limit, unsaid: limit, moves: limit, joins: limit, emptied: limit });
