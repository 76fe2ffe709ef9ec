import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Problem } from "../../ui/problem.tsx";
import { answerIn } from "./answer-in.ts";
import classes from "./edit-form.module.css";
import { FIELD_WORDS, type EditedField, type Overridden } from "./words.ts";

/** For how long a change by hand holds, and why it was made. */
export interface Terms {
  until: Overridden["until"];
  untilDate: string | null;
  reason: string | null;
}

const UNTIL = [
  { value: "agrees", label: "Until Personio says the same" },
  { value: "always", label: "Always" },
  { value: "date", label: "Until a date" },
] as const satisfies readonly { value: Terms["until"]; label: string }[];

interface EditFormProps {
  field: EditedField;
  /** The change by hand that this one replaces. */
  present: Overridden | undefined;
  /** false: what is said can't end by itself ("Has no manager"). */
  ends?: boolean;
  pending: boolean;
  error: unknown;
  /** The way to say the value; `problem` is the server's refusal of it. */
  children(problem: string | null): ReactNode;
  onSave(terms: Terms): void;
  onCancel(): void;
}

/** One calm form for one field: the value, for how long, and why. */
export function EditForm({ field, present, ends = true, pending, error, children, onSave, onCancel }: EditFormProps) {
  const [until, setUntil] = useState<Terms["until"]>(present?.until ?? "agrees");
  const [untilDate, setUntilDate] = useState(present?.untilDate ?? "");
  const [reason, setReason] = useState(present?.reason ?? "");
  const [noDate, setNoDate] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input:not([type=file]), button, select")?.focus(), []);
  const problem = answerIn(error);
  const label = `Edit ${FIELD_WORDS[field].toLowerCase()}`;
  function save() {
    if (ends && until === "date" && untilDate === "") {
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
      aria-label={label}
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
        {children(problem)}
        {ends && (
          <NativeSelect label="Keep it" data={UNTIL} value={until} onChange={({ currentTarget }) => setUntil(UNTIL.find(({ value }) => value === currentTarget.value)?.value ?? "agrees")} />
        )}
        {ends && until === "date" && (
          <TextInput type="date" label="Until the end of" value={untilDate} error={noDate && untilDate === "" ? "Choose a day." : null} onChange={(event) => setUntilDate(event.currentTarget.value)} />
        )}
        <TextInput label="Reason" description="For members; viewers don't see it." maxLength={500} placeholder="Optional" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {error !== null && problem === null && <Problem error={error} />}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={pending}>Save</Button>
          <Button size="xs" variant="default" disabled={pending} onClick={onCancel}>Cancel</Button>
        </Group>
      </Stack>
    </form>
  );
}
