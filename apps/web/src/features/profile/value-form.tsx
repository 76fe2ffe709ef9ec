import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { EditForm } from "./edit-form.tsx";
import type { Edited } from "./use-edited.tsx";
import type { Overridden } from "./words.ts";

interface ValueFormProps {
  organizationId: string;
  personId: string;
  field: "name" | "title" | "startDate";
  value: string | null;
  present: Overridden | undefined;
  edited: Edited;
  onClose(): void;
}

/** Changes the name, the title or the start date. */
export function ValueForm({ organizationId, personId, field, value, present, edited, onClose }: ValueFormProps) {
  const { t } = useTranslation("profile");
  const [typed, setTyped] = useState(value ?? "");
  const save = useMutation(
    trpc.people.override.mutationOptions({
      onSuccess: ({ changeId }) => {
        onClose();
        return edited(t(`changed.${field}`), changeId);
      },
    }),
  );
  function change(text: string) {
    setTyped(text);
    if (save.isError) save.reset();
  }
  return (
    <EditForm field={field} present={present} pending={save.isPending} error={save.error} onCancel={onClose} onSave={(terms) => save.mutate({ organizationId, personId, field, value: typed.trim() || null, ...terms })}>
      {(error) =>
        field === "startDate" ? (
          <DayInput label={t("field.startDate")} value={typed || null} clearable error={error} onChange={(day) => change(day ?? "")} />
        ) : (
          <TextInput label={t(`field.${field}`)} maxLength={200} value={typed} error={error} onChange={(event) => change(event.currentTarget.value)} />
        )
      }
    </EditForm>
  );
}
