import { Stack, Text } from "@mantine/core";
import { holds, isHeldAgain, type Run } from "./run-words.ts";

/** Why a run waits, and what that means until somebody decides. */
export function Review({ run }: { run: Run }) {
  return (
    <Stack gap={8} maw={760}>
      {isHeldAgain(run) && <Text>This sync was applied, but before anything changed Personio was read again, and more had changed. Only what is new is shown; Apply does it together with what was approved before.</Text>}
      {holds(run).map(({ message }) => <Text key={message} fz={17} lh={1.5}>{message}</Text>)}
      <Text c="dimmed">
        {run.partly
          ? "Joiners, leavers and changed values were applied. Only the moves wait: everybody keeps their place on the chart until you decide."
          : "Nothing was changed. The chart stays as it is until you decide."}
      </Text>
    </Stack>
  );
}
