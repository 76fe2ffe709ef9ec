import fc from "fast-check";
import { expect, test } from "vitest";
import type { Person } from "../person.ts";
import { compareStates, type LineFacts, linesOfPlan, type SeatState } from "./lines.ts";
import type { Employee } from "./snapshot.ts";
import { applyPlan, employee, plan } from "./testing.ts";

const SIZE = 8;
const row: fc.Arbitrary<Employee> = fc
  .record({
    id: fc.integer({ min: 1, max: SIZE }),
    manager: fc.option(fc.integer({ min: 1, max: SIZE + 1 }), { nil: null, freq: 4 }),
    more: fc.record({
      title: fc.constantFrom("Engineer", null),
      pictureUrl: fc.constantFrom("https://example.com/1", null),
      status: fc.constantFrom("active", "active", "active", "inactive"),
    }),
  })
  .map(({ id, manager, more }) => employee(id, manager, more));
const read = fc.uniqueArray(row, { selector: ({ externalId }) => externalId, maxLength: SIZE });

function stateOf(person: Person, people: readonly Person[], said: boolean | null): SeatState {
  const manager = people.find(({ externalId }) => externalId === person.managerExternalId);
  const { id, seat, name, title, email, startDate, pictureSource, hidden } = person;
  return { personId: id, seat, name, title, email, startDate, picture: pictureSource, managerId: manager?.id ?? null, hidden, said };
}

test("[H5] a plan's lines are those of the seats before and after it", () => {
  fc.assert(
    fc.property(fc.array(read, { minLength: 2, maxLength: 4 }), (reads) => {
      let people: Person[] = [];
      for (const rows of reads) {
        const next = plan(rows, people);
        const after = applyPlan(people, next);
        const said = new Map(next.leaves.filter(({ from }) => from === "person").map((leave) => [leave.externalId, leave.said]));
        const known = new Set(people.map(({ id }) => id));
        const idOf = (id: string | null): string | null => (id !== null && known.has(id) ? id : null);
        const lines = compareStates(people.map((one) => stateOf(one, people, null)), after.map((one) => stateOf(one, after, said.get(one.externalId) ?? null)));
        const expected = lines.map((line): LineFacts => ({
          ...line, personId: idOf(line.personId), managers: { from: idOf(line.managers.from), to: idOf(line.managers.to) },
        }));
        expect(linesOfPlan(next, people)).toEqual(expected);
        people = after;
      }
    }),
    { numRuns: 300 },
  );
});
