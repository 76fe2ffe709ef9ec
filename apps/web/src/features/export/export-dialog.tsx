import { ActionIcon, Alert, Anchor, Button, Group, Modal, NativeSelect, Progress, Radio, Stack, Text, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { Problem } from "../../ui/problem.tsx";
import { useExport } from "./use-export.ts";
import { FORMATS, PAGES, paperOf, type Format } from "./wish.ts";

interface ExportDialogProps {
  organizationId: string;
  /** Who is selected, and may be exported with whoever is below. */
  branch: { id: string; name: string } | null;
}

/** The chart as a file: which kind, and of whom. */
export function ExportDialog({ organizationId, branch }: ExportDialogProps) {
  const [opened, { open, close }] = useDisclosure();
  const [format, setFormat] = useState<Format>("pdf");
  const [pages, setPages] = useState("fit");
  const [whole, setWhole] = useState(true);
  const { ask, forget, address, error, busy, progress, failure } = useExport(organizationId);
  function leave() {
    close();
    forget();
  }
  function submit() {
    forget();
    ask({ organizationId, format, ...paperOf(pages), ...(branch && !whole ? { rootId: branch.id } : {}) });
  }
  return (
    <>
      <Tooltip label="Export"><ActionIcon variant="default" size={36} aria-label="Export" onClick={open}><IconDownload size={18} aria-hidden /></ActionIcon></Tooltip>
      <Modal opened={opened} onClose={leave} title={<Text span fw={700}>Export the chart</Text>} closeButtonProps={{ "aria-label": "Close" }}>
        <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <Stack gap="md">
            <Radio.Group label="File" value={format} onChange={(value) => setFormat(FORMATS.find((one) => one.value === value)?.value ?? "pdf")}>
              <Stack gap="sm" mt={6}>{FORMATS.map(({ value, label, note }) => <Radio key={value} value={value} label={label} description={note} disabled={busy} />)}</Stack>
            </Radio.Group>
            {format === "pdf" && <NativeSelect label="Pages" data={PAGES} value={pages} disabled={busy} onChange={({ currentTarget }) => setPages(currentTarget.value)} />}
            {branch && (
              <NativeSelect
                label="People"
                data={[{ value: "all", label: "Everybody" }, { value: "branch", label: `${branch.name} and everybody below` }]}
                value={whole ? "all" : "branch"}
                disabled={busy}
                onChange={({ currentTarget }) => setWhole(currentTarget.value === "all")}
              />
            )}
            {busy && <Progress value={Math.max(4, progress * 100)} animated aria-label="Making the file" />}
            {failure && <Alert role="alert" color="red" variant="light" title="The file was not made">{failure}</Alert>}
            {error && <Problem error={error} />}
            {address && <Text size="sm" role="status">Your file is ready. <Anchor href={address} size="sm" underline="always">Download it again</Anchor></Text>}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={leave}>Close</Button>
              <Button type="submit" loading={busy}>Export</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
