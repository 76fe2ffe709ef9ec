import { Anchor, Stack, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { When } from "../../ui/when.tsx";
import { Field } from "./field.tsx";
import { Refresh } from "./refresh.tsx";
import { MANAGER_NOTES, type ProfileView } from "./words.ts";

interface SourceProps {
  organizationId: string;
  person: ProfileView;
  readAt: string | null;
  mayEdit: boolean;
}

/** Where the values come from, with the ways to look there. */
export function Source({ organizationId, person, readAt, mayEdit }: SourceProps) {
  const note = person.managerReason && MANAGER_NOTES[person.managerReason];
  return (
    <Field label="Where this comes from">
      <Text size="sm">Personio{readAt && <>, read <When at={readAt} /></>}</Text>
      <Text size="xs" c="dimmed">Last change here <When at={person.updatedAt} /></Text>
      {note && <Text size="xs" c="var(--tl-warn)">{note}</Text>}
      <Stack gap="xs" mt="xs" align="flex-start">
        {person.record && (
          <Anchor href={person.record} target="_blank" rel="noreferrer" size="sm">
            Open in Personio <IconExternalLink size={14} aria-label="(new tab)" style={{ verticalAlign: -2 }} />
          </Anchor>
        )}
        {mayEdit && person.seat === "person" && <Refresh key={person.id} organizationId={organizationId} personId={person.id} />}
      </Stack>
    </Field>
  );
}
