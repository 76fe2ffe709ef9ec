import { cleanName } from "@treeline/org/text/clean";
import { z } from "zod";
import { INPUT } from "../input-words.ts";

/** As a person's name is taken: see `org/text/clean`. */
export const organizationName = z
  .string()
  .transform((raw) => cleanName(raw) ?? "")
  .pipe(z.string().min(1, INPUT.organizationName.en).max(200, INPUT.longName.en));
