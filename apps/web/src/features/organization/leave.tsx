import { isolate } from "@treeline/org/text/isolate";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Panel } from "../../ui/panel.tsx";

interface LeaveProps {
  organization: { id: string; name: string };
  onLeft(): void;
}

/** Gives up one's own access. */
export function Leave({ organization: { id, name }, onLeft }: LeaveProps) {
  const { t } = useTranslation("organization");
  const [asking, { open, close }] = useDisclosure();
  const leave = useMutation(trpc.members.leave.mutationOptions({ onSuccess: onLeft }));
  return (
    <Panel
      title={t("leave.title")}
      note={t("leave.note", { organization: isolate(name) })}
      action={<Button variant="default" onClick={open} style={{ flexShrink: 0 }}>{t("leave.open")}</Button>}
    >
      <Confirm
        opened={asking}
        onClose={() => { close(); leave.reset(); }}
        title={t("leave.ask", { organization: isolate(name) })}
        confirm={t("leave.confirm")}
        onConfirm={() => leave.mutate({ organizationId: id })}
        pending={leave.isPending}
        error={leave.error}
      >
        {t("leave.text")}
      </Confirm>
    </Panel>
  );
}
