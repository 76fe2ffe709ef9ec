-- Who has yet to start, for as many days before as the organization chose; shown to admins only. Nobody's row in person,
-- version or change set: each run writes these anew, and whoever starts joins as anybody does.
ALTER TABLE organization_setting ADD COLUMN joiners_days integer NOT NULL DEFAULT 0 CHECK (joiners_days BETWEEN 0 AND 365);

CREATE TABLE arrival (
  organization_id text NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  connection_id uuid NOT NULL,
  external_id text NOT NULL,
  name text NOT NULL,
  title text,
  email text,
  start_date date NOT NULL,
  manager_id uuid,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT arrival_identity UNIQUE (connection_id, external_id),
  FOREIGN KEY (organization_id, connection_id) REFERENCES connection ON DELETE CASCADE
);
ALTER TABLE arrival ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON arrival USING (organization_id = current_setting('treeline.organization_id', true))
  WITH CHECK (organization_id = current_setting('treeline.organization_id', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON arrival TO treeline_app;

CREATE TRIGGER chart_inserted AFTER INSERT ON arrival REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION chart_rows_changed();
CREATE TRIGGER chart_updated AFTER UPDATE ON arrival REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION chart_rows_changed();
CREATE TRIGGER chart_deleted AFTER DELETE ON arrival REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION chart_rows_changed();
