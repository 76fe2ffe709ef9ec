import { Accordion, Button, Code, Group, List, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { Trans, useTranslation } from "react-i18next";
import type { NeededAttribute } from "./granted.tsx";

const STEPS = ["open", "name", "rights", "tick", "copy"] as const;

/** How to make the credential in Personio. */
export function Guide({ attributes, onNext }: { attributes: readonly NeededAttribute[]; onNext(): void }) {
  const { t } = useTranslation("connect");
  const rich = (key: (typeof STEPS)[number] | "older" | "noneThere") => <Trans t={t} i18nKey={`guide.${key}`} components={{ b: <b />, code: <Code /> }} />;
  return (
    <Stack maw={760} gap="lg">
      <div>
        <Title order={2} fz={20}>{t("guide.title")}</Title>
        <Text c="dimmed" mt={4}>{t("guide.text")}</Text>
      </div>
      <List type="ordered" spacing="xs">
        {STEPS.map((step) => <List.Item key={step}>{rich(step)}</List.Item>)}
      </List>
      <Accordion variant="contained" radius={10}>
        <Accordion.Item value="older">
          <Accordion.Control>{t("guide.different")}</Accordion.Control>
          <Accordion.Panel>
            <Text size="sm">{rich("older")}</Text>
            <Text size="sm" mt="xs">{rich("noneThere")}</Text>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
      <Paper withBorder bg="var(--tl-card)" p={{ base: "md", sm: "lg" }}>
        <Title order={3} fz={16} mb="xs">{t("guide.ten")}</Title>
        <Table verticalSpacing={8} horizontalSpacing={0}>
          <Table.Thead><Table.Tr><Table.Th w="36%">{t("guide.tickThis")}</Table.Th><Table.Th>{t("guide.neededFor")}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {attributes.map(({ label, reason }) => (
              <Table.Tr key={label}><Table.Td pr="md" fw={600} style={{ verticalAlign: "top" }}>{label}</Table.Td><Table.Td c="dimmed">{reason}</Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed" mt="md">{t("guide.leftOut")}</Text>
      </Paper>
      <Group><Button size="md" onClick={onNext}>{t("guide.next")}</Button></Group>
    </Stack>
  );
}
