import { Accordion, Button, Code, Group, List, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { ATTRIBUTES } from "./attributes.ts";

/** How to make the credential in Personio. */
export function Guide({ onNext }: { onNext(): void }) {
  return (
    <Stack maw={760} gap="lg">
      <div>
        <Title order={2} fz={20}>Make a credential in Personio</Title>
        <Text c="dimmed" mt={4}>About five minutes. Treeline only reads, and nothing in Personio changes.</Text>
      </div>
      <List type="ordered" spacing="xs">
        <List.Item>In Personio, open <b>Marketplace → Connected integrations</b> and choose <b>Create custom integration</b>.</List.Item>
        <List.Item>Name it <Code>Treeline</Code>, so that the next admin knows what it is for.</List.Item>
        <List.Item>Access rights: <b>Employees → Read</b>. Nothing else, and no Write.</List.Item>
        <List.Item>Under <b>Readable employee attributes</b>, tick exactly the ones below.</List.Item>
        <List.Item>Create it, and copy <b>Client ID</b> and <b>Client secret</b>. Personio shows the secret once.</List.Item>
      </List>
      <Accordion variant="contained" radius={10}>
        <Accordion.Item value="older">
          <Accordion.Control>Your Personio looks different?</Accordion.Control>
          <Accordion.Panel>
            <Text size="sm">In older accounts: <b>Settings → Integrations → API credentials → Generate new credential</b>. The right and the attributes are the same.</Text>
            <Text size="sm" mt="xs">Nothing of the kind there? You need the rights <b>Account configuration → API</b> and <b>→ Marketplace Integration</b>, and a plan that has custom integrations.</Text>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
      <Paper withBorder bg="var(--tl-card)" p={{ base: "md", sm: "lg" }}>
        <Title order={3} fz={16} mb="xs">The ten attributes to tick</Title>
        <Table verticalSpacing={8} horizontalSpacing={0}>
          <Table.Thead><Table.Tr><Table.Th w="36%">Tick this</Table.Th><Table.Th>What Treeline needs it for</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {ATTRIBUTES.map(({ label, reason }) => (
              <Table.Tr key={label}><Table.Td pr="md" fw={600} style={{ verticalAlign: "top" }}>{label}</Table.Td><Table.Td c="dimmed">{reason}</Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed" mt="md">Departments, offices and teams are left out on purpose: the chart is built from who reports to whom.</Text>
      </Paper>
      <Group><Button size="md" onClick={onNext}>I have the credential</Button></Group>
    </Stack>
  );
}
