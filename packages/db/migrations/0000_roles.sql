-- Roles are cluster-wide, so another database of the same cluster may have made them already.
-- Neither owns a table: row-level security binds treeline_app, and treeline_auth sees better-auth's tables only.
DO $$ BEGIN
  CREATE ROLE treeline_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  CREATE ROLE treeline_auth NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT treeline_app, treeline_auth TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO treeline_app, treeline_auth;
