import { Select, Text, type ComboboxItem } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readersZone } from "../../../calendar/calendar.ts";
import { languageNow } from "../../../i18n/i18n.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import { findZones, fold, type Zone } from "./find-zone.ts";

interface ZoneSelectProps {
  /** An IANA name. */
  value: string;
  description: string;
  size?: "sm" | "md";
  onChange(value: string): void;
}

const MOST = 60;

/** A time zone, found by its city, country, clock or an old name, in English and German. What it takes to find one is loaded when it opens. */
export function ZoneSelect({ value, onChange, ...input }: ZoneSelectProps) {
  const { t } = useTranslation("organization");
  const format = useFormat();
  const language = languageNow();
  const [wanted, setWanted] = useState(false);
  const { data: loaded, isError } = useQuery({
    queryKey: ["time zones", language],
    queryFn: async () => (await import("./load-zones.ts")).loadZones(language, readersZone()),
    enabled: wanted,
    staleTime: Infinity,
    retry: 1,
  });
  const zones = withValue(loaded ?? (isError ? listed() : []), value);
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const [foundBy, setFoundBy] = useState<ReadonlyMap<string, string | null>>(new Map());
  return (
    <Select
      label={t("settings.timeZone")}
      data={zones.map(({ id }) => id)}
      searchable
      allowDeselect={false}
      nothingFoundMessage={loaded || isError ? t("settings.noZone") : t("settings.zonesLoading")}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={280}
      maw={420}
      filter={({ search }): ComboboxItem[] => findZones(zones, search).slice(0, search.trim() === "" ? zones.length : MOST).map(({ zone }) => ({ value: zone.id, label: zone.id }))}
      onSearchChange={(search) => setFoundBy(new Map(findZones(zones, search).map(({ zone, by }) => [zone.id, by])))}
      renderOption={({ option }) => {
        const by = foundBy.get(option.value) ?? null;
        return (
          <div>
            <Text size="sm">{by === null ? option.value : <>{by} <Text span c="dimmed">{option.value}</Text></>}</Text>
            <Text size="xs" c="dimmed" className="tabular">{[byId.get(option.value)?.note, format.timeIn(option.value)].filter(Boolean).join(" · ")}</Text>
          </div>
        );
      }}
      value={value}
      onFocus={() => setWanted(true)}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      {...input}
    />
  );
}

/** The one in force is offered too, whatever list there is. */
const withValue = (zones: readonly Zone[], value: string): readonly Zone[] => (zones.some(({ id }) => id === value) ? zones : [plain(value), ...zones]);

/** The browser's own list, for when the names can't be loaded. */
const listed = (): Zone[] => [...Intl.supportedValuesOf("timeZone"), "UTC"].map(plain);

const plain = (id: string): Zone => ({ id, note: "", names: [{ text: id, folded: fold(id), rank: 0 }] });
