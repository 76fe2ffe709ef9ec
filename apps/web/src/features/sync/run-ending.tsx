import { Text } from "@mantine/core";
import { TextLink } from "../../ui/link.tsx";
import { When } from "../../ui/when.tsx";
import type { Run } from "./run-words.ts";

/** Why a held run's changes never came to be. */
export function RunEnding({ organizationId, run }: { organizationId: string; run: Run }) {
  const { supersededBy, decidedBy, decidedAt, partly } = run;
  const kept = partly ? "What had been applied stays; the moves were dropped." : "Nothing was changed.";
  return (
    <Text maw={760}>
      {supersededBy ? (
        <>
          It was waiting for a review when Personio was read again{decidedAt && <>, <When at={decidedAt} /></>}. {kept}{" "}
          <TextLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: supersededBy }} underline="always">Go to the newer sync</TextLink>
        </>
      ) : (
        <>{decidedBy ?? "Somebody"} discarded it{decidedAt && <> <When at={decidedAt} /></>}. {kept} A later sync that finds the same asks again.</>
      )}
    </Text>
  );
}
