CREATE TABLE organization_setting (
  organization_id text PRIMARY KEY REFERENCES organization ON DELETE CASCADE,
  time_zone text NOT NULL DEFAULT 'Europe/Berlin',
  prefer_legal_name boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE connection (
  organization_id text NOT NULL REFERENCES organization ON DELETE CASCADE,
  id uuid NOT NULL DEFAULT uuidv7(),
  provider text NOT NULL CHECK (provider IN ('personio')),
  state text NOT NULL CHECK (state IN ('connected', 'disconnected')),
  credential text,
  client_id_hint text,
  granted_keys text[] NOT NULL DEFAULT '{}',
  next_due_at timestamptz,
  paused_reason text CHECK (paused_reason IN ('credential-refused', 'by-member')),
  failures_in_row integer NOT NULL DEFAULT 0,
  last_run_id uuid,
  last_success_at timestamptz,
  connected_by text NOT NULL,
  connected_at timestamptz NOT NULL DEFAULT now(),
  import_mailed_at timestamptz,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT connection_one_per_provider UNIQUE (organization_id, provider),
  CHECK (state = 'disconnected' OR credential IS NOT NULL)
);
CREATE INDEX connection_due ON connection (next_due_at) WHERE state = 'connected' AND paused_reason IS NULL;

CREATE TABLE run (
  organization_id text NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  connection_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'succeeded', 'held', 'failed', 'discarded')),
  trigger text NOT NULL CHECK (trigger IN ('set-up', 'button', 'schedule', 'retry', 'follow-up')),
  triggered_by text,
  follow_up boolean NOT NULL DEFAULT false,
  queued_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz,
  lease integer NOT NULL DEFAULT 0,
  lease_until timestamptz,
  step text CHECK (step IN ('read', 'plan', 'apply', 'done')),
  progress_done integer NOT NULL DEFAULT 0,
  progress_total integer,
  counts jsonb,
  steps jsonb NOT NULL DEFAULT '[]',
  requests integer NOT NULL DEFAULT 0,
  waited_ms integer NOT NULL DEFAULT 0,
  reasons jsonb NOT NULL DEFAULT '[]',
  findings jsonb NOT NULL DEFAULT '[]',
  error jsonb,
  pictures_total integer NOT NULL DEFAULT 0,
  pictures_done integer NOT NULL DEFAULT 0,
  pictures_failed integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, connection_id) REFERENCES connection ON DELETE CASCADE
);
CREATE INDEX run_by_connection ON run (organization_id, connection_id, queued_at);
-- At most one run of a connection is in progress, and at most one waits behind it.
CREATE UNIQUE INDEX run_one_in_progress ON run (organization_id, connection_id)
  WHERE state IN ('queued', 'running') AND NOT follow_up;
CREATE UNIQUE INDEX run_one_follow_up ON run (organization_id, connection_id) WHERE state = 'queued' AND follow_up;
CREATE INDEX run_leased ON run (lease_until) WHERE state = 'running';

-- person and picture carry no foreign keys: a check per row would triple the cost of a first import, and both are
-- written by a plan that is tested to name only people who are there.
CREATE TABLE person (
  organization_id text NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  connection_id uuid NOT NULL,
  external_id text NOT NULL,
  seat text NOT NULL CHECK (seat IN ('person', 'vacant', 'gone')),
  name text,
  title text,
  email text,
  start_date date,
  picture_source text,
  manager_id uuid,
  source_manager_external_id text,
  manager_reason text CHECK (manager_reason IN ('none', 'self', 'unknown', 'loop', 'not-started')),
  updated_at timestamptz NOT NULL DEFAULT now(),
  left_at timestamptz,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT person_identity UNIQUE (organization_id, connection_id, external_id),
  CHECK (manager_id <> id),
  CHECK (seat <> 'person' OR name IS NOT NULL),
  CHECK (seat = 'person' OR (name IS NULL AND email IS NULL AND start_date IS NULL AND picture_source IS NULL)),
  CHECK (seat <> 'gone' OR (title IS NULL AND manager_id IS NULL))
);
CREATE INDEX person_by_manager ON person (organization_id, manager_id);

CREATE TABLE picture (
  organization_id text NOT NULL,
  person_id uuid NOT NULL,
  hash text,
  small bytea,
  large bytea,
  problem text CHECK (problem IN ('none', 'not-an-image', 'too-large', 'unreachable')),
  source text NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, person_id),
  CHECK ((problem IS NULL) = (hash IS NOT NULL AND small IS NOT NULL AND large IS NOT NULL))
);

CREATE TABLE audit_entry (
  organization_id text NOT NULL REFERENCES organization ON DELETE CASCADE,
  id uuid NOT NULL DEFAULT uuidv7(),
  at timestamptz NOT NULL,
  actor text NOT NULL,
  verb text NOT NULL,
  subject jsonb NOT NULL,
  PRIMARY KEY (organization_id, id)
);

CREATE TABLE request_slot (
  bucket text PRIMARY KEY,
  taken double precision[] NOT NULL
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organization_setting', 'connection', 'run', 'person', 'picture', 'audit_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (organization_id = current_setting(''treeline.organization_id'', true))
       WITH CHECK (organization_id = current_setting(''treeline.organization_id'', true))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO treeline_app', t);
  END LOOP;
END $$;
