import { Alert, Text } from "@mantine/core";
import { IconSnowflake } from "@tabler/icons-react";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** What Personio told once and tells no more; what was read of it stays. */
export function Frozen({ keys }: { keys: readonly { key: string; label: string }[] }) {
  if (keys.length === 0) return null;
  const labels = list.format(keys.map(({ label }) => label));
  const presence = keys.some(({ key }) => key === "status" || key === "termination_date");
  return (
    <Alert role="note" color="yellow" variant="light" mt="md" radius={8} icon={<IconSnowflake aria-hidden />} title={`Personio no longer tells ${labels}.`}>
      <Text size="sm">
        What was read before stays as it is{presence ? ", and nobody joins or leaves meanwhile" : ""}; the rest is kept in step. To let it go on, open the credential in Personio, tick {keys.length === 1 ? "it" : "them"} under Readable employee attributes, choose Update, and sync.
      </Text>
    </Alert>
  );
}
