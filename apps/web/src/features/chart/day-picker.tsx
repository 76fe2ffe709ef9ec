import { ActionIcon, Button, Group, Popover, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPastDay, today } from "./day.ts";

/** Goes to the chart of a day in the past. */
export function DayPicker({ on, onDay }: { on: string | undefined; onDay(day: string | undefined): void }) {
  const { t } = useTranslation("chart");
  const [opened, { toggle, close }] = useDisclosure();
  const [day, setDay] = useState(on ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  function show() {
    if (!isPastDay(day)) {
      setProblem(t("day.notPast"));
      return;
    }
    close();
    onDay(day);
  }
  return (
    <Popover opened={opened} onDismiss={close} onExitTransitionEnd={() => setProblem(null)} position="bottom-end" shadow="md" radius={10} withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant={on ? "light" : "default"} size={36} aria-label={t("day.open")} title={t("day.open")} onClick={toggle}><IconCalendar size={18} stroke={1.6} aria-hidden /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown bg="var(--tl-card)" aria-label={t("day.open")}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            show();
          }}
        >
          <Stack gap="sm">
            <TextInput type="date" label={t("day.label")} description={t("day.note")} max={today()} value={day} error={problem} data-autofocus onChange={(event) => { setDay(event.currentTarget.value); setProblem(null); }} />
            <Group gap="xs">
              <Button type="submit" size="xs">{t("day.show")}</Button>
              {on && <Button size="xs" variant="default" onClick={() => { close(); onDay(undefined); }}>{t("past.back")}</Button>}
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
