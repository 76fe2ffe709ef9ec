import { SimpleGrid, Text } from "@mantine/core";
import { Panel } from "../../ui/panel.tsx";
import { ATTRIBUTES } from "./attributes.ts";
import { StateSign } from "./state-sign.tsx";

/** What the saved credential could read at the last sync, against what Treeline needs. */
export function Granted({ keys }: { keys: readonly string[] }) {
  const rows = ATTRIBUTES.map((attribute) => ({ ...attribute, ready: attribute.keys.every((key) => keys.includes(key)) }));
  const missing = rows.filter(({ ready }) => !ready).length;
  const note = missing === 0 ? "Everything Treeline needs." : "What is missing comes in by itself: tick it in Personio, choose Update, and sync.";
  return (
    <Panel title="What the credential can read" note={note}>
      <SimpleGrid component="ul" cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing={14} m={0} p={0} style={{ listStyle: "none" }}>
        {rows.map(({ label, reason, without, ready }) => (
          <li key={label} style={{ display: "flex", gap: 12 }}>
            <StateSign state={ready ? "ready" : "missing"} />
            <span>
              <Text span size="sm" fw={500} display="block">{label}</Text>
              <Text span size="sm" display="block" c={ready ? "dimmed" : "var(--tl-warn)"}>{ready ? reason : without}</Text>
            </span>
          </li>
        ))}
      </SimpleGrid>
    </Panel>
  );
}
