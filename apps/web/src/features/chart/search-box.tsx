import { Combobox, Group, Kbd, Text, TextInput, useCombobox } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import type { Search } from "@treeline/org/chart/search";
import type { Tree } from "@treeline/org/chart/tree";
import { useMemo, useRef, useState } from "react";
import { Face } from "../../ui/face.tsx";
import classes from "./search-box.module.css";
import { nameOf } from "./words.ts";

const MOST = 8;

/** Finds people as you type, with the path to each; Enter goes there. */
export function SearchBox({ tree, search, onFound }: { tree: Tree; search: Search; onFound(id: string): void }) {
  const [query, setQuery] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox();
  useHotkeys([["/", () => input.current?.focus()]]);
  const found = useMemo(() => search(query, MOST).flatMap(({ id }) => tree.byId.get(id) ?? []), [search, query, tree]);
  const pathOf = (id: string) => tree.chainOf(id).flatMap((above) => tree.byId.get(above) ?? []).map(nameOf).join(" › ");

  function go(id: string) {
    setQuery("");
    combobox.closeDropdown();
    input.current?.blur();
    onFound(id);
  }

  return (
    <Combobox store={combobox} onOptionSubmit={go} shadow="md" radius={10}>
      <Combobox.Target>
        <TextInput
          ref={input}
          aria-label="Search people"
          placeholder="Search people, titles …"
          value={query}
          radius={10}
          leftSection={<IconSearch size={17} aria-hidden />}
          rightSection={query ? null : <Kbd aria-hidden>/</Kbd>}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === "Escape") setQuery("");
            // Faster than the list can mark its first entry.
            if (event.key === "Enter" && first && combobox.getSelectedOptionIndex() === -1) go(first.id);
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ""}>
        <Combobox.Options mah={420} className={classes.options ?? ""} aria-label="People found">
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <Group gap="sm" wrap="nowrap">
                <Face label={nameOf(person)} src={person.picture} size={34} />
                <div style={{ minWidth: 0 }}>
                  <Text size="sm" fw={600} truncate>{nameOf(person)}</Text>
                  <Text size="xs" c="dimmed" truncate>{[person.title, pathOf(person.id)].filter(Boolean).join(" · ")}</Text>
                </div>
              </Group>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>Nobody is called or does “{query.trim()}”.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
