import { expect, test } from "vitest";
import { landingPath } from "./landing-path.ts";

const ORIGIN = "https://chart.example.com";

test.for(["/", "/o/abc/chart?person=1&open=all#top", "/invitations/a-b", "/o/x.y/people?q=m%C3%BCller%2Fb", "/@x"])(
  "security M1: %s is a path of ours and stays",
  (path) => expect(landingPath(path, ORIGIN)).toBe(path),
);

test("security M1: an address of ours becomes its path", () => {
  expect(landingPath("https://chart.example.com/o/abc?x=1", ORIGIN)).toBe("/o/abc?x=1");
  expect(landingPath("o/abc", ORIGIN)).toBe("/o/abc");
});

test.for([
  undefined, null, "", "//evil.example", "/..//evil.example", "/.//evil.example", "/a/../..//evil.example", "/\\evil.example", "\\\\evil.example",
  "https://evil.example/", "http://chart.example.com/", "https://chart.example.com@evil.example/", "https://a:b@chart.example.com/",
  "javascript:alert(1)", "data:text/html,x", "/\t/evil.example", "\t//evil.example", "/%2fevil.example", "/%5Cevil.example", "/a%2F%2Fb", "/%2e%2e//evil.example",
  "https://chart.example.com:8443/", "http://[", "///evil.example", "/ /../..//evil.example", "blob:https://chart.example.com/x",
])("security M1: %j leads to the start page", (target) => {
  expect(landingPath(target, ORIGIN)).toBe("/");
});

test("security M1: an address that is too long leads to the start page", () => {
  expect(landingPath(`/${"x".repeat(3_000)}`, ORIGIN)).toBe("/");
});
