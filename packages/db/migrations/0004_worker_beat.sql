-- Which of the queue's workers live. A killed one's jobs stay locked for four hours, unless somebody frees them.
CREATE TABLE worker_beat (
  worker_id text PRIMARY KEY,
  beat_at timestamptz NOT NULL
);

-- Notes that these workers live, and frees the jobs of those that have been silent for 30 seconds.
CREATE FUNCTION beat_workers(worker_ids text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  silent text[];
  since timestamptz := clock_timestamp() - interval '30 seconds';
BEGIN
  INSERT INTO public.worker_beat AS b SELECT DISTINCT w, clock_timestamp() FROM unnest(worker_ids) w
    ON CONFLICT (worker_id) DO UPDATE SET beat_at = excluded.beat_at;
  -- A worker that never beat (started a moment ago) is as old as its lock.
  SELECT array_agg(DISTINCT j.locked_by) INTO silent FROM graphile_worker._private_jobs j
    WHERE j.locked_by IS NOT NULL AND j.locked_at < since
      AND NOT EXISTS (SELECT FROM public.worker_beat b WHERE b.worker_id = j.locked_by AND b.beat_at > since);
  IF silent IS NOT NULL THEN PERFORM graphile_worker.force_unlock_workers(silent); END IF;
  DELETE FROM public.worker_beat b WHERE b.beat_at < since - interval '1 day';
END $$;

REVOKE ALL ON FUNCTION beat_workers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beat_workers TO treeline_app;
