import { Anchor, Button, Group, Menu, Paper, Text, UnstyledButton } from "@mantine/core";
import { IconChevronsDown, IconChevronsUp, IconFocusCentered } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import type { Chart } from "./chart.ts";
import { shorten } from "./shorten.ts";
import classes from "./trail.module.css";
import { NAMED, Named } from "../../ui/named.tsx";

interface TrailProps {
  chart: Chart;
  /** Who is looked at. */
  row: number;
  narrow: boolean;
  /** Whether every team below is shown. */
  allOpen: boolean;
  /** Whether nothing but this branch is shown anyway. */
  alone: boolean;
  onGo(id: string): void;
  onOpen(id: string): void;
  onClose(id: string): void;
  onShowAlone(id: string): void;
}

/** Of who is looked at: the managers up to the top, each a way to go, and what can be done with the branch. */
export const Trail = memo(function Trail({ chart, row, narrow, allOpen, alone, onGo, onOpen, onClose, onShowAlone }: TrailProps) {
  const { t } = useTranslation("chart");
  const { id } = chart.at(row);
  const { before, between, after } = shorten([...chart.chainOf(row), row], narrow ? 3 : 4);
  return (
    <Paper withBorder className={classes.trail ?? ""}>
      <nav aria-label={t("trail.label")}>
        <ol className={classes.names}>
          {before.map((at) => <Name key={at} chart={chart} row={at} here={at === row} onGo={onGo} />)}
          {between.length > 0 && (
            <li>
              <Menu position="top-start">
                <Menu.Target><UnstyledButton className={classes.more} aria-label={t("trail.more", { count: between.length })}>…</UnstyledButton></Menu.Target>
                <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
                  {between.map((at) => <Menu.Item {...NAMED} key={at} onClick={() => onGo(chart.at(at).id)}><Named>{seatName(chart.at(at))}</Named></Menu.Item>)}
                </Menu.Dropdown>
              </Menu>
            </li>
          )}
          {after.map((at) => <Name key={at} chart={chart} row={at} here={at === row} onGo={onGo} />)}
        </ol>
      </nav>
      {chart.leads(row) && (
        <Group gap={2} className={classes.actions ?? ""}>
          {allOpen ? (
            <Action icon={<IconChevronsUp size={15} aria-hidden />} keys="Shift+ArrowLeft" onClick={() => onClose(id)}>{t("trail.close")}</Action>
          ) : (
            <Action icon={<IconChevronsDown size={15} aria-hidden />} keys="Shift+ArrowRight" onClick={() => onOpen(id)}>{t("trail.open")}</Action>
          )}
          {!alone && <Action icon={<IconFocusCentered size={15} aria-hidden />} keys="Shift+Enter" onClick={() => onShowAlone(id)}>{t("trail.alone")}</Action>}
        </Group>
      )}
    </Paper>
  );
});

function Name({ chart, row, here, onGo }: { chart: Chart; row: number; here: boolean; onGo(id: string): void }) {
  const person = chart.at(row);
  return (
    <li>
      <Anchor {...NAMED} component="button" type="button" size="sm" c="inherit" fw={here ? 600 : 400} truncate maw={here ? 190 : 150} aria-current={here || undefined} title={seatName(person)} onClick={() => onGo(person.id)}>
        {seatName(person)}
      </Anchor>
    </li>
  );
}

function Action({ icon, keys, children, onClick }: { icon: ReactNode; keys: string; children: string; onClick(): void }) {
  return (
    <Button variant="subtle" color="gray" c="inherit" size="compact-sm" fw={500} leftSection={icon} aria-keyshortcuts={keys} onClick={onClick}>
      <Text span inherit>{children}</Text>
    </Button>
  );
}
