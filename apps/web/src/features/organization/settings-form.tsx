import { Button, Group, NumberInput, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cleanName } from "@treeline/org/text/clean";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Problem } from "../../ui/problem.tsx";
import { ZoneSelect } from "./time-zone/zone-select.tsx";

interface Settings {
  name: string;
  timeZone: string;
  preferLegalName: boolean;
  preferredNameWhole: boolean;
  retentionDays: number;
  joinersDays: number;
}

const YEARS_10 = 3650;
const YEAR = 365;

interface SettingsFormProps {
  organizationId: string;
  settings: Settings;
}

/** The organization's name and how its data is read. */
export function SettingsForm({ organizationId, settings }: SettingsFormProps) {
  const { t } = useTranslation("organization");
  const format = useFormat();
  const queries = useQueryClient();
  const form = useForm<Settings>({
    initialValues: settings,
    validate: {
      name: (name) => (cleanName(name) === null ? t("create.nameless") : null),
      retentionDays: (days) => (Number.isInteger(days) && days >= 1 && days <= YEARS_10 ? null : t("settings.retentionWrong", { from: 1, to: YEARS_10 })),
      joinersDays: (days) => (Number.isInteger(days) && days >= 0 && days <= YEAR ? null : t("settings.retentionWrong", { from: 0, to: YEAR })),
    },
  });
  const save = useMutation(
    trpc.organization.update.mutationOptions({
      onSuccess: async () => {
        form.resetDirty();
        notifications.show({ color: "accent", message: t("settings.saved") });
        await queries.invalidateQueries({ queryKey: trpc.organization.pathKey() });
        // Fewer days take people off at once, and another zone cuts the days elsewhere.
        void queries.invalidateQueries({ queryKey: trpc.changes.pathKey() });
        void queries.invalidateQueries({ queryKey: trpc.people.pathKey() });
        void queries.invalidateQueries({ queryKey: ["chart"] });
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit((wanted) => save.mutate({ organizationId, ...wanted, name: wanted.name.trim() }), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <TextInput label={t("settings.name")} maxLength={200} maw={420} {...form.getInputProps("name")} />
        <ZoneSelect description={t("settings.timeZoneNote")} value={form.values.timeZone} onChange={(zone) => form.setFieldValue("timeZone", zone)} />
        <Switch
          label={t("settings.legalName")}
          description={t("settings.legalNameNote")}
          {...form.getInputProps("preferLegalName", { type: "checkbox" })}
        />
        <Switch
          label={t("settings.wholeName")}
          description={t("settings.wholeNameNote")}
          disabled={form.values.preferLegalName}
          {...form.getInputProps("preferredNameWhole", { type: "checkbox" })}
        />
        <NumberInput
          label={t("settings.retention")}
          description={t("settings.retentionNote")}
          suffix={t("settings.days")}
          {...format.separators}
          min={1}
          max={YEARS_10}
          clampBehavior="none"
          allowDecimal={false}
          hideControls
          maw={420}
          {...form.getInputProps("retentionDays")}
        />
        <NumberInput
          label={t("settings.joiners")}
          description={t("settings.joinersNote")}
          suffix={t("settings.daysBefore")}
          {...format.separators}
          min={0}
          max={YEAR}
          clampBehavior="none"
          allowDecimal={false}
          hideControls
          maw={420}
          {...form.getInputProps("joinersDays")}
        />
        {save.isError && <Problem error={save.error} />}
        <Group><Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>{t("save", { ns: "ui" })}</Button></Group>
      </Stack>
    </form>
  );
}
