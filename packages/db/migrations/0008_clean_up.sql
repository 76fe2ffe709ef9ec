-- Jobs that failed for good hold addresses of mails; nobody tries them again.
CREATE FUNCTION drop_failed_jobs(before timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  failed bigint[];
BEGIN
  SELECT array_agg(j.id) INTO failed FROM graphile_worker._private_jobs j
    WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL AND j.updated_at < before;
  IF failed IS NOT NULL THEN PERFORM graphile_worker.complete_jobs(failed); END IF;
END $$;

REVOKE ALL ON FUNCTION drop_failed_jobs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_failed_jobs TO treeline_app;
