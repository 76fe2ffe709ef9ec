import { piecesOf } from "@treeline/org/text/isolate";
import type { ReactNode } from "react";

/** Of an element that shows a name or a title alone: no browser translates it, and it runs the way its letters do. */
export const NAMED = { dir: "auto", translate: "no" } as const;

/** A name or a title among other words: it turns nothing around it, and no browser translates it. */
export const Named = ({ children }: { children?: ReactNode }) => <bdi translate="no">{children}</bdi>;

/** A sentence in which names were isolated (`org/text/isolate`), each as its own element. */
export function Said({ children }: { children: string }) {
  const pieces = piecesOf(children);
  // oxlint-disable-next-line react/no-array-index-key
  return pieces.map(({ text, isolated }, at) => (isolated ? <Named key={at}>{text}</Named> : text));
}
