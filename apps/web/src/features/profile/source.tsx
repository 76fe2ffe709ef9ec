import { Anchor, Stack, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { Trans, useTranslation } from "react-i18next";
import { When } from "../../ui/when.tsx";
import { Field } from "./field.tsx";
import { Refresh } from "./refresh.tsx";
import { managerNote, type ProfileView } from "./words.ts";

interface SourceProps {
  organizationId: string;
  person: ProfileView;
  readAt: string | null;
  mayEdit: boolean;
}

/** Where the values come from, with the ways to look there. */
export function Source({ organizationId, person, readAt, mayEdit }: SourceProps) {
  const { t } = useTranslation("profile");
  const note = managerNote(t, person.managerReason);
  return (
    <Field label={t("source.label")}>
      <Text size="sm">{readAt ? <Trans t={t} i18nKey="source.read" components={{ when: <When at={readAt} /> }} /> : t("source.personio")}</Text>
      <Text size="xs" c="dimmed"><Trans t={t} i18nKey="source.changed" components={{ when: <When at={person.updatedAt} /> }} /></Text>
      {person.seat === "person" && <Text size="xs" c="dimmed">{t(mayEdit ? "source.picturesNow" : "source.pictures")}</Text>}
      {note && <Text size="xs" c="var(--tl-warn)">{note}</Text>}
      <Stack gap="xs" mt="xs" align="flex-start">
        {person.record && (
          <Anchor href={person.record} target="_blank" rel="noreferrer" size="sm">
            {t("source.open")} <IconExternalLink size={14} aria-label={t("source.newTab")} style={{ verticalAlign: -2 }} />
          </Anchor>
        )}
        {mayEdit && person.seat === "person" && <Refresh key={person.id} organizationId={organizationId} personId={person.id} />}
      </Stack>
    </Field>
  );
}
