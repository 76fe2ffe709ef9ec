import { Anchor, Breadcrumbs, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconEyeOff } from "@tabler/icons-react";
import type { ChartPerson, Tree } from "@treeline/org/chart/tree";
import { useState, type ReactNode } from "react";
import { Face } from "../../ui/face.tsx";
import { countWords, nameOf } from "./words.ts";

interface DrillDownProps {
  tree: Tree;
  selected: string | undefined;
  /** A banner stands above. */
  past: boolean;
  onSelect(id: string): void;
  /** Below the list. */
  children: ReactNode;
}

/** The chart for a narrow screen: a list that drills down, team by team. */
export function DrillDown({ tree, selected, past, onSelect, children }: DrillDownProps) {
  const [only, ...others] = tree.roots;
  const top = others.length === 0 ? only : undefined;
  const [boss, setBoss] = useState(top);
  const [followed, setFollowed] = useState<string>();
  if (selected !== undefined && selected !== followed) {
    // Somebody found by the search: the list goes to their team.
    setFollowed(selected);
    setBoss(tree.directCount(selected) > 0 ? selected : (tree.chainOf(selected).at(-1) ?? top));
  }
  const here = boss === undefined ? undefined : tree.byId.get(boss);
  const path = here ? [...tree.chainOf(here.id), here.id].flatMap((id) => tree.byId.get(id) ?? []) : [];
  const team = (here ? tree.reportsOf(here.id) : tree.roots).flatMap((id) => tree.byId.get(id) ?? []);
  return (
    <Stack gap="xs" p="md" pt={past ? 128 : 72}>
      <Breadcrumbs separator="›" component="nav" aria-label="Managers" fz="sm" styles={{ root: { flexWrap: "wrap", rowGap: 4 } }}>
        <Anchor component="button" type="button" size="sm" onClick={() => setBoss(undefined)}>Top</Anchor>
        {path.map((person) => <Anchor key={person.id} component="button" type="button" size="sm" onClick={() => setBoss(person.id)}>{nameOf(person)}</Anchor>)}
      </Breadcrumbs>
      {here && <Row person={here} tree={tree} onOpen={() => onSelect(here.id)} hint="Profile" />}
      <Stack component="ul" gap="xs" m={0} p={0} pl={here ? 16 : 0} style={{ listStyle: "none" }} aria-label={here ? `Reports of ${nameOf(here)}` : "Top of the chart"}>
        {team.map((person) => (
          <li key={person.id}>
            <Row person={person} tree={tree} onOpen={() => (tree.directCount(person.id) > 0 ? setBoss(person.id) : onSelect(person.id))} />
          </li>
        ))}
      </Stack>
      {children}
    </Stack>
  );
}

function Row({ person, tree, hint, onOpen }: { person: ChartPerson; tree: Tree; hint?: string; onOpen(): void }) {
  const direct = tree.directCount(person.id);
  return (
    <UnstyledButton w="100%" p="sm" bg="var(--tl-card)" bd={`1px ${person.seat === "vacant" || person.hidden ? "dashed" : "solid"} var(--tl-border)`} bdrs={10} data-person={person.id} onClick={onOpen}>
      <Group gap="sm" wrap="nowrap">
        <Face label={nameOf(person)} src={person.picture} size={40} />
        <div style={{ minWidth: 0, flex: 1 }}>
          <Text size="sm" fw={600} truncate>{nameOf(person)}</Text>
          {person.title && <Text size="xs" c="dimmed" truncate>{person.title}</Text>}
          {person.hidden && <Text size="xs" c="dimmed"><IconEyeOff size={12} aria-hidden style={{ verticalAlign: -2 }} /> Hidden: only admins see this</Text>}
          {person.edited && <Text size="xs" c="var(--tl-warn)">Changed by hand</Text>}
        </div>
        <Text size="xs" c="dimmed" className="tabular">{hint ?? (direct > 0 ? countWords(direct, "report") : "")}</Text>
        {(hint ?? direct > 0) && <IconChevronRight size={16} aria-hidden />}
      </Group>
    </UnstyledButton>
  );
}
