-- Guards, overrides, history and findings.
ALTER TABLE organization_setting
  ADD COLUMN guard jsonb,
  ADD COLUMN retention_days integer NOT NULL DEFAULT 90 CHECK (retention_days BETWEEN 1 AND 3650);

ALTER TABLE connection
  ADD COLUMN frozen_keys text[] NOT NULL DEFAULT '{}',
  ADD COLUMN changed_at timestamptz,
  ADD COLUMN web_address text,
  ADD COLUMN failing_since timestamptz,
  ADD COLUMN mailed_reasons text[] NOT NULL DEFAULT '{}',
  ADD COLUMN import_mail_to text;

ALTER TABLE run
  ADD COLUMN decided_by text,
  ADD COLUMN decided_at timestamptz,
  ADD COLUMN superseded_by uuid,
  ADD COLUMN partly boolean NOT NULL DEFAULT false,
  DROP COLUMN findings;
CREATE INDEX run_held ON run (organization_id, connection_id) WHERE state = 'held';

ALTER TABLE person
  ADD COLUMN hidden boolean NOT NULL DEFAULT false,
  ADD COLUMN former_external_ids text[] NOT NULL DEFAULT '{}',
  DROP CONSTRAINT person_manager_reason_check,
  ADD CONSTRAINT person_manager_reason_check
    CHECK (manager_reason IN ('none', 'self', 'unknown', 'loop', 'not-started', 'override', 'confirmed', 'hidden')),
  ADD CONSTRAINT person_hidden_check CHECK (NOT hidden OR seat = 'person');

-- One applied plan: a sync's, or an edit's.
CREATE TABLE change_set (
  organization_id text NOT NULL REFERENCES organization ON DELETE CASCADE,
  id uuid NOT NULL DEFAULT uuidv7(),
  connection_id uuid NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('sync', 'edit', 'refresh', 'merge', 'undo', 'erase')),
  verb text NOT NULL,
  run_id uuid,
  user_id text,
  approved boolean NOT NULL DEFAULT false,
  joined integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  left_said integer NOT NULL DEFAULT 0,
  left_unsaid integer NOT NULL DEFAULT 0,
  person_id uuid,
  undo jsonb,
  undone_by uuid,
  PRIMARY KEY (organization_id, id)
);
CREATE INDEX change_set_by_time ON change_set (organization_id, at);

-- What a seat was from one change to the next. Carries no foreign keys, for the reason that person carries none.
CREATE TABLE person_version (
  organization_id text NOT NULL,
  person_id uuid NOT NULL,
  change_id uuid NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  seat text NOT NULL CHECK (seat IN ('person', 'vacant', 'gone')),
  name text,
  title text,
  email text,
  start_date date,
  picture_source text,
  manager_id uuid,
  manager_reason text,
  hidden boolean NOT NULL DEFAULT false,
  said boolean,
  PRIMARY KEY (organization_id, person_id, change_id)
);
CREATE INDEX person_version_by_change ON person_version (change_id);

CREATE TABLE override (
  organization_id text NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  connection_id uuid NOT NULL,
  person_id uuid NOT NULL,
  field text NOT NULL CHECK (field IN ('name', 'title', 'manager', 'startDate', 'picture', 'hidden')),
  value text,
  until text NOT NULL CHECK (until IN ('agrees', 'always', 'date')),
  until_date date CHECK ((until = 'date') = (until_date IS NOT NULL)),
  reason text,
  source text,
  known_source text,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'asks', 'suspended')),
  created_by text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT override_one_per_field UNIQUE (organization_id, person_id, field),
  FOREIGN KEY (organization_id, connection_id) REFERENCES connection ON DELETE CASCADE
);

CREATE TABLE finding (
  organization_id text NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  connection_id uuid NOT NULL,
  kind text NOT NULL,
  about text NOT NULL,
  external_ids text[] NOT NULL,
  found_at timestamptz NOT NULL,
  found_run_id uuid NOT NULL,
  closed_at timestamptz,
  closed_run_id uuid,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, connection_id) REFERENCES connection ON DELETE CASCADE
);
CREATE UNIQUE INDEX finding_open ON finding (organization_id, connection_id, kind, about) WHERE closed_at IS NULL;

-- What a held run would change. Personal data: it goes with the decision, at the latest a week after a discard.
CREATE TABLE held_plan (
  organization_id text NOT NULL,
  run_id uuid NOT NULL,
  plan jsonb NOT NULL,
  PRIMARY KEY (organization_id, run_id),
  FOREIGN KEY (organization_id, run_id) REFERENCES run ON DELETE CASCADE
);

CREATE TABLE mail_preference (
  organization_id text NOT NULL REFERENCES organization ON DELETE CASCADE,
  user_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('import-done', 'needs-review', 'credential-refused', 'failing', 'recovered', 'digest')),
  wanted boolean NOT NULL,
  PRIMARY KEY (organization_id, user_id, kind)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['change_set', 'person_version', 'override', 'finding', 'held_plan', 'mail_preference'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (organization_id = current_setting(''treeline.organization_id'', true))
       WITH CHECK (organization_id = current_setting(''treeline.organization_id'', true))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO treeline_app', t);
  END LOOP;
END $$;

-- Organizations with a connection, by id: for the daily jobs, which then work inside each.
CREATE FUNCTION connected_organizations(after text, most integer)
RETURNS TABLE (organization_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT c.organization_id FROM public.connection c
  WHERE c.organization_id > after ORDER BY 1 LIMIT most
$$;
REVOKE ALL ON FUNCTION connected_organizations FROM PUBLIC;
GRANT EXECUTE ON FUNCTION connected_organizations TO treeline_app;

-- History begins with what is on the chart now.
INSERT INTO change_set (organization_id, connection_id, at, kind, verb, joined)
  SELECT p.organization_id, p.connection_id, now(), 'sync', 'sync', count(*) FILTER (WHERE p.seat = 'person')
  FROM person p GROUP BY 1, 2;
INSERT INTO person_version (organization_id, person_id, change_id, from_at, seat, name, title, email, start_date, picture_source, manager_id, manager_reason)
  SELECT p.organization_id, p.id, c.id, c.at, p.seat, p.name, p.title, p.email, p.start_date, p.picture_source, p.manager_id, p.manager_reason
  FROM person p JOIN change_set c ON c.organization_id = p.organization_id AND c.connection_id = p.connection_id;
UPDATE connection k SET changed_at = c.at FROM change_set c WHERE c.organization_id = k.organization_id AND c.connection_id = k.id;
