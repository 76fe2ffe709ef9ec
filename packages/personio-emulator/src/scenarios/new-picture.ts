import { nameOf, required, staff } from "./cast.ts";
import type { Picture } from "../company.ts";
import type { Scenario } from "./scenario.ts";

export const newPicture: Scenario = {
  title: "A new picture: Personio marks no change, so it comes within a day or by a refresh",
  steps: () => {
    let before: { id: number; picture: Picture | null } | null = null;
    return [
      { after: 2, say: "The first member of staff by id who has a picture gets another one in Personio. Its address is the same, so this run doesn't read it; one within a day does. Refresh from Personio, on the profile, brings it at once.", sync: true, do({ company }) {
        const one = required(staff(company, 40).find(({ picture }) => picture !== null), "picture");
        before = { id: one.id, picture: one.picture };
        company.update(one.id, { picture: { kind: "drawn", seed: `${nameOf(one)}, later`, hair: "any", format: "png" } });
      } },
      { after: 60, say: "The old picture is back in Personio; it returns to the chart the same way.", sync: true, do({ company }) {
        if (before) company.update(before.id, { picture: before.picture });
      } },
    ];
  },
};
