import { isolate } from "@treeline/org/text/isolate";
import { Alert, Button, PasswordInput, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferOutput } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { isApiError, trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { isTypedName } from "../../ui/is-typed-name.ts";
import { TextLink } from "../../ui/link.tsx";
import { Said } from "../../ui/named.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Refusal } from "./refusal.tsx";
import { sendSignInLink } from "./sign-in-form.tsx";
import { signOut } from "./sign-out.ts";

interface DeleteAccountProps {
  email: string;
  opened: boolean;
  onClose(): void;
}

/** Asks before an account is deleted: what goes, what stays, and a proof of who asks. */
export function DeleteAccount({ email, opened, onClose }: DeleteAccountProps) {
  const { t } = useTranslation("account");
  const [password, setPassword] = useState("");
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const preview = useQuery(trpc.account.previewDeletion.queryOptions(undefined, { enabled: opened, staleTime: 0 }));
  const remove = useMutation(
    trpc.account.delete.mutationOptions({
      onSuccess: () => signOut({ deleted: true }),
      // Others may have come into an organization meanwhile, or gone.
      onError: () => void preview.refetch(),
    }),
  );
  const close = () => {
    setPassword("");
    setNames({});
    remove.reset();
    onClose();
  };
  const affected = preview.data?.organizations ?? [];
  const alone = affected.filter(({ effect }) => effect === "erase");
  const blocked = affected.some(({ effect }) => effect === "blocked");
  const named = alone.every(({ id, name }) => isTypedName(names[id], name));
  const asksPassword = preview.data?.hasPassword ?? false;
  const ready = preview.data !== undefined && !blocked && named && (!asksPassword || password !== "");
  const submit = () => remove.mutate({ ...(asksPassword && { password }), erase: alone.map(({ id }) => ({ organizationId: id, name: names[id] ?? "" })) });
  return (
    <Confirm opened={opened} onClose={close} title={t("remove.ask")} confirm={t("remove.confirm")} disabled={!ready} pending={remove.isPending || remove.isSuccess} error={remove.error} onConfirm={submit}>
      <Stack gap="sm" component="form" onSubmit={(event) => { event.preventDefault(); if (ready) submit(); }}>
        <Text size="sm">{t("remove.goes")}</Text>
        <Text size="sm">{t("remove.stays")}</Text>
        {preview.error && <Problem error={preview.error} onRetry={() => void preview.refetch()} />}
        {!preview.data && !preview.error && <Skeleton h={60} />}
        {affected.filter(({ effect }) => effect === (blocked ? "blocked" : "erase")).map((one) => <Effect key={one.id} organization={one} typed={names[one.id] ?? ""} onType={(text) => setNames((before) => ({ ...before, [one.id]: text }))} onLeave={close} />)}
        {preview.data && !blocked && (asksPassword ? (
          <PasswordInput label={t("field.password")} autoComplete="current-password" value={password} onChange={({ currentTarget }) => setPassword(currentTarget.value)} />
        ) : (
          <SignInAgain email={email} needed={isApiError(remove.error) && remove.error.data?.reason === "sign-in-again"} />
        ))}
        {/* Enter in a field submits only where the form has a button of its own. */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Stack>
    </Confirm>
  );
}

type Affected = inferOutput<typeof trpc.account.previewDeletion>["organizations"][number];

interface EffectProps {
  organization: Affected;
  typed: string;
  onType(text: string): void;
  onLeave(): void;
}

/** An organization that keeps the account from being deleted, or that is erased with it. */
function Effect({ organization: { id, name, effect }, typed, onType, onLeave }: EffectProps) {
  const { t } = useTranslation("account");
  const values = { name: isolate(name) };
  if (effect === "blocked") {
    const settings = <TextLink to="/o/$organizationId/settings" params={{ organizationId: id }} size="sm" c="inherit" underline="always" onClick={onLeave} />;
    return <Alert role="alert" color="red" variant="light" radius={10}><Text size="sm"><Trans t={t} i18nKey="remove.blocked" values={values} components={{ a: settings }} /></Text></Alert>;
  }
  return (
    <Alert color="red" variant="light" radius={10} role="note">
      <Text size="sm" mb="xs"><Said>{t("remove.alone", values)}</Said></Text>
      <TextInput label={<Said>{t("remove.type", values)}</Said>} value={typed} autoComplete="off" onChange={({ currentTarget }) => onType(currentTarget.value)} />
    </Alert>
  );
}

/** For an account without a password: a link that signs in again. */
function SignInAgain({ email, needed }: { email: string; needed: boolean }) {
  const { t } = useTranslation("account");
  const send = useMutation({ mutationFn: () => sendSignInLink(email, location.pathname) });
  if (send.isSuccess) return <Alert role="status" color="accent" variant="light" radius={10}><Text size="sm">{t("remove.linkSent", { email })}</Text></Alert>;
  return (
    <>
      <Text size="sm">{t("remove.again")}</Text>
      {send.isError && <Refusal error={send.error} />}
      {needed && <Button variant="default" size="sm" loading={send.isPending} onClick={() => send.mutate()} style={{ alignSelf: "flex-start" }}>{t("remove.sendLink")}</Button>}
    </>
  );
}
