import { ActionIcon, Alert, Anchor, Button, Group, Modal, NativeSelect, Progress, Radio, Stack, Text, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../ui/problem.tsx";
import { useExport } from "./use-export.ts";
import { ARRANGEMENTS, CARDS, choicesFor, FORMATS, PAGES, PAPER, type Arrangement, type Cards, type Format, type Pages } from "./wish.ts";

interface ExportDialogProps {
  organizationId: string;
  /** Who is selected, and may be exported with whoever is below. */
  branch: { id: string; name: string } | null;
}

/** The chart as a file: which kind, and of whom. */
export function ExportDialog({ organizationId, branch }: ExportDialogProps) {
  const { t } = useTranslation("exporting");
  const [opened, { open, close }] = useDisclosure();
  const [format, setFormat] = useState<Format>("pdf");
  const [pages, setPages] = useState<Pages>("sheet-a4");
  const [arrangement, setArrangement] = useState<Arrangement>("fill");
  const [cards, setCards] = useState<Cards>("normal");
  const [whole, setWhole] = useState(true);
  const { ask, forget, saveAgain, error, busy, progress, failure } = useExport(organizationId);
  const choices = choicesFor(format, pages);
  function leave() {
    close();
    forget();
  }
  function submit() {
    forget();
    ask({ organizationId, format, ...(format === "pdf" ? PAPER[pages] : {}), arrangement, density: cards, ...(branch && !whole ? { rootId: branch.id } : {}) });
  }
  return (
    <>
      <Tooltip label={t("open")}><ActionIcon variant="default" size={36} aria-label={t("open")} onClick={open}><IconDownload size={18} aria-hidden /></ActionIcon></Tooltip>
      <Modal opened={opened} onClose={leave} title={<Text span fw={700}>{t("title")}</Text>} closeButtonProps={{ "aria-label": t("close") }}>
        <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <Stack gap="md">
            <Radio.Group label={t("file")} value={format} onChange={(value) => setFormat(FORMATS.find((one) => one === value) ?? "pdf")}>
              <Stack gap="sm" mt={6}>{FORMATS.map((one) => <Radio key={one} value={one} label={t(`format.${one}.label`)} description={t(`format.${one}.note`)} disabled={busy} />)}</Stack>
            </Radio.Group>
            {format === "pdf" && (
              <Choice label={t("pages.label")} {...(!choices.cards && { note: t("pages.sheetNote") })} options={PAGES.map((one) => ({ value: one, label: t(`pages.${one}`) }))} value={pages} disabled={busy} onChoose={setPages} />
            )}
            {choices.arrangement && <Choice label={t("arrangement.label")} options={ARRANGEMENTS.map((one) => ({ value: one, label: t(`arrangement.${one}`) }))} value={arrangement} disabled={busy} onChoose={setArrangement} />}
            {choices.cards && <Choice label={t("cards.label")} options={CARDS.map((one) => ({ value: one, label: t(`cards.${one}`) }))} value={cards} disabled={busy} onChoose={setCards} />}
            {branch && (
              <NativeSelect
                label={t("people.label")}
                data={[{ value: "all", label: t("people.all") }, { value: "branch", label: t("people.branch", { name: branch.name }) }]}
                value={whole ? "all" : "branch"}
                disabled={busy}
                onChange={({ currentTarget }) => setWhole(currentTarget.value === "all")}
              />
            )}
            {busy && <Progress value={Math.max(4, progress * 100)} animated aria-label={t("making")} />}
            {failure && <Alert role="alert" color="red" variant="light" title={t("failed")}>{failure}</Alert>}
            {error && <Problem error={error} />}
            {saveAgain && <Text size="sm" role="status">{t("ready")} <Anchor href={saveAgain.address} download onClick={(event) => { event.preventDefault(); saveAgain.save(); }} size="sm" underline="always">{t("again")}</Anchor></Text>}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={leave}>{t("close")}</Button>
              <Button type="submit" loading={busy}>{t("submit")}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  note?: string;
  options: readonly { value: T; label: string }[];
  value: T;
  disabled: boolean;
  onChoose(value: NoInfer<T>): void;
}

function Choice<T extends string>({ label, note, options, value, disabled, onChoose }: ChoiceProps<T>) {
  return (
    <NativeSelect
      label={label}
      {...(note !== undefined && { description: note })}
      data={options}
      value={value}
      disabled={disabled}
      onChange={({ currentTarget }) => {
        const chosen = options.find((one) => one.value === currentTarget.value);
        if (chosen) onChoose(chosen.value);
      }}
    />
  );
}
