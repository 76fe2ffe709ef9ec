-- Whether the chart may have changed, in one small read: the sum of an organization's counters grows with every
-- transaction that writes a person, an override or a picture. A writer takes a counter that no other one holds, or makes
-- one, so that nobody waits for anybody; there are never more than writers were at once. Carries no foreign key, for the
-- reason that person carries none.
CREATE TABLE chart_counter (
  organization_id text NOT NULL,
  id uuid NOT NULL DEFAULT uuidv7(),
  changes bigint NOT NULL,
  PRIMARY KEY (organization_id, id)
);
ALTER TABLE chart_counter ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON chart_counter USING (organization_id = current_setting('treeline.organization_id', true))
  WITH CHECK (organization_id = current_setting('treeline.organization_id', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON chart_counter TO treeline_app;

CREATE FUNCTION count_chart_change(organization text)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE chart_counter SET changes = changes + 1 WHERE organization_id = organization AND id =
    (SELECT id FROM chart_counter WHERE organization_id = organization ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED);
  IF NOT FOUND THEN INSERT INTO chart_counter (organization_id, changes) VALUES (organization, 1); END IF;
END $$;

CREATE FUNCTION chart_rows_changed()
RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM count_chart_change(organization_id) FROM (SELECT DISTINCT organization_id FROM changed) c;
  RETURN NULL;
END $$;

CREATE FUNCTION chart_picture_changed()
RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM count_chart_change(new.organization_id);
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION count_chart_change, chart_rows_changed, chart_picture_changed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_chart_change TO treeline_app;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'override', 'picture'] LOOP
    EXECUTE format('CREATE TRIGGER chart_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION chart_rows_changed()', t);
    EXECUTE format('CREATE TRIGGER chart_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION chart_rows_changed()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['person', 'override'] LOOP
    EXECUTE format('CREATE TRIGGER chart_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION chart_rows_changed()', t);
  END LOOP;
END $$;
-- A picture that was read again and is the same changes nothing.
CREATE TRIGGER chart_updated AFTER UPDATE ON picture FOR EACH ROW
  WHEN (old.hash IS DISTINCT FROM new.hash OR old.person_id IS DISTINCT FROM new.person_id)
  EXECUTE FUNCTION chart_picture_changed();
