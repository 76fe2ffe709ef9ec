import { Button, Group, NumberInput, Stack, Table, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { GUARD_LIMITS, type GuardLimits as Limits } from "@treeline/org/sync/verdict";
import { trpc } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import classes from "./guard-limits.module.css";
import { LIMITS, limitWords } from "./guard-words.ts";

const NOTE = "A sync that would change more than this waits for a member's review instead of touching the chart. The larger of the two numbers counts.";

const wholeFrom0 = (value: number | string) => (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 100_000 ? null : "Write a whole number from 0 to 100,000.");
const percentOf100 = (value: number | string) => (typeof value === "number" && value >= 0 && value <= 100 ? null : "Write 0 to 100.");

/** How much a sync may change without anybody looking. */
export function GuardLimits({ organizationId, limits, mayEdit }: { organizationId: string; limits: Limits; mayEdit: boolean }) {
  return (
    <Panel title="When a sync needs your review" note={NOTE}>
      {mayEdit ? <LimitsForm organizationId={organizationId} limits={limits} /> : <LimitsTable limits={limits} />}
    </Panel>
  );
}

function LimitsForm({ organizationId, limits }: { organizationId: string; limits: Limits }) {
  const queries = useQueryClient();
  const form = useForm<Limits>({
    initialValues: limits,
    validate: Object.fromEntries(LIMITS.map(({ kind }) => [kind, { min: wholeFrom0, percent: percentOf100 }])),
  });
  const save = useMutation(
    trpc.organization.update.mutationOptions({
      onSuccess: async () => {
        form.resetDirty();
        notifications.show({ color: "accent", message: "The limits are saved. The next sync keeps to them." });
        await queries.invalidateQueries({ queryKey: trpc.organization.pathKey() });
      },
    }),
  );
  const usual = LIMITS.every(({ kind }) => form.values[kind].min === GUARD_LIMITS[kind].min && form.values[kind].percent === GUARD_LIMITS[kind].percent);
  const number = { hideControls: true, size: "sm", w: 92, classNames: { input: "tabular" }, styles: { error: { maxWidth: 92 } } } as const;
  return (
    <form onSubmit={form.onSubmit((guard) => save.mutate({ organizationId, guard }), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <Table verticalSpacing={10} horizontalSpacing={0} className={classes.table ?? ""}>
          <Table.Thead className={classes.head ?? ""}><Table.Tr><Table.Th>What changes</Table.Th><Table.Th>More people than</Table.Th><Table.Th>and more than</Table.Th><Table.Th>Usual</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {LIMITS.map(({ kind, label, of }) => (
              <Table.Tr key={kind} className={classes.row ?? ""}>
                <Table.Th scope="row" fw={500}><Text span size="sm" display="block">{label}</Text><Text span size="xs" c="dimmed" fw={400}>{of}</Text></Table.Th>
                <Table.Td><NumberInput {...number} aria-label={`${label}: more than, in people`} allowDecimal={false} {...form.getInputProps(`${kind}.min`)} /></Table.Td>
                <Table.Td><NumberInput {...number} aria-label={`${label}: more than, in percent`} suffix=" %" {...form.getInputProps(`${kind}.percent`)} /></Table.Td>
                <Table.Td><Text span size="sm" c="dimmed" className="tabular"><span className={classes.usual}>Usual: </span>{limitWords(GUARD_LIMITS[kind])}</Text></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {save.isError && <Problem error={save.error} />}
        <Group gap="xs">
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>Save limits</Button>
          <Button variant="default" disabled={usual} onClick={() => form.setValues(GUARD_LIMITS)}>Reset to the usual</Button>
        </Group>
      </Stack>
    </form>
  );
}

function LimitsTable({ limits }: { limits: Limits }) {
  return (
    <Table verticalSpacing={8} horizontalSpacing={0}>
      <Table.Thead><Table.Tr><Table.Th>What changes</Table.Th><Table.Th>More than the larger of</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {LIMITS.map(({ kind, label, of }) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row" fw={500}><Text span size="sm">{label}</Text></Table.Th>
            <Table.Td className="tabular" fz="sm">{limitWords(limits[kind])} <Text span size="xs" c="dimmed">{of}</Text></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
