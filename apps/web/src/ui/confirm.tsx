import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "./problem.tsx";
import { Said } from "./named.tsx";

interface ConfirmProps {
  opened: boolean;
  onClose(): void;
  /** A question. */
  title: string;
  /** What it would mean. */
  children: ReactNode;
  /** The button's words, a verb first. */
  confirm: string;
  onConfirm(): void;
  /** The words of the button that changes nothing; "Cancel" when left out. */
  dismiss?: string;
  /** Keeps the button off until the dialog is filled in. */
  disabled?: boolean;
  pending: boolean;
  error: unknown;
}

/** Asks before something that can't be undone. */
export function Confirm({ opened, onClose, title, children, confirm, onConfirm, dismiss, disabled = false, pending, error }: ConfirmProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={<Text span fw={700}><Said>{title}</Said></Text>} closeButtonProps={{ "aria-label": t("close") }}>
      <Stack gap="md">
        <Text component="div" size="sm">{children}</Text>
        {error !== null && <Problem error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>{dismiss ?? t("cancel")}</Button>
          <Button color="red.8" onClick={onConfirm} disabled={disabled} loading={pending}>{confirm}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
