import { ActionIcon, Button, Divider, Group, Paper, Text } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useStore } from "@xyflow/react";
import { Legend } from "./legend.tsx";

interface ViewControlsProps {
  onFit(): void;
  onZoomIn(): void;
  onZoomOut(): void;
  onExpandAll(): void;
  onCollapseAll(): void;
}

const percentOf = (zoom: number) => (zoom < 0.01 ? (zoom * 100).toFixed(1) : String(Math.round(zoom * 100)));

export function ViewControls({ onFit, onZoomIn, onZoomOut, onExpandAll, onCollapseAll }: ViewControlsProps) {
  const percent = useStore((state) => percentOf(state.transform[2]));
  return (
    <Paper withBorder pos="absolute" bottom={16} left={16} p={4} bg="var(--tl-card)" role="toolbar" aria-label="View">
      <Group gap={2} wrap="nowrap">
        <ActionIcon variant="subtle" color="gray" c="inherit" size={30} aria-label="Zoom out" onClick={onZoomOut}><IconMinus size={16} aria-hidden /></ActionIcon>
        <Text size="sm" c="dimmed" w={48} ta="center" className="tabular">{percent} %</Text>
        <ActionIcon variant="subtle" color="gray" c="inherit" size={30} aria-label="Zoom in" onClick={onZoomIn}><IconPlus size={16} aria-hidden /></ActionIcon>
        <Divider orientation="vertical" mx={4} />
        <Button variant="subtle" color="gray" c="inherit" size="compact-sm" fw={500} onClick={onFit}>Fit</Button>
        <Button variant="subtle" color="gray" c="inherit" size="compact-sm" fw={500} onClick={onExpandAll}>Expand all</Button>
        <Button variant="subtle" color="gray" c="inherit" size="compact-sm" fw={500} onClick={onCollapseAll}>Collapse all</Button>
        <Legend />
      </Group>
    </Paper>
  );
}
