import { cleanName, MOST_TYPED } from "@treeline/org/text/clean";
import { holdsAddress } from "@treeline/org/text/links";
import { z } from "zod";
import { INPUT } from "../input-words.ts";

/** As a person's name is taken (see `org/text/clean`), without web addresses: invitations carry it to strangers. */
export const organizationName = z
  .string()
  .transform((raw) => cleanName(raw) ?? "")
  .pipe(z.string().min(1, INPUT.organizationName.en).max(MOST_TYPED, INPUT.longName.en))
  .refine((name) => !holdsAddress(name), INPUT.addressInName.en);
