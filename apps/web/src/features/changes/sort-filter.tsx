import { Chip, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Sort } from "./sort-sign.tsx";

const SORTS: readonly Sort[] = ["left", "moved", "changed", "joined"];

interface SortFilterProps {
  counts: Record<Sort, number>;
  /** null: everybody. */
  sort: Sort | null;
  onChange(sort: Sort | null): void;
  waiting: boolean;
}

/** Narrows a list of people to those who left, moved, changed or joined; sorts that nobody is of are left out. */
export function SortFilter({ counts, sort, onChange, waiting }: SortFilterProps) {
  const { t } = useTranslation("changes");
  const present = SORTS.filter((one) => counts[one] > 0);
  if (present.length < 2) return null;
  return (
    <Chip.Group value={sort ?? "all"} onChange={(value) => onChange(SORTS.find((one) => one === value) ?? null)}>
      <Group gap={6} role="radiogroup" aria-label={t("filter.label")}>
        <Chip value="all" size="xs" variant="light">{t("filter.everybody")}</Chip>
        {present.map((one) => <Chip key={one} value={one} size="xs" variant="light">{t(`filter.${waiting ? "waiting" : "done"}.${one}`, { n: counts[one] })}</Chip>)}
      </Group>
    </Chip.Group>
  );
}
