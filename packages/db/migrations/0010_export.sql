-- Files that somebody asked for, for a day: who asked downloads them, nobody else.
CREATE TABLE export (
  organization_id text NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id text NOT NULL,
  audience text NOT NULL,
  wish jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  progress double precision NOT NULL DEFAULT 0,
  error text,
  file_name text,
  content bytea,
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
ALTER TABLE export ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON export USING (organization_id = current_setting('treeline.organization_id', true))
  WITH CHECK (organization_id = current_setting('treeline.organization_id', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON export TO treeline_app;
-- What is in a file is packed already.
ALTER TABLE export ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE OR REPLACE FUNCTION treeline_enqueue(task text, payload json, job_key text, run_at timestamptz, max_attempts integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF task NOT IN ('sync', 'pictures', 'mail', 'export') THEN
    RAISE EXCEPTION 'unknown task %', task;
  END IF;
  PERFORM graphile_worker.add_job(
    task, payload => payload, job_key => job_key, run_at => run_at, max_attempts => max_attempts);
END $$;
