import { Combobox, Group, Kbd, Text, TextInput, useCombobox } from "@mantine/core";
import { useHotkeys, useMediaQuery } from "@mantine/hooks";
import { isolate, plainly } from "@treeline/org/text/isolate";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Face } from "../../ui/face.tsx";
import { titleOf } from "./card-words.ts";
import type { Chart } from "./chart.ts";
import { prepareSearch } from "./prepare-search.ts";
import classes from "./search-box.module.css";
import { useFound } from "./use-found.ts";
import { pathOf } from "./words.ts";
import { NAMED } from "../../ui/named.tsx";

interface SearchBoxProps {
  chart: Chart;
  /** Whose people have e-mail addresses to search by; null for a day in the past. */
  organizationId: string | null;
  /** Whether "/" goes here. */
  slash: boolean;
  onFound(id: string): void;
}

/** Whether a key pressed there is for the chart: on its part of the page or nowhere, not in the rail, a profile or a dialog (WCAG 2.1.4). */
const isOnChart = (target: EventTarget | null): boolean =>
  target instanceof Element && (target.matches("body, #content") || (target.closest("main") !== null && target.closest("aside, [role=dialog], [role=menu]") === null));

/** Finds people as you type, with the path to each; Enter goes there. */
export function SearchBox({ chart, organizationId, slash, onFound }: SearchBoxProps) {
  const { t } = useTranslation("chart");
  const format = useFormat();
  const [query, setQuery] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox();
  const fingers = useMediaQuery("(pointer: coarse)", undefined, { getInitialValueInEffect: false });
  // Where "/" takes Shift, such as on a German keyboard, too.
  const onSlash = (event: KeyboardEvent) => {
    if (!slash || !isOnChart(event.target)) return;
    event.preventDefault();
    input.current?.focus();
  };
  useHotkeys((["/", "shift + /"] as const).map((key) => [key, onSlash, { preventDefault: false }]));
  const { found: rows, looking } = useFound(chart, query, organizationId);
  const found = useMemo(() => rows.map(({ row, email }) => ({ ...chart.at(row), email, path: pathOf(chart, row) })), [rows, chart]);
  useEffect(() => prepareSearch(chart.search), [chart]);

  function go(id: string) {
    setQuery("");
    combobox.closeDropdown();
    input.current?.blur();
    onFound(id);
  }

  return (
    <Combobox store={combobox} onOptionSubmit={go} shadow="md" radius={10} width="min(400px, 100vw - 32px)" position="bottom-start" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={input}
          aria-label={t("search.label")}
          placeholder={t("search.placeholder")}
          value={query}
          radius={10}
          leftSection={<IconSearch size={17} aria-hidden />}
          rightSection={query || fingers || !slash ? null : <Kbd aria-hidden>/</Kbd>}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === "Escape") setQuery("");
            // Faster than the list can mark its first entry.
            if (event.key === "Enter" && first && combobox.getSelectedOptionIndex() === -1) go(first.id);
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ""}>
        {found.length === 0 && <Combobox.Empty role="status">{looking ? t("search.looking") : t("search.nobody", { query: query.trim() })}</Combobox.Empty>}
        <Combobox.Options mah={420} className={classes.options ?? ""} aria-label={t("search.found")}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <Group gap="sm" wrap="nowrap">
                <Face label={seatName(person)} src={person.picture} size={34} />
                <div style={{ minWidth: 0 }}>
                  <Text {...NAMED} size="sm" fw={600} truncate>{seatName(person)}</Text>
                  <Text translate="no" size="xs" c="dimmed" truncate>{[plainly(isolate(titleOf({ t, format }, person) ?? "")), person.email, person.path].filter(Boolean).join(" · ")}</Text>
                </div>
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
