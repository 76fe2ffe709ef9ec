import { expect, test } from "vitest";
import { startTest } from "../testing.ts";

test("a link into Personio opens the record, with a way to its supervisor", async () => {
  const { get, emulator } = await startTest();
  const ada = emulator.company.all().find(({ email }) => email === "ada.lindqvist@nordlicht.example");
  const page = (await get(`/staff/details/${ada?.id}`)).body;
  expect(page).toContain("Ada Lindqvist");
  expect(page).toContain("This plays Personio's own page of a record");
  expect(page).toMatch(new RegExp(`href="/staff/details/${ada?.managerId}">Hannah Krüger`));
  expect(emulator.requests).toEqual([]);
});

test("names are shown as text, and a record that is gone says so", async () => {
  const { get, emulator } = await startTest();
  const id = emulator.company.hire({ firstName: "<script>", lastName: "x" });
  expect((await get(`/staff/details/${id}`)).body).not.toContain("<script>");
  emulator.company.remove(id);
  expect(await get(`/staff/details/${id}`)).toMatchObject({ status: 404, body: expect.stringContaining("may have been deleted") });
});
