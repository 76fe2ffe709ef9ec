import { Stepper } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./wizard-steps.module.css";

/** Where the set-up is. `onStepClick` goes back to an earlier step, null once that is no longer possible. */
export function WizardSteps({ active, onStepClick }: { active: number; onStepClick: ((step: number) => void) | null }) {
  const { t } = useTranslation("connect");
  return (
    <Stepper
      active={active}
      size="sm"
      iconSize={28}
      wrap={false}
      allowNextStepsSelect={false}
      completedIcon={<IconCheck size={15} stroke={2.6} aria-hidden />}
      classNames={{ root: classes.root ?? "", separator: classes.separator ?? "", stepIcon: classes.icon ?? "", stepLabel: classes.label ?? "", step: classes.step ?? "" }}
      {...(onStepClick && { onStepClick })}
    >
      <Stepper.Step label={t("steps.make")} />
      <Stepper.Step label={t("steps.check")} />
      <Stepper.Step label={t("steps.import")} />
    </Stepper>
  );
}
