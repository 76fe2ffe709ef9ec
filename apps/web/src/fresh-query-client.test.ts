import { QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { FreshQueryClient } from "./fresh-query-client.ts";

test("a change that comes before the first answer is shown, though that answer was given before the change", async () => {
  const client = new FreshQueryClient();
  const answers: ((members: string[]) => void)[] = [];
  const observer = new QueryObserver(client, { queryKey: ["members"], queryFn: () => new Promise<string[]>((resolve) => answers.push(resolve)) });
  const stop = observer.subscribe(() => {});
  const [first] = answers;
  const invalidated = client.invalidateQueries({ queryKey: ["members"] });
  first?.(["Ada"]);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(["Ada", "Kofi"]);
  await invalidated;
  expect(observer.getCurrentResult()).toMatchObject({ data: ["Ada", "Kofi"], isError: false });
  stop();
});

test("what is invalidated elsewhere goes on loading", async () => {
  const client = new FreshQueryClient();
  let answer: (name: string) => void = () => {};
  const queryFn = vi.fn(() => new Promise<string>((resolve) => { answer = resolve; }));
  const observer = new QueryObserver(client, { queryKey: ["chart"], queryFn });
  const stop = observer.subscribe(() => {});
  await client.invalidateQueries({ queryKey: ["members"] });
  answer("a chart");
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe("a chart"));
  expect(queryFn).toHaveBeenCalledTimes(1);
  stop();
});
