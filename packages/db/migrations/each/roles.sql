-- Before the numbered migrations, each time: the roles that they grant to. Roles belong to the whole cluster, so another database may have
-- made them; a dump holds none. None owns anything: row-level security binds treeline_app, treeline_auth sees better-auth's tables only,
-- treeline_queue the job queue's.
DO $$
DECLARE
  r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['treeline_app', 'treeline_auth', 'treeline_queue'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', r);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    -- For processes that log in as the owner. An owner who was given roles made by somebody else can do without.
    BEGIN
      EXECUTE format('GRANT %I TO CURRENT_USER', r);
    EXCEPTION WHEN insufficient_privilege THEN NULL;
    END;
  END LOOP;
END $$;

-- PostgreSQL 18 has this function. Before, ours: milliseconds, then their fraction in 12 bits, then chance (RFC 9562, method 3).
DO $$ BEGIN
  IF to_regprocedure('pg_catalog.uuidv7()') IS NULL AND to_regprocedure('public.uuidv7()') IS NULL THEN
    CREATE FUNCTION public.uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE SET search_path = pg_catalog AS $f$
      SELECT encode(
        substring(int8send(us / 1000) FROM 3)
          || substring(int2send((28672 + us % 1000 * 4096 / 1000)::int2) FROM 1)
          || set_byte(substring(uuid_send(gen_random_uuid()) FROM 9), 0, get_byte(uuid_send(gen_random_uuid()), 8) & 63 | 128), 'hex')::uuid
      FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS us) AS now
    $f$;
  END IF;
END $$;
