import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../api.ts";
import { EditForm } from "./edit-form.tsx";
import type { Edited } from "./use-edited.tsx";
import { FIELD_WORDS, type Overridden } from "./words.ts";

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
  const [typed, setTyped] = useState(value ?? "");
  const word = FIELD_WORDS[field];
  const save = useMutation(
    trpc.people.override.mutationOptions({
      onSuccess: ({ changeId }) => {
        onClose();
        return edited(`${word} changed`, changeId);
      },
    }),
  );
  return (
    <EditForm field={field} present={present} pending={save.isPending} error={save.error} onCancel={onClose} onSave={(terms) => save.mutate({ organizationId, personId, field, value: typed.trim() || null, ...terms })}>
      {(problem) => (
        <TextInput
          type={field === "startDate" ? "date" : "text"}
          label={word}
          maxLength={field === "startDate" ? undefined : 200}
          value={typed}
          error={problem}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (save.isError) save.reset();
          }}
        />
      )}
    </EditForm>
  );
}
