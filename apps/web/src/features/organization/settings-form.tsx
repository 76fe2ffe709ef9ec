import { Button, Group, NumberInput, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Problem } from "../../ui/problem.tsx";

interface Settings {
  name: string;
  timeZone: string;
  preferLegalName: boolean;
  retentionDays: number;
}

const YEARS_10 = 3650;

interface SettingsFormProps {
  organizationId: string;
  settings: Settings;
}

/** Every zone by its name; the one in force too, should the browser not list it. */
const zones = (current: string) => [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", current])].toSorted();

/** The organization's name and how its data is read. */
export function SettingsForm({ organizationId, settings }: SettingsFormProps) {
  const queries = useQueryClient();
  const form = useForm<Settings>({
    initialValues: settings,
    validate: {
      name: (name) => (name.trim() === "" ? "Give the organization a name." : null),
      retentionDays: (days) => (Number.isInteger(days) && days >= 1 && days <= YEARS_10 ? null : "Write 1 to 3,650 days."),
    },
  });
  const save = useMutation(
    trpc.organization.update.mutationOptions({
      onSuccess: async () => {
        form.resetDirty();
        notifications.show({ color: "accent", message: "The settings are saved." });
        await queries.invalidateQueries({ queryKey: trpc.organization.pathKey() });
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit((wanted) => save.mutate({ organizationId, ...wanted, name: wanted.name.trim() }), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <TextInput label="Name" maxLength={200} maw={420} {...form.getInputProps("name")} />
        <Select
          label="Time zone"
          description="Start dates and leavers take effect at midnight here."
          data={zones(settings.timeZone)}
          searchable
          allowDeselect={false}
          nothingFoundMessage="No such time zone. Try a city, such as Berlin."
          comboboxProps={{ withinPortal: false }}
          maxDropdownHeight={280}
          maw={420}
          {...form.getInputProps("timeZone")}
        />
        <Switch
          label="Prefer the legal name"
          description="Otherwise the preferred name from Personio is shown, where there is one. Takes effect with the next sync."
          {...form.getInputProps("preferLegalName", { type: "checkbox" })}
        />
        <NumberInput
          label="Keep who left for"
          description="Then name, e-mail and picture go from the history for good. Somebody who comes back in time gets their place and changes back."
          suffix=" days"
          min={1}
          max={YEARS_10}
          clampBehavior="none"
          allowDecimal={false}
          hideControls
          maw={420}
          {...form.getInputProps("retentionDays")}
        />
        {save.isError && <Problem error={save.error} />}
        <Group><Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>Save</Button></Group>
      </Stack>
    </form>
  );
}
