import type { Company } from "@treeline/personio-emulator/company";

const FIRST = 1_000;
/** One grey pixel. */
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==", "base64");
const picture = { kind: "bytes", bytes: PIXEL, contentType: "image/png" } as const;

/** Makes it the same company of `people` as every time: five reports to a manager, every fifth with a picture. */
export function restock(company: Company, people: number): void {
  for (const { id } of company.all().toReversed()) company.remove(id);
  for (let i = 0; i < people; i++) {
    company.hire({
      id: FIRST + i, firstName: `First${i}`, lastName: `Last${i}`, title: `Title ${i}`, hireDate: "2020-01-01",
      managerId: i === 0 ? null : FIRST + Math.floor((i - 1) / 5), picture: i % 5 === 0 ? picture : null,
    });
  }
}

/** A hire with a picture, a move, and a manager who leaves. */
export function changeSome(company: Company): void {
  company.hire({ id: 9_001, firstName: "New", lastName: "Colleague", title: "Engineer", hireDate: "2020-01-01", managerId: FIRST, picture });
  company.move(FIRST + 7, FIRST + 2);
  company.leave(FIRST + 3);
}
