import { Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from "@mantine/core";
import { IconLogout, IconSelector, IconUserCircle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Face } from "../../ui/face.tsx";
import classes from "./person-menu.module.css";
import { signOut } from "./sign-out.ts";

interface PersonMenuProps {
  name: string;
  /** Below the name, such as the role. */
  note: string;
  organizationId: string;
}

const SCHEMES = { auto: "As the device", light: "Light", dark: "Dark" } as const;
const isScheme = (value: string): value is keyof typeof SCHEMES => value in SCHEMES;

/** The signed-in person at the foot of the rail: account, colours, the way out. */
export function PersonMenu({ name, note, organizationId }: PersonMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={204} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <Face label={name} src={null} size={32} />
          <span className={classes.words}>
            <Text span fw={600} size="sm" truncate display="block">{name}</Text>
            <Text span size="xs" c="dimmed" truncate display="block">{note}</Text>
          </span>
          <VisuallyHidden>Account and colours</VisuallyHidden>
          <IconSelector size={16} aria-hidden color="var(--mantine-color-dimmed)" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/o/${organizationId}/account`} leftSection={<IconUserCircle size={16} aria-hidden />}>Your account</Menu.Item>
        <Menu.Divider />
        <Menu.Label>Colours</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => isScheme(value) && setColorScheme(value)}>
          {Object.entries(SCHEMES).map(([value, label]) => <Menu.RadioItem key={value} value={value}>{label}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
