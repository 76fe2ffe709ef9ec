-- The only ways across tenants, each a named SECURITY DEFINER function with a fixed search_path.

-- Adds a job in the caller's transaction. graphile-worker's own add_job runs as its caller and needs its private tables.
CREATE FUNCTION treeline_enqueue(task text, payload json, job_key text, run_at timestamptz, max_attempts integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF task NOT IN ('sync', 'pictures', 'mail') THEN
    RAISE EXCEPTION 'unknown task %', task;
  END IF;
  PERFORM graphile_worker.add_job(
    task, payload => payload, job_key => job_key, run_at => run_at, max_attempts => max_attempts);
END $$;

-- Reserves the next request of a bucket that every window allows; answers the seconds to wait before sending it.
-- windows: [{"limit": 300, "seconds": 60}, …]. Callers queue on the row, so the order is fair across workers.
CREATE FUNCTION take_request_slot(bucket text, windows jsonb)
RETURNS double precision LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  times double precision[];
  moment double precision;
  slot double precision;
  n integer;
  span record;
BEGIN
  INSERT INTO public.request_slot AS r VALUES (take_request_slot.bucket, '{}') ON CONFLICT DO NOTHING;
  SELECT r.taken INTO times FROM public.request_slot r WHERE r.bucket = take_request_slot.bucket FOR UPDATE;
  moment := extract(epoch FROM clock_timestamp());
  SELECT coalesce(array_agg(t ORDER BY t), '{}') INTO times FROM unnest(times) t
    WHERE t > moment - (SELECT max((w->>'seconds')::double precision) FROM jsonb_array_elements(windows) w);
  n := cardinality(times);
  slot := moment;
  IF n > 0 THEN slot := greatest(slot, times[n]); END IF;
  FOR span IN SELECT (w->>'limit')::integer AS most, (w->>'seconds')::double precision AS seconds
    FROM jsonb_array_elements(windows) w LOOP
    IF n >= span.most THEN slot := greatest(slot, times[n - span.most + 1] + span.seconds); END IF;
  END LOOP;
  UPDATE public.request_slot r SET taken = times || slot WHERE r.bucket = take_request_slot.bucket;
  RETURN slot - moment;
END $$;

-- Connections whose slot has come.
CREATE FUNCTION due_connections(at timestamptz, most integer)
RETURNS TABLE (organization_id text, connection_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.organization_id, c.id FROM public.connection c
  WHERE c.state = 'connected' AND c.paused_reason IS NULL AND c.next_due_at <= at
  ORDER BY c.next_due_at LIMIT most
$$;

-- Runs whose worker stopped renewing its lease.
CREATE FUNCTION stale_runs(at timestamptz, most integer)
RETURNS TABLE (organization_id text, run_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.organization_id, r.id FROM public.run r
  WHERE r.state = 'running' AND r.lease_until < at
  ORDER BY r.lease_until LIMIT most
$$;

REVOKE ALL ON FUNCTION treeline_enqueue, take_request_slot, due_connections, stale_runs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION treeline_enqueue, take_request_slot, due_connections, stale_runs TO treeline_app;
GRANT EXECUTE ON FUNCTION treeline_enqueue TO treeline_auth;
