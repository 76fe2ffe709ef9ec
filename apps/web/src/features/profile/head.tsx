import { Avatar, Box, Group, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { Face } from "../../ui/face.tsx";
import { EditButton } from "./field.tsx";
import { type EditedField, type ProfileView } from "./words.ts";
import { NAMED } from "../../ui/named.tsx";

/** Picture, name and title, each with its pencil for who may edit. */
export function Head({ person, onEdit }: { person: ProfileView; onEdit: ((field: EditedField) => void) | null }) {
  const { t } = useTranslation("profile");
  const pencil = (field: EditedField, solid = false) => onEdit && <EditButton field={field} onEdit={onEdit} solid={solid} />;
  return (
    <Group wrap="nowrap" gap="md" pr={24}>
      {person.seat === "vacant" ? (
        <Avatar size={72} radius="50%" variant="outline" alt="" />
      ) : (
        <Box pos="relative" style={{ flexShrink: 0 }}>
          <Face label={seatName(person)} src={person.picture} size={72} />
          <Box pos="absolute" right={-4} bottom={-4}>{pencil("picture", true)}</Box>
        </Box>
      )}
      <div style={{ minWidth: 0 }}>
        <Group gap={4} wrap="nowrap" align="flex-start">
          <Title {...NAMED} order={2} fz={20} lh={1.3} style={{ overflowWrap: "anywhere" }}>{seatName(person)}</Title>
          {pencil("name")}
        </Group>
        <Group gap={4} wrap="nowrap" align="flex-start">
          <Text {...NAMED} size="sm" c="dimmed">{person.title ?? t("noTitle")}</Text>
          {pencil("title")}
        </Group>
      </div>
    </Group>
  );
}
