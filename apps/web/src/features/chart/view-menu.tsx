import { Menu } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Control } from "./control.tsx";
import { ARRANGEMENTS, DENSITY_ORDER, type ViewOptions } from "./view-options.ts";

/** How cards look, and what else is shown; stays open, since one tries things out. */
export function ViewMenu({ options, onOptions }: { options: ViewOptions; onOptions(change: Partial<ViewOptions>): void }) {
  const { t } = useTranslation("chart");
  const chooseDensity = (value: string) => {
    const density = DENSITY_ORDER.find((one) => one === value);
    if (density) onOptions({ density });
  };
  const chooseArrangement = (value: string) => {
    const arrangement = ARRANGEMENTS.find((one) => one === value);
    if (arrangement) onOptions({ arrangement });
  };
  return (
    <Menu position="top-start" width={220} withinPortal={false} closeOnItemClick={false}>
      <Menu.Target>
        <Control plain icon={<IconAdjustmentsHorizontal size={15} aria-hidden />}>{t("view.menu")}</Control>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("view.arrangement.label")}</Menu.Label>
        <Menu.RadioGroup value={options.arrangement} onChange={chooseArrangement}>
          {ARRANGEMENTS.map((arrangement) => <Menu.RadioItem key={arrangement} value={arrangement}>{t(`view.arrangement.${arrangement}`)}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t("view.cards")}</Menu.Label>
        <Menu.RadioGroup value={options.density} onChange={chooseDensity}>
          {DENSITY_ORDER.map((density) => <Menu.RadioItem key={density} value={density}>{t(`view.density.${density}`)}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem checked={options.colours} onChange={(colours) => onOptions({ colours })}>{t("view.colours")}</Menu.CheckboxItem>
        <Menu.CheckboxItem checked={options.minimap} onChange={(minimap) => onOptions({ minimap })}>{t("view.minimap")}</Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
