import { isolate } from "@treeline/org/text/isolate";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { seatName } from "../../i18n/seat-name.ts";
import { Problem } from "../../ui/problem.tsx";
import type { Edited } from "./use-edited.tsx";
import { movesUp, type ProfileView } from "./words.ts";
import { Said } from "../../ui/named.tsx";

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
  const { t } = useTranslation("profile");
  const [asking, { open, close }] = useDisclosure();
  const [reason, setReason] = useState("");
  const name = isolate(seatName(person));
  const hide = useMutation(
    trpc.people.hide.mutationOptions({
      onSuccess: ({ changeId }, { hidden }) => {
        close();
        setReason("");
        if (hidden && !seesHidden) onGone();
        return edited(t(hidden ? "hide.done" : "hide.undone", { name }), changeId);
      },
    }),
  );
  const about = { organizationId, personId: person.id };
  if (person.hidden) {
    return (
      <>
        <Button size="xs" variant="default" leftSection={<IconEye size={15} aria-hidden />} loading={hide.isPending} onClick={() => hide.mutate({ ...about, hidden: false })}>{t("hide.showAgain")}</Button>
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
      <Button size="xs" variant="default" leftSection={<IconEyeOff size={15} aria-hidden />} onClick={open}>{t("hide.action")}</Button>
      <Modal opened={asking} onClose={cancel} title={<Text span fw={700}><Said>{t("hide.title", { name })}</Said></Text>} closeButtonProps={{ "aria-label": t("close") }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            hide.mutate({ ...about, hidden: true, reason: reason.trim() || null });
          }}
        >
          <Stack gap="md">
            <Text size="sm">
              <Said>{movesUp(t, person)}</Said> {t(seesHidden ? "hide.seen" : "hide.unseen")} {t("hide.syncs")}
            </Text>
            <TextInput label={t("reason")} placeholder={t("optional")} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            {hide.error && <Problem error={hide.error} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={cancel} data-autofocus>{t("cancel")}</Button>
              <Button type="submit" loading={hide.isPending}>{t("hide.submit")}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
