/** A parameter of a database address, by libpq's name. */
export interface Parameter {
  /** psql's variable that holds where the address doesn't name the parameter. */
  env?: string;
  /** Why the drivers can't honour it, and the values that ask for nothing. */
  refused?: { why: string; unless: readonly string[] };
}

const GSS = { why: "but Treeline logs in without Kerberos; leave it out", unless: ["disable", "prefer", ""] };
const REQUIRE_AUTH = { why: "which Treeline can't enforce; channel_binding=require keeps weaker ways to log in out", unless: ["", "scram-sha-256,md5,password,none"] };

/**
 * Every parameter that libpq 18 takes in an address. Those without `refused` work, or have no effect where Node offers no way to set
 * them (`keepalives_interval`, `keepalives_count`, `tcp_user_timeout`). https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-PARAMKEYWORDS
 */
export const PARAMETERS: Record<string, Parameter> = {
  host: { env: "PGHOST" },
  hostaddr: { env: "PGHOSTADDR" },
  port: { env: "PGPORT" },
  dbname: { env: "PGDATABASE" },
  user: { env: "PGUSER" },
  password: { env: "PGPASSWORD" },
  connect_timeout: { env: "PGCONNECT_TIMEOUT" },
  options: { env: "PGOPTIONS" },
  application_name: { env: "PGAPPNAME" },
  fallback_application_name: {},
  target_session_attrs: { env: "PGTARGETSESSIONATTRS" },
  load_balance_hosts: { env: "PGLOADBALANCEHOSTS" },
  keepalives: {},
  keepalives_idle: {},
  keepalives_interval: {},
  keepalives_count: {},
  tcp_user_timeout: {},
  channel_binding: { env: "PGCHANNELBINDING" },
  sslmode: { env: "PGSSLMODE" },
  sslrootcert: { env: "PGSSLROOTCERT" },
  sslcert: { env: "PGSSLCERT" },
  sslkey: { env: "PGSSLKEY" },
  sslpassword: {},
  sslcrl: { env: "PGSSLCRL" },
  sslsni: { env: "PGSSLSNI" },
  sslnegotiation: { env: "PGSSLNEGOTIATION" },
  ssl_min_protocol_version: { env: "PGSSLMINPROTOCOLVERSION" },
  ssl_max_protocol_version: { env: "PGSSLMAXPROTOCOLVERSION" },
  min_protocol_version: { refused: { why: "but Treeline speaks protocol 3.0 only; leave it out", unless: ["3.0", ""] } },
  max_protocol_version: {},
  client_encoding: { refused: { why: "but Treeline always speaks UTF-8; leave it out", unless: ["UTF8", "utf8", "UTF-8", "utf-8", "auto", ""] } },
  gssencmode: { refused: GSS },
  gssdelegation: { refused: { ...GSS, unless: ["0", ""] } },
  krbsrvname: {},
  gsslib: {},
  sslcompression: {},
  sslcertmode: { refused: { why: "which Treeline can't enforce; leave it out", unless: ["allow", "disable", ""] } },
  sslcrldir: { refused: { why: "which Treeline can't read; name one file in sslcrl", unless: [""] } },
  sslkeylogfile: { refused: { why: "which would write the connection's secrets to a file; leave it out", unless: [""] } },
  require_auth: { refused: REQUIRE_AUTH },
  requirepeer: { refused: { why: "which Treeline can't check; leave it out", unless: [""] } },
  passfile: { refused: { why: "but Treeline reads no password file of psql's; use DATABASE_PASSWORD_FILE", unless: [""] } },
  service: { refused: { why: "but Treeline reads no service file; write the address out", unless: [""] } },
  servicefile: { refused: { why: "but Treeline reads no service file; write the address out", unless: [""] } },
  replication: { refused: { why: "but Treeline needs an ordinary session; leave it out", unless: ["false", "off", "no", "0", ""] } },
  scram_client_key: { refused: { why: "which Treeline doesn't know; give a password", unless: [""] } },
  scram_server_key: { refused: { why: "which Treeline doesn't know; give a password", unless: [""] } },
  oauth_issuer: { refused: { why: "but Treeline can't log in by OAuth; give a password", unless: [""] } },
  oauth_client_id: { refused: { why: "but Treeline can't log in by OAuth; give a password", unless: [""] } },
  oauth_client_secret: { refused: { why: "but Treeline can't log in by OAuth; give a password", unless: [""] } },
  oauth_scope: { refused: { why: "but Treeline can't log in by OAuth; give a password", unless: [""] } },
};
