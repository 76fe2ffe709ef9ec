import { isolate } from "@treeline/org/text/isolate";
import { Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { seatName } from "../../i18n/seat-name.ts";
import { EditForm } from "./edit-form.tsx";
import type { Edited } from "./use-edited.tsx";
import { type Overridden, type ProfileView } from "./words.ts";

/** The way to find a manager; the page gives it, since it knows the chart. */
export interface Picking {
  personId: string;
  onChoose(id: string): void;
  onCancel(): void;
}

interface ManagerFormProps {
  organizationId: string;
  person: ProfileView;
  present: Overridden | undefined;
  edited: Edited;
  picker(picking: Picking): ReactNode;
  /** The name of somebody on the chart. */
  nameAt(id: string): string;
  onClose(): void;
}

/** Puts a person, with their team, under another manager, or says that they have none. */
export function ManagerForm({ organizationId, person, present, edited, picker, nameAt, onClose }: ManagerFormProps) {
  const { t } = useTranslation("profile");
  // "none": a member's word that there is no manager.
  const [chosen, setChosen] = useState<string | "none" | null>(null);
  const done = (title: string) => ({ changeId }: { changeId: string | null }) => {
    onClose();
    return edited(title, changeId);
  };
  const move = useMutation(trpc.people.move.mutationOptions({ onSuccess: (answer, { managerId }) => done(t("manager.moved", { name: isolate(seatName(person)), manager: isolate(nameAt(managerId)) }))(answer) }));
  const confirm = useMutation(trpc.people.confirmRoot.mutationOptions({ onSuccess: done(t("manager.none", { name: isolate(seatName(person)) })) }));
  function again() {
    setChosen(null);
    move.reset();
    confirm.reset();
  }
  if (chosen === null) {
    return (
      <div>
        {picker({ personId: person.id, onChoose: setChosen, onCancel: onClose })}
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="default" onClick={() => setChosen("none")}>{t("hasNoManager")}</Button>
          <Button size="compact-sm" variant="subtle" color="gray" c="inherit" onClick={onClose}>{t("cancel")}</Button>
        </Group>
      </div>
    );
  }
  const about = { organizationId, personId: person.id };
  return (
    <EditForm
      field="manager"
      present={present}
      ends={chosen !== "none"}
      pending={move.isPending || confirm.isPending}
      error={move.error ?? confirm.error}
      onCancel={onClose}
      onSave={({ reason, ...end }) => (chosen === "none" ? confirm.mutate({ ...about, reason }) : move.mutate({ ...about, managerId: chosen, reason, ...end }))}
    >
      {(problem) => (
        <div>
          <Text size="sm" fw={500}>{t("field.manager")}</Text>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm" truncate>{chosen === "none" ? t("hasNoManager") : nameAt(chosen)}</Text>
            <Button size="compact-xs" variant="default" onClick={again}>{t("manager.chooseAgain")}</Button>
          </Group>
          {chosen === "none" && <Text size="xs" c="dimmed">{t("manager.atTop")}</Text>}
          {problem && <Text size="xs" c="var(--mantine-color-error)" role="alert" mt={4}>{problem}</Text>}
        </div>
      )}
    </EditForm>
  );
}
