import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/link.tsx";
import { PersonioMark } from "./personio-mark.tsx";

interface HrisBannerProps {
  organizationId: string;
  mayConnect: boolean;
  /** It was connected before. */
  again: boolean;
  /** Erases the people that a disconnected Personio left; null where there are none, or for viewers. */
  onErase: (() => void) | null;
}

/** Where an HRIS is chosen. */
export function HrisBanner({ organizationId, mayConnect, again, onErase }: HrisBannerProps) {
  const { t } = useTranslation("connect");
  return (
    <Paper withBorder bg="var(--tl-card)" p={{ base: "md", sm: 28 }}>
      <Title order={2} fz={18}>{t("hris")}</Title>
      <Text c="dimmed" mt={6} maw={640}>{t(again ? "banner.again" : "banner.first")}</Text>
      <Paper withBorder p="md" mt="lg" maw={560} bg="var(--mantine-color-body)">
        <Group justify="space-between" gap="md">
          <Group gap="md" wrap="nowrap">
            <PersonioMark />
            <div>
              <Text fw={600}>Personio</Text>
              <Text size="sm" c="dimmed">{t("banner.short")}</Text>
            </div>
          </Group>
          {mayConnect && <ButtonLink to="/o/$organizationId/integrations/personio" params={{ organizationId }}>{t("banner.connect")}</ButtonLink>}
        </Group>
      </Paper>
      {!mayConnect && <Text size="sm" mt="md">{t("banner.viewer")}</Text>}
      {onErase && (
        <Group mt="lg" gap="xs">
          <Text size="sm" c="dimmed">{t("banner.kept")}</Text>
          <Button variant="subtle" size="compact-sm" color="red" c="var(--tl-bad)" onClick={onErase}>{t("banner.erase")}</Button>
        </Group>
      )}
    </Paper>
  );
}
