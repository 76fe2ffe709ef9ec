import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Problem } from "../../ui/problem.tsx";

/** Names a new organization and makes it. */
export function NewOrganizationForm({ onCreated }: { onCreated(organizationId: string): void }) {
  const { t } = useTranslation("organization");
  const queries = useQueryClient();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "" },
    validate: { name: (name) => (name.trim() === "" ? t("create.nameless") : null) },
  });
  const create = useMutation(
    trpc.organization.create.mutationOptions({
      onSuccess: ({ id }) => {
        void queries.invalidateQueries({ queryKey: trpc.organization.list.queryKey() });
        onCreated(id);
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit(({ name }) => create.mutate({ name: name.trim() }), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("create.name")}
          description={t("create.nameNote")}
          autoComplete="organization"
          maxLength={200}
          size="md"
          data-autofocus
          key={form.key("name")}
          {...form.getInputProps("name")}
        />
        {create.isError && <Problem error={create.error} />}
        <Button type="submit" size="md" loading={create.isPending || create.isSuccess}>{t("create.submit")}</Button>
      </Stack>
    </form>
  );
}
