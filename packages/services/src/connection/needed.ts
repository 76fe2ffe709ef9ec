import type { Language } from "@treeline/org/language";
import { PERSONIO_FIELDS, type PersonioField } from "@treeline/personio/fields";
import { COSTS } from "../cost/costs.ts";
import { inOneOrganization } from "../id.ts";
import { query } from "../verb.ts";

/** What to tick in Personio, why, and what its absence costs. */
export interface NeededAttribute {
  keys: string[];
  label: string;
  reason: string;
  withoutIt: string;
}

const FIELDS: readonly PersonioField[] = PERSONIO_FIELDS;

const ALSO: Record<Language, (other: string) => string> = { en: (other) => ` (also: ${other})`, de: (other) => ` (auch: ${other})` };

/** The attributes that Treeline asks for, in their order; neighbours that are for the same purpose are one. */
export const listNeededAttributes = query({
  needs: "viewer",
  cost: COSTS.look,
  input: inOneOrganization,
  async run({ language }): Promise<{ attributes: NeededAttribute[] }> {
    const attributes: NeededAttribute[] = [];
    for (const { key, label, also, reason, withoutIt } of FIELDS) {
      const other = also?.[language];
      const name = label[language] + (other ? ALSO[language](other) : "");
      const before = attributes.at(-1);
      if (before?.reason === reason[language]) {
        before.keys.push(key);
        before.label += `, ${name}`;
      } else attributes.push({ keys: [key], label: name, reason: reason[language], withoutIt: withoutIt[language] });
    }
    return { attributes };
  },
});
