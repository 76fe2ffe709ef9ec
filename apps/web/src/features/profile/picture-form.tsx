import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { seatName } from "../../i18n/seat-name.ts";
import { Face } from "../../ui/face.tsx";
import { EditForm } from "./edit-form.tsx";
import { NoPicture, shrinkPicture } from "./shrink-picture.ts";
import type { Edited } from "./use-edited.tsx";
import { type Overridden, type ProfileView } from "./words.ts";

interface PictureFormProps {
  organizationId: string;
  person: ProfileView;
  present: Overridden | undefined;
  edited: Edited;
  onClose(): void;
}

/** Puts another picture in place, or none. */
export function PictureForm({ organizationId, person, present, edited, onClose }: PictureFormProps) {
  const { t } = useTranslation("profile");
  const [chosen, setChosen] = useState<{ value: string | null } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const save = useMutation(
    trpc.people.override.mutationOptions({
      onSuccess: ({ changeId }) => {
        onClose();
        return edited(t("changed.picture"), changeId);
      },
    }),
  );
  async function choose(file: File | null) {
    if (!file) return;
    save.reset();
    try {
      setChosen({ value: await shrinkPicture(file) });
      setRefused(null);
    } catch (error) {
      setRefused(t(`picture.${error instanceof NoPicture ? error.reason : "unreadable"}`));
    }
  }
  return (
    <EditForm
      field="picture"
      present={present}
      pending={save.isPending}
      error={save.error}
      onCancel={onClose}
      onSave={(terms) => (chosen ? save.mutate({ organizationId, personId: person.id, field: "picture", ...chosen, ...terms }) : setRefused(t("picture.noneChosen")))}
    >
      {(problem) => (
        <Stack gap={6}>
          <Text size="sm" fw={500}>{t("field.picture")}</Text>
          <Group wrap="nowrap">
            <Face label={seatName(person)} src={chosen ? chosen.value : person.picture} size={72} />
            <Stack gap={6} align="flex-start">
              <FileButton onChange={(file) => void choose(file)} accept="image/png,image/jpeg,image/webp" inputProps={{ "aria-label": t("picture.file") }}>
                {(props) => <Button {...props} size="compact-sm" variant="default">{t("picture.choose")}</Button>}
              </FileButton>
              <Button size="compact-sm" variant="subtle" color="gray" c="inherit" onClick={() => { setChosen({ value: null }); setRefused(null); save.reset(); }}>{t("picture.showNone")}</Button>
            </Stack>
          </Group>
          {(refused ?? problem) ? <Text size="xs" c="var(--mantine-color-error)" role="alert">{refused ?? problem}</Text> : <Text size="xs" c="dimmed">{t("picture.kinds")}</Text>}
        </Stack>
      )}
    </EditForm>
  );
}
