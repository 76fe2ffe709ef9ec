import { Button, Group, Stack } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { wordsOf } from "../../ui/problem.tsx";
import type { Chart } from "./chart.ts";
import { ManagerPicker } from "./manager-picker.tsx";
import { Said } from "../../ui/named.tsx";

export interface Placing {
  chart: Chart;
  /** Puts a person under a manager, or at the top. */
  onPlace(personId: string, managerId: string | null): Promise<void>;
}

/** The two ways to give somebody a place, where they are listed. */
export function PlaceActions({ person, chart, onPlace, size = "compact-sm" }: Placing & { person: { id: string; name: string | null }; size?: "compact-sm" | "compact-xs" }) {
  const { t } = useTranslation("chart");
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState<"manager" | "root" | null>(null);
  const [error, setError] = useState<unknown>(null);
  const choose = useRef<HTMLButtonElement>(null);
  function cancel() {
    setChoosing(false);
    setError(null);
    requestAnimationFrame(() => choose.current?.focus());
  }
  async function place(managerId: string | null) {
    setBusy(managerId === null ? "root" : "manager");
    setError(null);
    try {
      await onPlace(person.id, managerId);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(null);
    }
  }
  const { message, action } = wordsOf(error);
  const problem = error === null ? null : [message, action].filter(Boolean).join(" ");
  const name = seatName(person);
  return (
    <Stack gap={8}>
      {choosing && (
        <ManagerPicker chart={chart} personId={person.id} error={problem && <Said>{problem}</Said>} disabled={busy !== null} onChoose={(managerId) => void place(managerId)} onCancel={cancel} />
      )}
      {!choosing && problem && <span role="alert" style={{ color: "var(--mantine-color-error)", fontSize: 13 }}><Said>{problem}</Said></span>}
      <Group gap={6}>
        {choosing ? (
          <Button size={size} variant="default" onClick={cancel} aria-label={t("placing.cancelFor", { name })}>{t("placing.cancel")}</Button>
        ) : (
          <Button size={size} ref={choose} variant="default" data-place disabled={busy !== null} onClick={() => setChoosing(true)} aria-label={t("placing.chooseFor", { name })}>{t("placing.choose")}</Button>
        )}
        <Button size={size} variant="default" loading={busy === "root"} disabled={busy === "manager"} onClick={() => void place(null)} aria-label={t("placing.rootFor", { name })}>
          {t("placing.root")}
        </Button>
      </Group>
    </Stack>
  );
}
