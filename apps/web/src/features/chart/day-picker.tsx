import { ActionIcon, Button, Group, Popover, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "../../ui/day-input.tsx";
import { isPastDay } from "./day.ts";

interface DayPickerProps {
  /** The day that is shown, `YYYY-MM-DD`; undefined for now. */
  on: string | undefined;
  /** The organization's, `YYYY-MM-DD`. */
  today: string;
  onDay(day: string | undefined): void;
}

/** Goes to the chart of a day in the past. */
export function DayPicker({ on, today, onDay }: DayPickerProps) {
  const { t } = useTranslation("chart");
  const [opened, { toggle, close }] = useDisclosure();
  const [day, setDay] = useState(on ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  function show(form: HTMLFormElement) {
    if (!form.checkValidity()) return;
    if (day === null || !isPastDay(day, today)) {
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
            show(event.currentTarget);
          }}
        >
          <Stack gap="sm">
            <DayInput label={t("day.label")} description={t("day.note")} excludeDate={(one) => !isPastDay(one, today)} openOn={today} value={day} error={problem} onChange={(chosen) => { setDay(chosen); setProblem(null); }} />
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
