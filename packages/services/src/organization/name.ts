import { z } from "zod";
import { cleanName } from "../account/name.ts";

export const organizationName = z
  .string()
  .transform(cleanName)
  .pipe(z.string().min(1, "Give the organization a name.").max(200, "A name has at most 200 characters."));
