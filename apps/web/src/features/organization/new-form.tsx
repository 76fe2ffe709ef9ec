import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Problem } from "../../ui/problem.tsx";

/** Names a new organization and makes it. */
export function NewOrganizationForm({ onCreated }: { onCreated(organizationId: string): void }) {
  const queries = useQueryClient();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "" },
    validate: { name: (name) => (name.trim() === "" ? "Give the organization a name." : null) },
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
          label="Name"
          description="Usually the company's. You can change it later."
          autoComplete="organization"
          maxLength={200}
          size="md"
          data-autofocus
          key={form.key("name")}
          {...form.getInputProps("name")}
        />
        {create.isError && <Problem error={create.error} />}
        <Button type="submit" size="md" loading={create.isPending || create.isSuccess}>Create organization</Button>
      </Stack>
    </form>
  );
}
