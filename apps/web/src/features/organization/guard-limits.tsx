import { Button, Group, NumberInput, Stack, Table, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { GUARD_LIMITS, type GuardLimits as Limits } from "@treeline/org/sync/verdict";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import classes from "./guard-limits.module.css";
import { LIMITS, limitWords } from "./guard-words.ts";

const MOST = 100_000;
const isWhole = (value: number | string) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST;
const isPercent = (value: number | string) => typeof value === "number" && value >= 0 && value <= 100;

/** How much a sync may change without anybody looking. */
export function GuardLimits({ organizationId, limits, mayEdit }: { organizationId: string; limits: Limits; mayEdit: boolean }) {
  const { t } = useTranslation("organization");
  return (
    <Panel title={t("guard.title")} note={t("guard.note")}>
      {mayEdit ? <LimitsForm organizationId={organizationId} limits={limits} /> : <LimitsTable limits={limits} />}
    </Panel>
  );
}

function LimitsForm({ organizationId, limits }: { organizationId: string; limits: Limits }) {
  const { t } = useTranslation("organization");
  const format = useFormat();
  const queries = useQueryClient();
  const form = useForm<Limits>({
    initialValues: limits,
    validate: Object.fromEntries(
      LIMITS.map((kind) => [kind, {
        min: (value: number | string) => (isWhole(value) ? null : t("guard.peopleWrong", { from: 0, to: MOST })),
        percent: (value: number | string) => (isPercent(value) ? null : t("guard.percentWrong", { from: 0, to: 100 })),
      }]),
    ),
  });
  const save = useMutation(
    trpc.organization.update.mutationOptions({
      onSuccess: async () => {
        form.resetDirty();
        notifications.show({ color: "accent", message: t("guard.saved") });
        await queries.invalidateQueries({ queryKey: trpc.organization.pathKey() });
      },
    }),
  );
  const usual = LIMITS.every((kind) => form.values[kind].min === GUARD_LIMITS[kind].min && form.values[kind].percent === GUARD_LIMITS[kind].percent);
  const number = { hideControls: true, size: "sm", w: 92, ...format.separators, classNames: { input: "tabular" }, styles: { error: { maxWidth: 92 } } } as const;
  return (
    <form onSubmit={form.onSubmit((guard) => save.mutate({ organizationId, guard }), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <Table verticalSpacing={10} horizontalSpacing={0} className={classes.table ?? ""}>
          <Table.Thead className={classes.head ?? ""}><Table.Tr><Table.Th>{t("guard.what")}</Table.Th><Table.Th>{t("guard.moreThan")}</Table.Th><Table.Th>{t("guard.andMoreThan")}</Table.Th><Table.Th>{t("guard.usual")}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {LIMITS.map((kind) => (
              <Table.Tr key={kind} className={classes.row ?? ""}>
                <Table.Th scope="row" fw={500}><Text span size="sm" display="block">{t(`guard.${kind}.label`)}</Text><Text span size="xs" c="dimmed" fw={400}>{t(`guard.${kind}.of`)}</Text></Table.Th>
                <Table.Td><NumberInput {...number} aria-label={t("guard.inPeople", { what: t(`guard.${kind}.label`) })} allowDecimal={false} {...form.getInputProps(`${kind}.min`)} /></Table.Td>
                <Table.Td><NumberInput {...number} aria-label={t("guard.inPercent", { what: t(`guard.${kind}.label`) })} suffix=" %" {...form.getInputProps(`${kind}.percent`)} /></Table.Td>
                <Table.Td><Text span size="sm" c="dimmed" className="tabular"><span className={classes.usual}>{t("guard.usualIs")} </span>{limitWords(t, GUARD_LIMITS[kind])}</Text></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {save.isError && <Problem error={save.error} />}
        <Group gap="xs">
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>{t("guard.submit")}</Button>
          <Button variant="default" disabled={usual} onClick={() => form.setValues(GUARD_LIMITS)}>{t("guard.reset")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function LimitsTable({ limits }: { limits: Limits }) {
  const { t } = useTranslation("organization");
  return (
    <Table verticalSpacing={8} horizontalSpacing={0}>
      <Table.Thead><Table.Tr><Table.Th>{t("guard.what")}</Table.Th><Table.Th>{t("guard.larger")}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {LIMITS.map((kind) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row" fw={500}><Text span size="sm">{t(`guard.${kind}.label`)}</Text></Table.Th>
            <Table.Td className="tabular" fz="sm">{limitWords(t, limits[kind])} <Text span size="xs" c="dimmed">{t(`guard.${kind}.of`)}</Text></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
