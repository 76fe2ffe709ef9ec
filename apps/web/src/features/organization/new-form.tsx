import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cleanName } from "@treeline/org/text/clean";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { readersZone } from "../../calendar/calendar.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Problem } from "../../ui/problem.tsx";
import { ZoneSelect } from "./time-zone/zone-select.tsx";

/** Names a new organization, says where its days begin, and makes it. */
export function NewOrganizationForm({ onCreated }: { onCreated(organizationId: string): void }) {
  const { t } = useTranslation("organization");
  const format = useFormat();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { name: "", timeZone: readersZone() },
    validate: { name: (name) => (cleanName(name) === null ? t("create.nameless") : null) },
  });
  const create = useMutation(
    trpc.organization.create.mutationOptions({
      onSuccess: ({ id, notice }) => {
        if (notice !== null) notifications.show({ color: "yellow", autoClose: false, message: notice });
        void queries.invalidateQueries({ queryKey: trpc.organization.list.queryKey() });
        onCreated(id);
      },
    }),
  );
  const { timeZone } = form.values;
  return (
    <form onSubmit={form.onSubmit(({ name }) => create.mutate({ name: name.trim(), timeZone }), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("create.name")}
          description={t("create.nameNote")}
          autoComplete="organization"
          maxLength={200}
          size="md"
          data-autofocus
          {...form.getInputProps("name")}
        />
        <ZoneSelect
          description={t(timeZone === readersZone() ? "create.zoneNote" : "create.zoneNoteOther", { time: format.timeIn(timeZone) })}
          size="md"
          value={timeZone}
          onChange={(zone) => form.setFieldValue("timeZone", zone)}
        />
        {create.isError && <Problem error={create.error} />}
        <Button type="submit" size="md" loading={create.isPending || create.isSuccess}>{t("create.submit")}</Button>
      </Stack>
    </form>
  );
}
