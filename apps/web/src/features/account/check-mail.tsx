import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { IconMailCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "./refusal.tsx";

interface CheckMailProps {
  children: ReactNode;
  resend(): Promise<void>;
  onBack(): void;
  /** The words of the way back. */
  back: string;
}

const PAUSE_S = 30;

/** A mail is on its way: what to do with it, and what to do when it doesn't come. */
export function CheckMail({ children, resend, onBack, back }: CheckMailProps) {
  const { t } = useTranslation("account");
  const [pause, setPause] = useState(PAUSE_S);
  const again = useMutation({ mutationFn: resend, onSuccess: () => setPause(PAUSE_S) });
  useEffect(() => {
    if (pause === 0) return;
    const timer = setTimeout(() => setPause(pause - 1), 1_000);
    return () => clearTimeout(timer);
  }, [pause]);
  return (
    <Stack gap="md">
      <Group wrap="nowrap" align="flex-start" gap="sm" role="status">
        <IconMailCheck aria-hidden color="var(--tl-accent)" style={{ flexShrink: 0 }} />
        <Text component="div" style={{ overflowWrap: "anywhere" }}>{children}</Text>
      </Group>
      <Text size="sm" c="dimmed">
        {again.isSuccess && `${t("checkMail.sentAgain")} `}{t("checkMail.nothing")}
      </Text>
      {again.isError && <Refusal error={again.error} />}
      <Group gap="md">
        <Button variant="default" onClick={() => again.mutate()} loading={again.isPending} disabled={pause > 0} className="tabular">
          {pause > 0 ? t("checkMail.againIn", { seconds: pause }) : t("checkMail.again")}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={onBack}>{back}</Anchor>
      </Group>
    </Stack>
  );
}
