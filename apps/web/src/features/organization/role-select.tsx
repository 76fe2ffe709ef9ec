import { Select, Text, type SelectProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { grantable, type Role } from "./role.ts";

interface RoleSelectProps extends Omit<SelectProps, "data" | "value" | "onChange" | "renderOption"> {
  value: Role;
  /** The role of who chooses. */
  held: Role;
  onChange(role: Role): void;
}

/** Chooses a role; each says what it may do. */
export function RoleSelect({ value, held, onChange, ...others }: RoleSelectProps) {
  const { t } = useTranslation("organization");
  const roles = grantable(held);
  return (
    <Select
      {...others}
      data={roles.map((role) => ({ value: role, label: t(`role.${role}.label`) }))}
      value={value}
      onChange={(chosen) => {
        const role = roles.find((one) => one === chosen);
        if (role && role !== value) onChange(role);
      }}
      allowDeselect={false}
      comboboxProps={{ width: 260, position: "bottom-end", withinPortal: false }}
      renderOption={({ option }) => {
        const role = roles.find((one) => one === option.value);
        return (
          <div>
            <Text size="sm" fw={500}>{option.label}</Text>
            {role && <Text size="xs" c="dimmed">{t(`role.${role}.may`)}</Text>}
          </div>
        );
      }}
    />
  );
}
