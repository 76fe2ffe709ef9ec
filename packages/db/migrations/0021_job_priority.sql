-- A job may have a priority, the smaller the sooner, so that what one organization asks for doesn't keep what others ask for waiting.
DROP FUNCTION treeline_enqueue(text, json, text, timestamptz, integer);
CREATE FUNCTION treeline_enqueue(task text, payload json, job_key text, run_at timestamptz, max_attempts integer, priority integer DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF task NOT IN ('sync', 'pictures', 'mail', 'export') THEN
    RAISE EXCEPTION 'unknown task %', task;
  END IF;
  PERFORM graphile_worker.add_job(
    task, payload => payload, job_key => job_key, run_at => run_at, max_attempts => max_attempts, priority => priority);
END $$;
REVOKE ALL ON FUNCTION treeline_enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION treeline_enqueue TO treeline_app, treeline_auth;
