import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { TroubleNotice } from "./trouble-notice.tsx";
import { useSyncState, type SyncTrouble } from "./use-sync-state.ts";

interface TroubleNoticesProps {
  organizationId: string;
  /** What mends a trouble on this very page, in place of the link to it; null for nothing at all. */
  actions?: Partial<Record<SyncTrouble["kind"], ReactNode>>;
  /** On a run's page, only what other runs ended with: the page speaks of its own. */
  except?: string;
}

/** All that keeps the chart from following Personio, the gravest first; nothing while all is well. */
export function TroubleNotices({ organizationId, actions = {}, except }: TroubleNoticesProps) {
  const state = useSyncState(organizationId);
  const troubles = state?.troubles.filter((trouble) => except === undefined || ("runId" in trouble && trouble.runId !== except)) ?? [];
  if (!state || troubles.length === 0) return null;
  return (
    <Stack gap="sm">
      {troubles.map((trouble) => (
        <TroubleNotice key={trouble.id} organizationId={organizationId} state={state} trouble={trouble} {...(trouble.kind in actions && { action: actions[trouble.kind] })} />
      ))}
    </Stack>
  );
}
