import { plainly } from "@treeline/org/text/isolate";
import { Anchor, Button, Collapse, Group, Text, ThemeIcon } from "@mantine/core";
import { IconArrowBackUp, IconRefresh } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { isMarked } from "../../marked.ts";
import { Face } from "../../ui/face.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ChangeLines } from "./change-lines.tsx";
import { countWords, madeBy, touched, type Change } from "./change-words.ts";
import classes from "./rows.module.css";
import { Sentences } from "./sentences.tsx";
import { Said } from "../../ui/named.tsx";

interface ChangeRowProps {
  organizationId: string;
  change: Change;
  /** Its time is written with the weekday, since the reader's clock shows another day than the group's. */
  withDay: boolean;
  onUndo(): void;
  undoing: boolean;
}

/** Beyond this a change is read on its sync's own page, a page at a time. */
const LISTED = 300;

/** One change of the feed: who made it, what it did in sentences, and person by person on demand. */
export function ChangeRow({ organizationId, change, withDay, onUndo, undoing }: ChangeRowProps) {
  const { t } = useTranslation("changes");
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const made = madeBy(t, change);
  const people = touched(change);
  const bySync = change.kind === "sync";
  return (
    <div className={classes.change}>
      {bySync ? <ThemeIcon size={32} radius="50%" variant="default" aria-hidden><IconRefresh size={17} stroke={1.6} /></ThemeIcon> : <Face label={change.by ?? t("formerMember")} src={null} size={32} />}
      <div style={{ minWidth: 0 }}>
        <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
          <Text size="sm" fw={600}><Said>{made}</Said>{people > 0 && bySync && <Text span size="sm" c="dimmed" fw={400} className="tabular">{`: ${countWords(t, change.counts)}`}</Text>}</Text>
          <Text span size="sm" c="dimmed" className="tabular" style={{ flexShrink: 0 }}><time dateTime={change.at} title={format.instant(change.at)}>{withDay ? format.dayAndTime(change.at) : format.time(change.at)}</time></Text>
        </Group>
        <Sentences sentences={change.sentences} most={4} />
        <div className={classes.acts}>
          {people > 0 && people <= LISTED && (
            <Anchor component="button" type="button" size="sm" aria-expanded={opened} aria-controls={id} onClick={() => setOpened(!opened)}>
              {opened ? t("details.hide") : t("details.show", { count: people })}
            </Anchor>
          )}
          {isMarked(change.at) && !change.isImport && change.kind !== "erase" && <TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={change.about ? { person: change.about.personId } : { changed: true }} size="sm">{t("showOnChart")}</TextLink>}
          {change.runId && <TextLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: change.runId }} size="sm">{t("seeSync")}</TextLink>}
          {change.undoable && (
            <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />} loading={undoing} onClick={onUndo} aria-label={t("undo.what", { what: plainly(change.sentences[0]?.text ?? made) })}>{t("undo.action")}</Button>
          )}
        </div>
        <Collapse expanded={opened} id={id}>{opened && <div className={classes.inset}><ChangeLines organizationId={organizationId} changeId={change.id} /></div>}</Collapse>
      </div>
    </div>
  );
}
