import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseAddress, placeOf } from "./address.ts";
import { PARAMETERS } from "./parameters.ts";

const folder = mkdtempSync(join(tmpdir(), "treeline-address-"));
const authority = join(folder, "ca.pem");
writeFileSync(authority, "an authority");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("case A5: an address says where the database is as it does to psql", () => {
  test.for([
    ["postgres://u:p@db/chart", "db:5432", "u", "p", "chart"],
    ["postgresql://u:p@db:6543/chart", "db:6543", "u", "p", "chart"],
    ["postgres://u@db", "db:5432", "u", "", "u"],
    ["postgres://u:p@[::1]:6543/chart", "[::1]:6543", "u", "p", "chart"],
    ["postgres://u:p@a,b:6543,[::1]/chart", "a:5432, b:6543, [::1]:5432", "u", "p", "chart"],
    ["postgres://u:p@/chart?host=/var/run/x", "/var/run/x/.s.PGSQL.5432", "u", "p", "chart"],
    ["postgres://u:p@%2Fvar%2Frun%2Fx:6543/chart", "/var/run/x/.s.PGSQL.6543", "u", "p", "chart"],
    ["postgres:///chart?host=a,b&port=1,2&user=u&password=p", "a:1, b:2", "u", "p", "chart"],
    ["postgres://u:p@db/ignored?dbname=chart", "db:5432", "u", "p", "chart"],
    ["postgres://u:p%23ss%2Fw%3Frd%40%3A%25@db/chart", "db:5432", "u", "p#ss/w?rd@:%", "chart"],
    ["postgres://u:p#ss+word@db/chart", "db:5432", "u", "p#ss+word", "chart"],
    ["postgres://u%40corp:p@db/ch%C3%A4rt", "db:5432", "u@corp", "p", "chärt"],
  ] as const)("%s", ([url, place, user, password, database]) => {
    const address = parseAddress(url);
    expect(placeOf(address)).toBe(place);
    expect(address).toMatchObject({ user, password, database });
  });

  test("psql's variables hold where the address says nothing, and nowhere else", () => {
    const env = { PGHOST: "elsewhere", PGPORT: "1", PGUSER: "other", PGPASSWORD: "kept", PGSSLMODE: "require", PGAPPNAME: "mine", PGCONNECT_TIMEOUT: "7" };
    expect(parseAddress("postgres://u@db:2/x", { env })).toMatchObject({ user: "u", password: "kept", ssl: { mode: "require" }, applicationName: "mine", connectTimeoutMs: 7_000, hosts: [{ host: "db", port: 2 }] });
    expect(parseAddress("postgres:///x", { env })).toMatchObject({ user: "other", hosts: [{ host: "elsewhere", port: 1 }] });
    expect(parseAddress("postgres://u:p@db/x?sslmode=disable", { env, password: "handed" })).toMatchObject({ password: "p", ssl: { mode: "disable" } });
    expect(parseAddress("postgres://u@db/x", { env, password: "handed" }).password).toBe("handed");
  });

  test("encryption is as psql's: prefer by default, and an authority makes require check the chain", () => {
    const mode = (query: string) => parseAddress(`postgres://u@db/x?${query}`).ssl.mode;
    expect(["", "sslmode=allow", "sslmode=require", "ssl=true", `sslmode=require&sslrootcert=${authority}`, "sslrootcert=system"].map(mode))
      .toEqual(["prefer", "allow", "require", "require", "verify-ca", "verify-full"]);
    expect(parseAddress(`postgres://u@db/x?sslmode=verify-full&sslrootcert=${authority}`).ssl.ca).toBe("an authority");
  });
});

describe("case A5: what can't be honoured is refused by the parameter's name", () => {
  test.for([
    ["sslmode=maybe", /sslmode.*disable, allow, prefer, require, verify-ca, verify-full/],
    ["sslmode=no-verify", /sslmode/],
    ["sslrootcert=/nowhere/ca.pem&sslmode=verify-full", /sslrootcert.*ENOENT.*\/nowhere\/ca\.pem/],
    ["sslrootcert=system&sslmode=require", /sslrootcert=system/],
    ["sslnegotiation=direct", /sslnegotiation=direct/],
    ["channel_binding=always", /channel_binding/],
    ["connect_timeout=soon", /connect_timeout/],
    ["target_session_attrs=master", /target_session_attrs/],
    ["gssencmode=require", /gssencmode.*Kerberos/],
    ["require_auth=gss", /require_auth/],
    ["service=prod", /service/],
    ["statement_timeout=5", /"statement_timeout".*options/],
    ["schema=public", /"schema"/],
    ["sslmode", /"sslmode" without a value/],
    ["options=%zz", /% in options/],
    ["host=a,b&port=1,2,3", /3 ports for 2 hosts/],
    ["port=x", /port/],
    ["port=70000", /port.*65535/],
  ] as const)("%s", ([query, words]) => {
    expect(() => parseAddress(`postgres://u:secret@/x?${query}`)).toThrow(words);
    expect(() => parseAddress(`postgres://u:secret@/x?${query}`)).not.toThrow(/secret/);
  });

  test("every parameter is either taken or refused with a reason", () => {
    const harmless: Record<string, string> = {
      host: "db", hostaddr: "127.0.0.1", port: "1", connect_timeout: "3", target_session_attrs: "any", load_balance_hosts: "disable", keepalives: "1", keepalives_idle: "5", channel_binding: "prefer",
      sslmode: "prefer", sslrootcert: authority, sslcert: authority, sslkey: authority, sslcrl: authority, sslnegotiation: "postgres", ssl_min_protocol_version: "TLSv1.2", ssl_max_protocol_version: "TLSv1.3",
    };
    for (const [name, { refused }] of Object.entries(PARAMETERS)) {
      const url = `postgres://u@db/x?${name}=${encodeURIComponent(refused ? "anything" : (harmless[name] ?? "1"))}`;
      if (refused) expect(() => parseAddress(url), name).toThrow(name);
      else expect(() => parseAddress(url), name).not.toThrow();
    }
  });
});

describe("case A6: a password that was not percent-encoded is said so", () => {
  test.for([
    "postgres://postgres:p#ss/w?rd@localhost/treeline", "postgres://u:p/w@db/x", "postgres://u:p?w@db/x", "postgres://u:p@ss@db/x", "postgres://u:100%@db/x", "postgres://u:50%zz@db/x",
    "postgres://u:a?b=c@db/x", "postgres://u:a/b?c@d@db/x", "postgres://u:pa:ss/w@db/x", "postgres://u:/@db/x", "postgres://u:?@db/x", "postgres://u:p[w/@db/x",
  ])("%s", (url) => {
    expect(() => parseAddress(url)).toThrow(/percent-encoded: # as %23, \/ as %2F, \? as %3F, @ as %40/);
  });

  test("every printable character survives once it is encoded, and when it is handed over by itself", () => {
    const any = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join("") + "äß€漢🔑";
    expect(parseAddress(`postgres://u:${encodeURIComponent(any)}@db/x`).password).toBe(any);
    expect(parseAddress("postgres://u@db/x", { password: any }).password).toBe(any);
  });
});
