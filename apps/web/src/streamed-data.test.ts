import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { setStreamedData } from "./streamed-data.ts";

const KEY = ["sync", "state"];

function observe(held?: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  if (held !== undefined) client.setQueryData(KEY, held);
  const answers: PromiseWithResolvers<string>[] = [];
  const observer = new QueryObserver(client, {
    queryKey: KEY,
    staleTime: Infinity,
    queryFn: () => {
      const answer = Promise.withResolvers<string>();
      answers.push(answer);
      return answer.promise;
    },
  });
  const stop = observer.subscribe(() => {});
  return { client, answers, stop, shown: () => observer.getCurrentResult() };
}

test.for([{ name: "a refetch", held: "failing" }, { name: "the first request", held: undefined }])("$name that is answered after the stream's news doesn't overwrite it", async ({ held }) => {
  const { client, answers, stop, shown } = observe(held);
  const refetched = held === undefined ? Promise.resolve() : client.invalidateQueries({ queryKey: KEY });
  setStreamedData(client, KEY, "in step");
  answers[0]?.resolve("failing");
  await refetched;
  await vi.waitFor(() => expect(shown()).toMatchObject({ data: "in step", isFetching: false, isError: false }));
  stop();
});

test("a refetch that begins after the stream's news is shown", async () => {
  const { client, answers, stop, shown } = observe("failing");
  setStreamedData(client, KEY, "in step");
  const refetched = client.invalidateQueries({ queryKey: KEY });
  answers[0]?.resolve("paused");
  await refetched;
  expect(shown().data).toBe("paused");
  stop();
});
