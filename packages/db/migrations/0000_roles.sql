-- The roles are made before, by each/roles.sql.
GRANT USAGE ON SCHEMA public TO treeline_app, treeline_auth;
