import { Button, type ButtonProps } from "@mantine/core";
import type { ComponentPropsWithRef, ReactNode } from "react";
import classes from "./control.module.css";

interface ControlProps extends Omit<ComponentPropsWithRef<"button">, keyof ButtonProps | "children"> {
  icon: ReactNode;
  /** The icon tells enough to be the first that stands alone. */
  plain?: boolean;
  children: string;
}

/** A quiet button over the chart. Where there is little room its icon stands alone, and its words are only heard. */
export function Control({ icon, plain = false, children, ...button }: ControlProps) {
  return (
    <Button
      variant="subtle"
      color="gray"
      c="inherit"
      size="compact-sm"
      fw={500}
      title={children}
      leftSection={icon}
      classNames={{ root: classes.control ?? "", section: classes.icon ?? "", label: classes.label ?? "" }}
      data-plain={plain || undefined}
      {...button}
    >
      {children}
    </Button>
  );
}
