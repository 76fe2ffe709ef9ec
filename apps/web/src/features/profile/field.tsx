import { ActionIcon, Box, Group, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Face } from "../../ui/face.tsx";
import type { EditedField, ProfileView } from "./words.ts";
import { Named } from "../../ui/named.tsx";

interface FieldProps {
  label: string;
  /** The pencil, where the field can be edited. */
  edit?: ReactNode;
  children: ReactNode;
}

/** A labelled value. */
export function Field({ label, edit, children }: FieldProps) {
  return (
    <div>
      <Group gap={4} mb={2} mih={24}>
        <Text size="xs" c="dimmed">{label}</Text>
        {edit}
      </Group>
      {children}
    </div>
  );
}

/** Opens a field's form. */
export function EditButton({ field, onEdit, solid = false }: { field: EditedField; onEdit(field: EditedField): void; solid?: boolean }) {
  const { t } = useTranslation("profile");
  const label = t(`edit.${field}`);
  return (
    <ActionIcon id={editId(field)} variant={solid ? "default" : "subtle"} radius={solid ? "50%" : 6} color="gray" c="dimmed" size={24} aria-label={label} title={label} onClick={() => onEdit(field)}>
      <IconPencil size={14} stroke={1.8} aria-hidden />
    </ActionIcon>
  );
}

export const editId = (field: EditedField) => `edit-${field}`;

/** Another seat, and the way to it. */
export function SeatLink({ seat, onSelect }: { seat: ProfileView["reports"][number]; onSelect(id: string): void }) {
  const { t } = useTranslation("profile");
  const format = useFormat();
  return (
    <Tooltip label={<Named>{seat.title}</Named>} disabled={!seat.title} position="left">
      <UnstyledButton onClick={() => onSelect(seat.id)} maw="100%">
        <Group gap={8} wrap="nowrap">
          <Face label={seatName(seat)} src={seat.picture} size={26} />
          <Box miw={0}>
            <Text dir="auto" size="sm" truncate><span translate="no">{seatName(seat)}</span>{seat.hidden && <Text span size="xs" c="dimmed"> {seat.arriving === null ? t("reports.hidden") : t("reports.arriving", { day: format.day(seat.arriving) })}</Text>}</Text>
          </Box>
        </Group>
      </UnstyledButton>
    </Tooltip>
  );
}
