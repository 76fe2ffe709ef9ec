import { Anchor, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./rows.module.css";
import { SortSign, type Sort } from "./sort-sign.tsx";
import { Said } from "../../ui/named.tsx";

export interface Told {
  text: string;
  sort: Sort;
}

/** A change as a person would tell it; more than `most` sentences open on demand. */
export function Sentences({ sentences, most = Infinity }: { sentences: readonly Told[]; most?: number }) {
  const { t } = useTranslation("changes");
  const [all, setAll] = useState(false);
  const shown = all ? sentences : sentences.slice(0, most);
  const rest = sentences.length - shown.length;
  return (
    <>
      <ul className={classes.sentences}>
        {shown.map(({ text, sort }, index) => (
          <li key={`${index} ${text}`}>
            <SortSign sort={sort} size={22} />
            <Text span size="sm" style={{ overflowWrap: "anywhere" }}><Said>{text}</Said></Text>
          </li>
        ))}
      </ul>
      {rest > 0 && <Anchor component="button" type="button" size="sm" mt={6} onClick={() => setAll(true)}>{t("rest", { count: rest })}</Anchor>}
    </>
  );
}
