-- A job that ended while the database was away stays locked by a worker that lives. What a worker no longer works at is freed too.
DROP FUNCTION beat_workers(text[], integer);
CREATE FUNCTION beat_workers(worker_ids text[], busy_with bigint[], silence_ms integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  abandoned bigint[];
  since timestamptz := clock_timestamp() - make_interval(secs => silence_ms / 1000.0);
BEGIN
  INSERT INTO public.worker_beat AS b SELECT DISTINCT w, clock_timestamp() FROM unnest(worker_ids) w
    ON CONFLICT (worker_id) DO UPDATE SET beat_at = excluded.beat_at;
  -- A worker that never beat (started a moment ago) is as old as its lock.
  SELECT array_agg(j.id) INTO abandoned FROM graphile_worker._private_jobs j
    WHERE j.locked_by IS NOT NULL AND j.locked_at < since
      AND (NOT EXISTS (SELECT FROM public.worker_beat b WHERE b.worker_id = j.locked_by AND b.beat_at > since)
        OR (j.locked_by = ANY (worker_ids) AND j.id <> ALL (busy_with)));
  IF abandoned IS NOT NULL THEN
    -- A job that was queued again under its key while a worker held it has no tries left: its successor does the work.
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
      WHERE t.id = j.task_id AND t.identifier IN ('sync', 'pictures') AND j.id = ANY (abandoned) AND j.key IS NULL AND j.attempts >= j.max_attempts;
    UPDATE graphile_worker._private_jobs j SET locked_at = NULL, locked_by = NULL, run_at = greatest(j.run_at, now())
      WHERE j.id = ANY (abandoned);
  END IF;
  DELETE FROM public.worker_beat b WHERE b.beat_at < since - interval '1 day';
END $$;

REVOKE ALL ON FUNCTION beat_workers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beat_workers TO treeline_app;
