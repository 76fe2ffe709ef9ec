import { Box } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import type { Language } from "@treeline/org/language";
import "dayjs/locale/de";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languageNow } from "../i18n/i18n.ts";
import { readDay } from "./read-day.ts";

const WRITTEN: Record<Language, { format: string; example: string }> = {
  en: { format: "D MMM YYYY", example: "31 Dec 2026" },
  de: { format: "DD.MM.YYYY", example: "31.12.2026" },
};

interface DayInputProps {
  label: string;
  description?: string;
  /** `YYYY-MM-DD` */
  value: string | null;
  minDate?: string;
  maxDate?: string;
  /** The day whose month the calendar opens with while there is no value; the reader's own today by default. */
  openOn?: string;
  /** Days that the calendar does not offer. */
  excludeDate?(day: string): boolean;
  /** It may be left empty. */
  clearable?: boolean;
  error?: ReactNode;
  w?: number;
  onChange(day: string | null): void;
}

/** A day, typed, or chosen from a calendar that a click opens. Invalid to its form while it can't be read. */
export function DayInput({ error = null, clearable = false, w, openOn, onChange, ...day }: DayInputProps) {
  const { t } = useTranslation("ui");
  const language = languageNow();
  const { format, example } = WRITTEN[language];
  const [opened, { open, close }] = useDisclosure();
  const [wrong, setWrong] = useState(false);
  const [done, setDone] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  /** The cross stands in the place of the calendar's sign. */
  const canClear = clearable && day.value !== null;
  const unreadable = t("day.unreadable", { example });
  useEffect(() => input.current?.setCustomValidity(wrong ? unreadable : ""), [wrong, unreadable]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === "Enter") setDone(true);
    if (event.key !== "Escape" || !opened) return;
    // It closes the calendar, not the form around it.
    event.stopPropagation();
    input.current?.focus();
    close();
  }
  return (
    <Box {...(w !== undefined && { w })} onKeyDown={onKeyDown} onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && close()}>
      <DateInput
        {...day}
        {...(openOn !== undefined && { defaultDate: openOn })}
        ref={input}
        error={wrong && done ? unreadable : error}
        locale={language}
        valueFormat={format}
        dateParser={(text) => readDay(text, language)}
        fixOnBlur={!wrong}
        clearable={clearable}
        allowDeselect={false}
        clearSectionMode={canClear ? "clear" : "rightSection"}
        clearButtonProps={{ "aria-label": t("day.clear"), tabIndex: -1 }}
        rightSection={<IconCalendar size={16} stroke={1.6} aria-hidden />}
        rightSectionPointerEvents={canClear ? "all" : "none"}
        // A company works on any day: none is red.
        weekendDays={[]}
        popoverProps={{ opened, withinPortal: false, floatingStrategy: "fixed", closeOnEscape: false, shadow: "md" }}
        ariaLabels={{
          previousMonth: t("day.previousMonth"), nextMonth: t("day.nextMonth"), previousYear: t("day.previousYear"), nextYear: t("day.nextYear"),
          previousDecade: t("day.previousDecade"), nextDecade: t("day.nextDecade"), monthLevelControl: t("day.chooseMonth"), yearLevelControl: t("day.chooseYear"),
        }}
        onClick={open}
        onBlur={() => setDone(true)}
        onInput={({ currentTarget }) => {
          setDone(false);
          setWrong(currentTarget.value.trim() !== "" && readDay(currentTarget.value, language) === null);
        }}
        onChange={(chosen) => {
          setWrong(false);
          input.current?.focus();
          close();
          onChange(chosen);
        }}
      />
    </Box>
  );
}
