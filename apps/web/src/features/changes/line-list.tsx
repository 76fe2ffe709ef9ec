import { Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { Face } from "../../ui/face.tsx";
import { TextLink } from "../../ui/link.tsx";
import { fieldWords, sortOf, toldFields, whatWords, type FieldWords, type Line } from "./line-words.ts";
import classes from "./rows.module.css";
import { SortSign } from "./sort-sign.tsx";
import { NAMED, Named } from "../../ui/named.tsx";

interface LineListProps {
  organizationId: string;
  lines: readonly Line[];
  /** Nothing of it has happened yet. */
  waiting?: boolean;
}

/** A change person by person: who, what happens to them, and every value from what to what. */
export function LineList({ organizationId, lines, waiting = false }: LineListProps) {
  return (
    <ul className={classes.lines}>
      {lines.map((line, index) => (
        <li key={`${line.personId ?? index} ${line.kind}`}><LineRow organizationId={organizationId} line={line} waiting={waiting} /></li>
      ))}
    </ul>
  );
}

function LineRow({ organizationId, line, waiting }: { organizationId: string; line: Line; waiting: boolean }) {
  const { t } = useTranslation("changes");
  const format = useFormat();
  const { personId, title, picture, kind } = line;
  const name = line.name ?? t("line.gone");
  // Who has left has no place to lead to, and who would join has none yet.
  const there = personId !== null && (waiting ? kind !== "joined" : kind !== "left");
  return (
    <div className={classes.line}>
      <Face label={name} src={picture} size={36} />
      <div className={classes.person}>
        {there ? (
          <TextLink {...NAMED} to="/o/$organizationId/chart" params={{ organizationId }} search={{ person: personId }} size="sm" fw={600} c="inherit" display="block" truncate>{name}</TextLink>
        ) : (
          <Text {...NAMED} size="sm" fw={600} truncate>{name}</Text>
        )}
        <Text {...NAMED} size="xs" c="dimmed" truncate title={title ?? ""}>{title ?? t("line.noTitle")}</Text>
      </div>
      <div className={classes.what}>
        <Text size="sm" c="dimmed">{whatWords(t, line, waiting)}</Text>
        {toldFields(line).map((field) => <FieldChange key={field.field} {...fieldWords(t, format, field, kind)} />)}
      </div>
      <SortSign sort={sortOf(line)} size={22} />
    </div>
  );
}

function FieldChange({ label, from, to }: FieldWords) {
  const { t } = useTranslation("changes");
  return (
    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
      <Text span size="sm" c="dimmed">{label}: </Text>
      {from !== null && <><Named>{from}</Named><span aria-hidden> → </span><VisuallyHidden>{` ${t("line.becomes")} `}</VisuallyHidden></>}
      <Named>{to}</Named>
    </Text>
  );
}
