import { Combobox, Group, Text, TextInput, useCombobox } from "@mantine/core";
import { isolate, plainly } from "@treeline/org/text/isolate";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { Face } from "../../ui/face.tsx";
import type { Chart } from "./chart.ts";
import classes from "./manager-picker.module.css";
import { refusalOf } from "./manager-rule.ts";
import { pathOf } from "./words.ts";
import { NAMED, Said } from "../../ui/named.tsx";

const MOST = 6;

interface ManagerPickerProps {
  chart: Chart;
  /** Who gets a manager. */
  personId: string;
  /** What went wrong with the one chosen. */
  error?: ReactNode;
  disabled?: boolean;
  /** The label stands above already. */
  labelled?: boolean;
  onChoose(managerId: string): void;
  onCancel?(): void;
}

/** Finds a manager as you type; who can't be is listed with the reason. The list is in the page, so it needs no room above it. */
export function ManagerPicker({ chart, personId, error, disabled = false, labelled = false, onChoose, onCancel }: ManagerPickerProps) {
  const { t } = useTranslation("chart");
  const [query, setQuery] = useState("");
  const combobox = useCombobox({ opened: true });
  const input = useRef<HTMLInputElement>(null);
  const person = chart.find(personId);
  const label = person ? t("picker.managerOf", { name: seatName(person) }) : t("picker.manager");
  useEffect(() => input.current?.focus(), []);
  const found = useMemo(
    () =>
      chart.search.find(query, MOST).map(({ row }) => {
        const one = chart.at(row);
        return { one, refusal: refusalOf(t, chart, personId, one.id), path: pathOf(chart, row) };
      }),
    [query, t, chart, personId],
  );
  // Marks whom Enter would take: the best match, but nobody else when that one can't be.
  const { selectFirstOption, resetSelectedOption } = combobox;
  useEffect(() => {
    if (found[0]?.refusal === null) selectFirstOption();
    else resetSelectedOption();
  }, [found, selectFirstOption, resetSelectedOption]);

  return (
    <Combobox store={combobox} onOptionSubmit={onChoose} disabled={disabled}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          ref={input}
          {...(labelled ? { "aria-label": label } : { label })}
          placeholder={t("picker.placeholder")}
          value={query}
          disabled={disabled}
          error={error}
          leftSection={<IconSearch size={16} aria-hidden />}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || !onCancel) return;
            event.stopPropagation();
            onCancel();
          }}
        />
      </Combobox.EventsTarget>
      <div className={query.trim() === "" ? "" : classes.options} hidden={query.trim() === ""}>
        <Combobox.Options aria-label={t("search.found")}>
          {found.map(({ one, refusal, path }) => (
            <Combobox.Option key={one.id} value={one.id} disabled={refusal !== null}>
              <Group gap="sm" wrap="nowrap">
                <span className={classes.face}><Face label={seatName(one)} src={one.picture} size={32} /></span>
                <div style={{ minWidth: 0 }}>
                  <Text {...NAMED} size="sm" fw={600} truncate {...(refusal && { c: "dimmed" })}>{seatName(one)}</Text>
                  {refusal ? <Text size="xs" truncate c="var(--tl-warn)"><Said>{refusal}</Said></Text> : <Text translate="no" size="xs" truncate c="dimmed">{[plainly(isolate(one.title ?? "")), path].filter(Boolean).join(" · ")}</Text>}
                </div>
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {found.length === 0 && <Text size="sm" c="dimmed" p="xs" role="status">{t("search.nobody", { query: query.trim() })}</Text>}
      </div>
    </Combobox>
  );
}
