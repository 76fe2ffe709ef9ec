import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { auth } from "../../api.ts";
import { setLanguage } from "../../i18n/i18n.ts";
import { tellFailure } from "../../ui/tell-problem.ts";
import type { Choice } from "./language.ts";
import { granted, refusedWords } from "./refused.ts";

/** Keeps the choice with the account and shows the page in it. */
export function useLanguage() {
  const { t } = useTranslation("account");
  const router = useRouter();
  return useMutation({
    mutationFn: (choice: Choice) => granted(auth.updateUser({ language: choice })),
    onSuccess: async (_, choice) => {
      await setLanguage(choice);
      await router.invalidate();
    },
    onError: (error) => tellFailure(refusedWords(t, error)),
  });
}
