import { Anchor, Paper, Text } from "@mantine/core";
import { countWords } from "./words.ts";

/** A quiet reminder over the canvas. Viewers may look, but not place anybody. */
export function UnplacedCard({ count, mayPlace, onOpen }: { count: number; mayPlace: boolean; onOpen(): void }) {
  return (
    <Paper p="sm" maw={230} bg="var(--tl-warn-soft)" c="var(--tl-warn)">
      <Text size="sm" fw={700}>{count.toLocaleString()} unplaced</Text>
      <Text size="xs">{countWords(count, "person has", "people have")} no manager yet.</Text>
      <Anchor component="button" type="button" size="xs" fw={700} c="inherit" underline="always" onClick={onOpen}>{mayPlace ? "Place them" : "Who it is"}</Anchor>
    </Paper>
  );
}
