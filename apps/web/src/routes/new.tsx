import { Anchor } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { DeleteAccount } from "../features/account/delete-account.tsx";
import { SignedInAs } from "../features/account/signed-in-as.tsx";
import { NewOrganizationForm } from "../features/organization/new-form.tsx";
import { TextLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

const signedIn = getRouteApi("/signed-in");
const route = getRouteApi("/signed-in/new");

export function NewOrganization() {
  const { t } = useTranslation("organization");
  const { t: account } = useTranslation("account");
  const [asking, { open, close }] = useDisclosure();
  const { user } = signedIn.useRouteContext();
  const navigate = route.useNavigate();
  const { data } = useQuery(trpc.organization.list.queryOptions());
  const hasOthers = (data?.organizations.length ?? 0) > 0;
  return (
    <Stage
      title={t(hasOthers ? "create.another" : "create.first")}
      lead={t(hasOthers ? "create.anotherText" : "create.firstText")}
      foot={
        <>
          <SignedInAs email={user.email} />
          {/* Without an organization, the account's page is out of reach. */}
          {data && !hasOthers && <Anchor component="button" type="button" size="sm" mt={4} onClick={open}>{account("remove.open")}</Anchor>}
          <DeleteAccount email={user.email} opened={asking} onClose={close} />
        </>
      }
    >
      <NewOrganizationForm onCreated={(organizationId) => void navigate({ to: "/o/$organizationId", params: { organizationId } })} />
      {hasOthers && <TextLink to="/">{t("create.back")}</TextLink>}
    </Stage>
  );
}
