import { Anchor, Button, type AnchorProps, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type Native = ComponentPropsWithRef<"a">;

/** A typed router link that looks like running text. */
export const TextLink = createLink((props: Omit<Native, keyof AnchorProps> & AnchorProps) => <Anchor {...props} />);

/** A typed router link that looks like a button. */
export const ButtonLink = createLink((props: Omit<Native, keyof ButtonProps> & ButtonProps) => <Button component="a" {...props} />);
