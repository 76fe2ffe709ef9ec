import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "../../ui/day-input.tsx";
import { Said } from "../../ui/named.tsx";
import { Problem } from "../../ui/problem.tsx";
import { answerIn } from "./answer-in.ts";
import classes from "./edit-form.module.css";
import type { EditedField, Overridden } from "./words.ts";

/** For how long a change by hand holds, and why it was made. */
export interface Terms {
  until: Overridden["until"];
  untilDate: string | null;
  reason: string | null;
}

const UNTIL = ["agrees", "always", "date"] as const satisfies readonly Terms["until"][];

interface EditFormProps {
  field: EditedField;
  /** The change by hand that this one replaces. */
  present: Overridden | undefined;
  /** false: what is said can't end by itself ("Has no manager"). */
  ends?: boolean;
  pending: boolean;
  error: unknown;
  /** The way to say the value; `problem` is the server's refusal of it. */
  children(problem: ReactNode): ReactNode;
  onSave(terms: Terms): void;
  onCancel(): void;
}

/** One calm form for one field: the value, for how long, and why. */
export function EditForm({ field, present, ends = true, pending, error, children, onSave, onCancel }: EditFormProps) {
  const { t } = useTranslation("profile");
  const [until, setUntil] = useState<Terms["until"]>(present?.until ?? "agrees");
  const [untilDate, setUntilDate] = useState(present?.untilDate ?? null);
  const [reason, setReason] = useState(present?.reason ?? "");
  const [noDate, setNoDate] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input:not([type=file]), button, select")?.focus(), []);
  const problem = answerIn(error);
  function save() {
    if (form.current?.checkValidity() === false) {
      form.current.querySelector<HTMLElement>(":invalid")?.focus();
      return;
    }
    if (ends && until === "date" && untilDate === null) {
      setNoDate(true);
      return;
    }
    const dated = ends && until === "date";
    onSave({ until: ends ? until : "always", untilDate: dated ? untilDate : null, reason: reason.trim() || null });
  }
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={t(`edit.${field}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Stack gap="sm">
        {children(problem && <Said>{problem}</Said>)}
        {ends && (
          <NativeSelect label={t("form.keep")} data={UNTIL.map((value) => ({ value, label: t(`form.${value}`) }))} value={until} onChange={({ currentTarget }) => setUntil(UNTIL.find((value) => value === currentTarget.value) ?? "agrees")} />
        )}
        {ends && until === "date" && (
          <DayInput label={t("form.until")} value={untilDate} error={noDate && untilDate === null ? t("form.noDate") : null} onChange={setUntilDate} />
        )}
        <TextInput label={t("reason")} description={t("form.forMembers")} maxLength={500} placeholder={t("optional")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {error !== null && problem === null && <Problem error={error} />}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={pending}>{t("save")}</Button>
          <Button size="xs" variant="default" disabled={pending} onClick={onCancel}>{t("cancel")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
