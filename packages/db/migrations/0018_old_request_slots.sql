-- The bucket of a count holds an address or an account. Once its last attempt is old, the count limits nobody and is removed.
CREATE FUNCTION drop_old_request_slots(before timestamptz)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM public.request_slot WHERE coalesce(taken[cardinality(taken)], 0) < extract(epoch FROM before);
$$;

REVOKE ALL ON FUNCTION drop_old_request_slots FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_old_request_slots TO treeline_app;
