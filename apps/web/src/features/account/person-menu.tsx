import { Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from "@mantine/core";
import { IconLogout, IconSelector, IconUserCircle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Face } from "../../ui/face.tsx";
import { BROWSER, choiceOf, choices, type Choice } from "./language.ts";
import classes from "./person-menu.module.css";
import { signOut } from "./sign-out.ts";
import { useLanguage } from "./use-language.ts";
import { NAMED } from "../../ui/named.tsx";

interface PersonMenuProps {
  name: string;
  /** Below the name, such as the role. */
  note: string;
  organizationId: string;
  language: Choice;
}

const SCHEMES = ["auto", "light", "dark"] as const;

/** The signed-in person at the foot of the rail: account, language, colours, the way out. */
export function PersonMenu({ name, note, organizationId, language }: PersonMenuProps) {
  const { t } = useTranslation("account");
  const { t: words } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const save = useLanguage();
  const chooseScheme = (value: string) => {
    const scheme = SCHEMES.find((one) => one === value);
    if (scheme) setColorScheme(scheme);
  };
  return (
    <Menu position="top-start" width={256} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <Face label={name} src={null} size={32} />
          <span className={classes.words}>
            <Text {...NAMED} span fw={600} size="sm" truncate display="block">{name}</Text>
            <Text span size="xs" c="dimmed" truncate display="block">{note}</Text>
          </span>
          <VisuallyHidden>{t("menu.label")}</VisuallyHidden>
          <IconSelector size={16} aria-hidden color="var(--mantine-color-dimmed)" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/o/${organizationId}/account`} leftSection={<IconUserCircle size={16} aria-hidden />}>{t("menu.account")}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{words("language.label")}</Menu.Label>
        <Menu.RadioGroup value={language ?? BROWSER} onChange={(value) => save.mutate(choiceOf(value))}>
          {choices(words).map(({ value, label }) => <Menu.RadioItem key={value} value={value}>{label}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t("menu.colours")}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={chooseScheme}>
          {SCHEMES.map((scheme) => <Menu.RadioItem key={scheme} value={scheme}>{t(`menu.${scheme}`)}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>{t("signOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
