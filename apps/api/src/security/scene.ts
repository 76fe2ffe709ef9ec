import { randomUUID } from "node:crypto";
import { sealCredential } from "@treeline/services/keys";
import { ROLES, type Role } from "@treeline/services/role";
import { startTestApi, WIDE_BUDGETS, type TestApi, type Visitor } from "../testing.ts";

/** Callers: not signed in, in no organization, the owner of the other organization, and a member of each role. */
export const ACTORS = ["nobody", "stranger", "neighbour", ...ROLES] as const;
export type Actor = (typeof ACTORS)[number];

/** The actor's role in the organization that is asked about. */
export const roleOf = (actor: Actor): Role | null => ROLES.find((role) => role === actor) ?? null;

/** Text that every name and address of an organization holds: where it shows up, that organization's data shows up. */
export const MARKS = { own: "Quagga", other: "Okapi" } as const;
export type Side = keyof typeof MARKS;

/** An id of everything that an input can name, by the input's key. */
export type Ids = Readonly<Record<string, string>>;

export type Scene = Awaited<ReturnType<typeof startScene>>;

const HASH = "ab12".padEnd(64, "0");

/** An API with two furnished organizations, the second one the neighbour's, and one visitor for each actor. */
export async function startScene() {
  const api = await startTestApi({ budgets: WIDE_BUDGETS, sleep: async () => {}, trustedProxies: ["127.0.0.1"] });
  const visitors: Record<Actor, Visitor> = {
    nobody: api.visitor(),
    stranger: await api.person("stranger@elsewhere.example", "Stranger"),
    neighbour: await api.person("owner@okapi.example", "Okapi Owner"),
    viewer: await api.person("viewer@quagga.example", "Quagga Viewer"),
    member: await api.person("member@quagga.example", "Quagga Member"),
    admin: await api.person("admin@quagga.example", "Quagga Admin"),
    owner: await api.person("owner@quagga.example", "Quagga Owner"),
  };
  const ids: Record<Side, Ids> = { own: newIds(), other: newIds() };
  /** Restores the initial state after calls have changed it. */
  async function restore(): Promise<void> {
    await furnish(
      api,
      ids.own,
      MARKS.own,
      ROLES.map((role) => ({ email: `${role}@quagga.example`, role })),
    );
    await furnish(api, ids.other, MARKS.other, [{ email: "owner@okapi.example", role: "owner" }]);
    await api.admin`delete from request_slot`;
    await api.admin`delete from graphile_worker._private_jobs`;
  }
  await restore();
  return { api, ids, visitors, restore, close: () => api.close() };
}

const KEYS = [
  "organizationId",
  "connectionId",
  "runId",
  "personId",
  "managerId",
  "leaverId",
  "rootId",
  "changeId",
  "exportId",
  "memberId",
  "invitationId",
] as const;
const newIds = (): Record<(typeof KEYS)[number], string> => {
  const ids = Object.fromEntries(KEYS.map((key) => [key, randomUUID()])) as Record<(typeof KEYS)[number], string>;
  return { ...ids, rootId: ids.managerId };
};

async function furnish(
  { admin, keys }: TestApi,
  ids: Ids,
  mark: string,
  members: readonly { email: string; role: Role }[],
): Promise<void> {
  const id = (key: string) => ids[key] ?? "";
  const organization = id("organizationId");
  const domain = `${mark.toLowerCase()}.example`;
  const credential = await sealCredential(
    keys,
    { organizationId: organization, connectionId: id("connectionId") },
    { clientId: "a", clientSecret: "b" },
  );
  await admin.begin(async (tx) => {
    await tx`insert into organization (id, name, slug, created_at)
      values (${organization}, ${`${mark} Inc.`}, ${organization}, now())
      on conflict (id) do update set name = excluded.name`;
    await tx`insert into organization_setting (organization_id, time_zone, updated_at)
      values (${organization}, 'Europe/Berlin', now())
      on conflict do nothing`;
    await tx`delete from member where organization_id = ${organization}`;
    for (const [at, { email, role }] of members.entries()) {
      // The viewer is the member whom others are asked about.
      await tx`insert into member (id, organization_id, user_id, role, created_at)
        select ${at === 0 ? id("memberId") : randomUUID()}, ${organization}, id, ${role},
          now() from "user" where email = ${email}`;
    }
    const [owner] = await tx<
      { id: string }[]
    >`select user_id as id from member where organization_id = ${organization} and role = 'owner'`;
    const ownerId = owner?.id ?? "";
    await tx`insert into invitation (id, organization_id, email, role, status, expires_at, inviter_id)
      values (${id("invitationId")}, ${organization}, ${`invited@${domain}`}, 'viewer', 'pending',
        now() + interval '7 days', ${ownerId})
      on conflict (id) do update set status = 'pending', inviter_id = excluded.inviter_id`;
    for (const table of [
      "person_version",
      "override",
      "picture",
      "finding",
      "held_plan",
      "arrival",
      "export",
      "run",
      "change_set",
      "person",
    ]) {
      await tx`delete from ${tx(table)} where organization_id = ${organization}`;
    }
    await tx`delete from connection where organization_id = ${organization} and id <> ${id("connectionId")}`;
    await tx`insert into connection (organization_id, id, provider, state, credential, client_id_hint, connected_by)
      values (${organization}, ${id("connectionId")}, 'personio', 'connected', ${credential}, 'abcd', ${ownerId})
      on conflict (organization_id, id) do update set state = 'connected', credential = excluded.credential,
        client_id_hint = 'abcd', paused_reason = null, web_address = null, import_mail_to = null`;
    await tx`insert into run (organization_id, id, connection_id, state, trigger, finished_at)
      values (${organization}, ${id("runId")}, ${id("connectionId")}, 'succeeded', 'button', now())`;
    await tx`insert into change_set (organization_id, id, connection_id, at, kind, verb, run_id, person_id)
      values (${organization}, ${id("changeId")}, ${id("connectionId")}, now(), 'sync', 'sync', ${id("runId")},
        ${id("personId")})`;
    for (const [externalId, key, seat] of [
      ["1", "managerId", "person"],
      ["2", "personId", "person"],
      ["3", "leaverId", "gone"],
    ] as const) {
      const named =
        seat === "person"
          ? { name: `${mark} Person ${externalId}`, title: `${mark} Title`, email: `p${externalId}@${domain}` }
          : { name: null, title: null, email: null };
      const managerId = key === "personId" ? id("managerId") : null;
      await tx`insert into person (organization_id, id, connection_id, external_id, seat, name, title, email,
          manager_id)
        values (${organization}, ${id(key)}, ${id("connectionId")}, ${externalId}, ${seat}, ${named.name},
          ${named.title}, ${named.email}, ${managerId})`;
      await tx`insert into person_version (organization_id, person_id, change_id, from_at, seat, name, title,
          email, manager_id)
        values (${organization}, ${id(key)}, ${id("changeId")}, now(), ${seat}, ${named.name}, ${named.title},
          ${named.email}, ${managerId})`;
    }
    await tx`insert into arrival (organization_id, id, connection_id, external_id, name, title, start_date,
        updated_at)
      values (${organization}, ${randomUUID()}, ${id("connectionId")}, '9', ${`${mark} Arrival`},
        ${`${mark} Title`}, '2027-03-03', now())`;
    await tx`insert into picture (organization_id, person_id, hash, small, large, source, read_at)
      values (${organization}, ${id("personId")}, ${HASH}, ${`${mark} small`}, ${`${mark} large`}, 'x', now())`;
    await tx`insert into finding (organization_id, id, connection_id, kind, about, external_ids, found_at,
        found_run_id)
      values (${organization}, ${randomUUID()}, ${id("connectionId")}, 'unknown-manager', '2', '{2}', now(),
        ${id("runId")})`;
    await tx`insert into export (organization_id, id, user_id, audience, wish, state, file_name, content, asked_at,
        expires_at)
      values (${organization}, ${id("exportId")}, ${ownerId}, 'viewer', '{"format":"csv"}'::jsonb, 'ready',
        ${`${mark}.csv`}, ${`${mark} file`}, now(), now() + interval '1 day')`;
  });
}
