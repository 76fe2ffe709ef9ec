import type { Language } from "@treeline/org/language";
import { WhyAdmins, type Frame } from "./frame.tsx";
import { Action, Layout, List, Words } from "./layout.tsx";
import { WORDS } from "./needs-review-words.ts";

export interface NeedsReview extends Frame {
  runUrl: string;
  /** All but the moves was applied. */
  partly: boolean;
  /** Why the run waits, the weightiest first; `message` is a sentence. */
  reasons: { kind: string; message: string; count?: number; field?: string }[];
}

export function subject({ reasons }: NeedsReview, language: Language): string {
  const { title, headlines } = WORDS[language];
  const [first] = reasons;
  const headline = first?.count === undefined ? undefined : headlines[first.kind]?.(first.count, first.field);
  return `${title}${headline === undefined ? "" : `: ${headline}`}`;
}

/** Sent once for the same reasons, when a run is held. */
export function NeedsReviewMail({ language, ...mail }: NeedsReview & { language: Language }) {
  const { organization, runUrl, partly, reasons } = mail;
  const words = WORDS[language];
  return (
    <Layout language={language} preview={words.preview(organization)} title={words.title} reason={<WhyAdmins {...mail} />}>
      <Words>{words.stopped(organization)}</Words>
      <List items={reasons.map(({ message }) => message)} />
      <Words>{partly ? words.partly : words.whole}</Words>
      <Action href={runUrl}>{words.action}</Action>
      <Words>{words.decide}</Words>
    </Layout>
  );
}
