import { Group } from "@mantine/core";
import { Erase } from "./erase.tsx";
import { Hide } from "./hide.tsx";
import type { Edited } from "./use-edited.tsx";
import type { ProfileView } from "./words.ts";

interface ActionsProps {
  organizationId: string;
  person: ProfileView;
  edited: Edited;
  isAdmin: boolean;
  onGone(): void;
}

/** What can be done with the person as a whole. */
export function Actions({ organizationId, person, edited, isAdmin, onGone }: ActionsProps) {
  const vacant = person.seat === "vacant";
  if (vacant && !isAdmin) return null;
  return (
    <Group gap="xs" pt="md" style={{ borderTop: "1px solid var(--tl-border)" }}>
      {vacant ? <Erase organizationId={organizationId} personId={person.id} /> : <Hide organizationId={organizationId} person={person} edited={edited} seesHidden={isAdmin} onGone={onGone} />}
    </Group>
  );
}
