import { Alert, Anchor, Skeleton, Stack, Text } from "@mantine/core";
import { IconCalendarPlus, IconEyeOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useCalendar } from "../../calendar/use-calendar.ts";
import { seatName } from "../../i18n/seat-name.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Problem } from "../../ui/problem.tsx";
import { Actions } from "./actions.tsx";
import { EditButton, editId, Field, SeatLink } from "./field.tsx";
import { Head } from "./head.tsx";
import { History } from "./history.tsx";
import { ManagerForm, type Picking } from "./manager-form.tsx";
import { OverrideMark } from "./override-mark.tsx";
import { PictureForm } from "./picture-form.tsx";
import { Source } from "./source.tsx";
import { tenure } from "./tenure.ts";
import { useEdited } from "./use-edited.tsx";
import { ValueForm } from "./value-form.tsx";
import { reportsLabel, type EditedField } from "./words.ts";
import { Named } from "../../ui/named.tsx";

interface ProfileProps {
  organizationId: string;
  personId: string;
  /** When Personio was last read, an ISO instant. */
  readAt: string | null;
  mayEdit: boolean;
  isAdmin: boolean;
  picker(picking: Picking): ReactNode;
  /** The name of somebody on the chart. */
  nameAt(id: string): string;
  /** undefined: nobody any more. */
  onSelect(id: string | undefined): void;
}

/** Everything we know of a person, where it comes from, and the ways to change it by hand. */
export function Profile({ organizationId, personId, readAt, mayEdit, isAdmin, picker, nameAt, onSelect }: ProfileProps) {
  const { t } = useTranslation("profile");
  const format = useFormat();
  const { data: person, error, refetch } = useQuery(trpc.people.get.queryOptions({ organizationId, personId }));
  const edited = useEdited(organizationId);
  const today = useCalendar(organizationId)?.today;
  const [editing, setEditing] = useState<EditedField | null>(null);
  const left = useRef<EditedField | null>(null);
  useEffect(() => {
    // Back to where the form was opened.
    if (editing === null && left.current) document.getElementById(editId(left.current))?.focus();
    left.current = editing;
  }, [editing]);
  if (error) return <Stack pt="xl"><Problem error={error} onRetry={() => void refetch()} /></Stack>;
  if (!person) return <Stack aria-busy><Skeleton circle h={72} /><Skeleton h={20} /><Skeleton h={14} w="60%" /><Skeleton h={160} /></Stack>;

  const vacant = person.seat === "vacant";
  const soon = person.arriving !== null;
  const onEdit = mayEdit && !vacant && !soon ? setEditing : null;
  const present = (field: EditedField) => person.overrides.find((by) => by.field === field);
  const form = { organizationId, personId, edited, onClose: () => setEditing(null) };
  const value = (field: "name" | "title" | "startDate") => editing === field && <ValueForm key={field} {...form} field={field} value={person[field]} present={present(field)} />;
  const mark = (field: EditedField) => {
    const by = present(field);
    return by && editing !== field && mayEdit && <OverrideMark key={field} organizationId={organizationId} personId={personId} by={by} edited={edited} onChooseManager={() => setEditing("manager")} />;
  };
  const marks = (["name", "title", "picture"] as const).map(mark).filter(Boolean);
  const since = person.startDate && today !== undefined && tenure(t, person.startDate, today);
  return (
    <Stack gap="md" data-person={person.id}>
      <Head person={person} onEdit={onEdit} />
      {marks.length > 0 && <div>{marks}</div>}
      {value("name")}
      {value("title")}
      {editing === "picture" && <PictureForm {...form} person={person} present={present("picture")} />}
      {vacant && <Text size="sm">{t("vacant")}</Text>}
      {person.arriving !== null && <OnlyAdmins icon={<IconCalendarPlus aria-hidden />} title={t("arriving.title", { day: format.day(person.arriving) })} text={t("arriving.text")} />}
      {person.hidden && !soon && <Hidden reason={person.overrides.find(({ field }) => field === "hidden")?.reason ?? null} />}
      {person.email && <Field label={t("field.email")}><Anchor href={`mailto:${person.email}`} size="sm" style={{ overflowWrap: "anywhere" }}>{person.email}</Anchor></Field>}
      {(person.startDate || onEdit || present("startDate")) && (
        <Field label={t("field.startDate")} edit={onEdit && <EditButton field="startDate" onEdit={onEdit} />}>
          {value("startDate") || <Text size="sm">{person.startDate ? format.day(person.startDate) : t("notKnown")} {since && <Text span size="xs" c="dimmed">{since}</Text>}</Text>}
          {mark("startDate")}
        </Field>
      )}
      {(person.manager || onEdit) && (
        <Field label={t("field.manager")} edit={onEdit && <EditButton field="manager" onEdit={onEdit} />}>
          {editing === "manager" ? (
            <ManagerForm {...form} person={person} present={present("manager")} picker={picker} nameAt={nameAt} />
          ) : person.manager ? (
            <SeatLink seat={person.manager} onSelect={onSelect} />
          ) : (
            <Text size="sm">{t(person.managerReason === "confirmed" ? "hasNoManager" : "noManagerYet")}</Text>
          )}
          {mark("manager")}
        </Field>
      )}
      {person.chain.length > 1 && (
        <Field label={t("chain")}>
          <Text size="sm">
            {person.chain.map((seat, index) => (
              <span key={seat.id}>{index > 0 && " › "}<Anchor component="button" type="button" size="sm" c="inherit" onClick={() => onSelect(seat.id)}><Named>{seatName(seat)}</Named></Anchor></span>
            ))}
          </Text>
        </Field>
      )}
      {person.reports.length > 0 && (
        <Field label={reportsLabel(t, person)}>
          <Stack gap={6}>{person.reports.map((seat) => <SeatLink key={seat.id} seat={seat} onSelect={onSelect} />)}</Stack>
        </Field>
      )}
      <Source organizationId={organizationId} person={person} readAt={readAt} mayEdit={mayEdit && !soon} />
      {!soon && <History key={personId} organizationId={organizationId} personId={personId} />}
      {mayEdit && !soon && <Actions organizationId={organizationId} person={person} edited={edited} isAdmin={isAdmin} onGone={() => onSelect(undefined)} />}
    </Stack>
  );
}

function Hidden({ reason }: { reason: string | null }) {
  const { t } = useTranslation("profile");
  return <OnlyAdmins icon={<IconEyeOff aria-hidden />} title={t("hidden.title")} text={reason ? t("hidden.why", { reason }) : t("hidden.text")} />;
}

function OnlyAdmins({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  return (
    <Alert role="note" color="gray" bg="var(--tl-rail)" c="inherit" p="sm" radius={10} icon={icon} title={title}>
      <Text size="xs">{text}</Text>
    </Alert>
  );
}
