import { Anchor } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { wordsOf } from "./problem.tsx";
import { saveFile } from "./save-file.ts";

/** A link to a file of ours. It is saved without leaving the page, and what fails is told in words. */
export function FileLink({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  const save = useMutation({
    mutationFn: () => saveFile(href, name),
    onError: (error) => {
      const { message, action } = wordsOf(error);
      notifications.show({ color: "red", title: message, message: action });
    },
  });
  return (
    <Anchor href={href} download={name} size="sm" style={{ flexShrink: 0 }} onClick={(event) => { event.preventDefault(); if (!save.isPending) save.mutate(); }}>
      {children}
    </Anchor>
  );
}
