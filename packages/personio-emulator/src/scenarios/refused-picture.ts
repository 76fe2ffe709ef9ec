import { chief } from "./cast.ts";
import type { Scenario } from "./scenario.ts";
import type { Company } from "../company.ts";

function hireWithPicture(company: Company, firstName: string, lastName: string): number {
  const picture = { kind: "drawn", seed: `${firstName} ${lastName}`, hair: "any", format: "png" } as const;
  return company.hire({ firstName, lastName, title: "Trainee", managerId: chief(company).id, picture });
}

export const refusedPicture: Scenario = {
  title: "A refused picture: 403 on one person's picture",
  steps: () => {
    const ids: number[] = [];
    return [
      { after: 2, say: "Tamsin Vale and Ruben Stolz join, and Personio refuses Tamsin's picture. The run succeeds, Ruben's picture is read, Tamsin's counts as not read.", sync: true, do({ company, faults }) {
        ids.push(hireWithPicture(company, "Tamsin", "Vale"), hireWithPicture(company, "Ruben", "Stolz"));
        faults.set({ kind: "picture-403", path: `/${ids[0]}/` });
      } },
      { after: 10, say: "The picture may be read again, and the next run brings it.", sync: true, do: ({ faults }) => faults.clear("picture-403") },
      { after: 10, say: "Both records are deleted, so that the company is as it was.", sync: true, do: ({ company }) => ids.forEach((id) => company.remove(id)) },
    ];
  },
};
