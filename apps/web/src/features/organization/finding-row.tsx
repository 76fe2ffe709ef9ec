import { Text } from "@mantine/core";
import type { inferOutput } from "@trpc/tanstack-react-query";
import { Fragment } from "react";
import type { trpc } from "../../api.ts";
import { TextLink } from "../../ui/link.tsx";
import { findingWords } from "./finding-words.ts";
import classes from "./list.module.css";

type Finding = inferOutput<typeof trpc.findings.list>["findings"][number];
type Named = Finding["people"][number];

const SHOWN = 12;

interface FindingRowProps extends Finding {
  organizationId: string;
}

/** One thing to mend, and the people whose records to open. */
export function FindingRow({ organizationId, kind, people }: FindingRowProps) {
  const { title, action } = findingWords(kind);
  // Who left comes first, then those who still report to them.
  const [gone, ...team] = people;
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <Text size="sm" fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {kind === "manager-left" && gone ? (
            <><Names organizationId={organizationId} people={[gone]} /> is still the supervisor of <Names organizationId={organizationId} people={team} />. </>
          ) : (
            people.length > 0 && <><Names organizationId={organizationId} people={people} />. </>
          )}
          {action}
        </Text>
      </div>
    </div>
  );
}

function Names({ organizationId, people }: { organizationId: string; people: readonly Named[] }) {
  return (
    <>
      {people.slice(0, SHOWN).map(({ personId, externalId, name }, index) => (
        <Fragment key={externalId}>
          {index > 0 && ", "}
          {personId && name ? (
            <TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={{ person: personId }} size="sm" underline="always">{name}</TextLink>
          ) : (
            (name ?? `Personio record ${externalId}`)
          )}
        </Fragment>
      ))}
      {people.length > SHOWN && ` and ${people.length - SHOWN} more`}
    </>
  );
}
