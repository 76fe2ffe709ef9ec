-- What the search looks through: a person's or an arrival's name, title and e-mail, folded by org/text/words, since SQL can't fold as the
-- pages do. A search fills in what is missing; a trigger removes what a change has made wrong. No foreign key to person, for the reason that
-- person carries none. No trigram index: under row-level security LIKE is no leakproof operator, so PostgreSQL would never use one.
CREATE TABLE search_text (
  organization_id text NOT NULL,
  id uuid NOT NULL,
  folded_by text NOT NULL,
  haystack text COLLATE "C" NOT NULL,
  email_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (organization_id, id)
);

-- Up to which count of changes (the sum of chart_counter) nobody is missing in search_text, and by which fold. Null: some may be missing.
CREATE TABLE search_state (
  organization_id text PRIMARY KEY REFERENCES organization ON DELETE CASCADE,
  folded_by text,
  changes text
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['search_text', 'search_state'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (organization_id = current_setting(''treeline.organization_id'', true))
       WITH CHECK (organization_id = current_setting(''treeline.organization_id'', true))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO treeline_app', t);
  END LOOP;
END $$;

-- A search stores texts only of rows that it has locked, so that none comes back that was removed here.
CREATE FUNCTION search_rows_changed()
RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM search_text t USING changed c WHERE t.organization_id = c.organization_id AND t.id = c.id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION search_rows_changed FROM PUBLIC;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'arrival'] LOOP
    EXECUTE format('CREATE TRIGGER search_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION search_rows_changed()', t);
    EXECUTE format('CREATE TRIGGER search_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION search_rows_changed()', t);
  END LOOP;
END $$;
