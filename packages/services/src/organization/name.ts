import { z } from "zod";
import { cleanName } from "../account/name.ts";
import { INPUT } from "../input-words.ts";

export const organizationName = z
  .string()
  .transform(cleanName)
  .pipe(z.string().min(1, INPUT.organizationName.en).max(200, INPUT.longName.en));
