-- After the numbered migrations, each time: who may do what. Running it again changes nothing; after a restore without privileges, or when
-- roles were dropped, it brings all of them back. What a migration grants has to be here too (a test compares).
DO $$
DECLARE
  found record;
BEGIN
  GRANT USAGE ON SCHEMA public TO treeline_app, treeline_auth;

  -- Tenants' tables are those with the policy of that name.
  FOR found IN SELECT p.polrelid::regclass AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE p.polname = 'tenant' AND c.relnamespace = 'public'::regnamespace LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO treeline_app', found.name);
  END LOOP;

  -- better-auth's tables.
  FOR found IN SELECT c.oid::regclass AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND c.relname IN ('account', 'invitation', 'member', 'organization', 'rate_limit', 'session', 'user', 'verification') LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO treeline_auth', found.name);
  END LOOP;

  -- The named ways across tenants run with the owner's rights: never for everybody. A dump without privileges leaves them open.
  FOR found IN SELECT p.oid::regprocedure AS name, p.proname FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
    AND (p.prosecdef OR p.proname IN ('count_chart_change', 'chart_rows_changed', 'chart_picture_changed', 'search_rows_changed')) LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', found.name);
    IF found.proname NOT IN ('chart_rows_changed', 'chart_picture_changed', 'search_rows_changed', 'erase_organization', 'forget_account') THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO treeline_app', found.name);
    END IF;
    IF found.proname IN ('treeline_enqueue', 'erase_organization', 'forget_account') THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO treeline_auth', found.name);
    END IF;
  END LOOP;

  -- How far the database is migrated, which processes compare with what they need.
  GRANT USAGE ON SCHEMA treeline TO treeline_app;
  GRANT SELECT ON treeline.__drizzle_migrations TO treeline_app;

  -- The job queue. Its tables have row-level security and no policy, so only their owner saw rows; grants say who else does.
  GRANT USAGE ON SCHEMA graphile_worker TO treeline_queue;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO treeline_queue;
  REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM treeline_queue;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO treeline_queue;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO treeline_queue;
  FOR found IN SELECT c.oid::regclass AS name FROM pg_class c WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'treeline_queue') LOOP
    EXECUTE format('CREATE POLICY treeline_queue ON %s USING (true) WITH CHECK (true)', found.name);
  END LOOP;
END $$;
