import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../api.ts";
import { seatName } from "../../i18n/seat-name.ts";
import { Problem } from "../../ui/problem.tsx";
import type { Edited } from "./use-edited.tsx";
import { movesUp, type ProfileView } from "./words.ts";

interface HideProps {
  organizationId: string;
  person: ProfileView;
  edited: Edited;
  /** Whether who looks still sees the person once hidden. */
  seesHidden: boolean;
  onGone(): void;
}

/** Takes somebody off the chart, after saying what that means, or puts them back. */
export function Hide({ organizationId, person, edited, seesHidden, onGone }: HideProps) {
  const [asking, { open, close }] = useDisclosure();
  const [reason, setReason] = useState("");
  const name = seatName(person);
  const hide = useMutation(
    trpc.people.hide.mutationOptions({
      onSuccess: ({ changeId }, { hidden }) => {
        close();
        setReason("");
        if (hidden && !seesHidden) onGone();
        return edited(hidden ? `${name} is hidden from the chart` : `${name} is on the chart again`, changeId);
      },
    }),
  );
  const about = { organizationId, personId: person.id };
  if (person.hidden) {
    return (
      <>
        <Button size="xs" variant="default" leftSection={<IconEye size={15} aria-hidden />} loading={hide.isPending} onClick={() => hide.mutate({ ...about, hidden: false })}>Show again</Button>
        {hide.error && <Problem error={hide.error} />}
      </>
    );
  }
  function cancel() {
    close();
    hide.reset();
  }
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconEyeOff size={15} aria-hidden />} onClick={open}>Hide from the chart</Button>
      <Modal opened={asking} onClose={cancel} title={<Text span fw={700}>Hide {name} from the chart?</Text>} closeButtonProps={{ "aria-label": "Close" }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            hide.mutate({ ...about, hidden: true, reason: reason.trim() || null });
          }}
        >
          <Stack gap="md">
            <Text size="sm">
              {movesUp(person)} {seesHidden ? "Admins still see the card, with a dashed border, and can show it again." : "Only admins see the card then, and can show it again."} Syncs don't change that.
            </Text>
            <TextInput label="Reason" placeholder="Optional" maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            {hide.error && <Problem error={hide.error} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={cancel} data-autofocus>Cancel</Button>
              <Button type="submit" loading={hide.isPending}>Hide</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
