import { Group, Paper, Text, ThemeIcon, Title } from "@mantine/core";
import { IconPlug } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/link.tsx";

interface ConnectCallProps {
  organizationId: string;
  /** Members and up may connect. */
  mayConnect: boolean;
  /** It was connected before, and the people were kept. */
  again: boolean;
}

/** Nothing is connected: what connecting brings, and the way to it. */
export function ConnectCall({ organizationId, mayConnect, again }: ConnectCallProps) {
  const { t } = useTranslation("organization");
  return (
    <Paper bg="var(--tl-card)" bd="1px solid var(--tl-border)" p={{ base: "lg", sm: 32 }}>
      <Group gap="lg" align="flex-start">
        <ThemeIcon size={48} radius={12} variant="light" aria-hidden><IconPlug size={26} stroke={1.6} /></ThemeIcon>
        <div style={{ flex: "1 1 260px" }}>
          <Title order={2} fz={20}>{t(again ? "call.again" : "call.first")}</Title>
          <Text mt={6} maw={560}>{t(again ? "call.againText" : "call.firstText")}</Text>
          {mayConnect ? (
            <ButtonLink to="/o/$organizationId/integrations/personio" params={{ organizationId }} mt="md">{t("call.connect")}</ButtonLink>
          ) : (
            <Text mt="md" fw={600}>{t("call.ask")}</Text>
          )}
        </div>
      </Group>
    </Paper>
  );
}
