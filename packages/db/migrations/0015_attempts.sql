-- Takes one of the attempts that every window allows and answers 0; where none is left, takes none and answers the seconds
-- until there is one. windows: [{"limit": 10, "seconds": 60}, …]. Callers queue on the row, so that many who come at once get
-- no more than one who comes often.
CREATE FUNCTION take_attempt(bucket text, windows jsonb)
RETURNS double precision LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  times double precision[];
  moment double precision;
  free double precision;
  n integer;
  span record;
BEGIN
  INSERT INTO public.request_slot AS r VALUES (take_attempt.bucket, '{}') ON CONFLICT DO NOTHING;
  SELECT r.taken INTO times FROM public.request_slot r WHERE r.bucket = take_attempt.bucket FOR UPDATE;
  moment := extract(epoch FROM clock_timestamp());
  SELECT coalesce(array_agg(t ORDER BY t), '{}') INTO times FROM unnest(times) t
    WHERE t > moment - (SELECT max((w->>'seconds')::double precision) FROM jsonb_array_elements(windows) w);
  n := cardinality(times);
  free := moment;
  FOR span IN SELECT (w->>'limit')::integer AS most, (w->>'seconds')::double precision AS seconds
    FROM jsonb_array_elements(windows) w LOOP
    IF n >= span.most THEN free := greatest(free, times[n - span.most + 1] + span.seconds); END IF;
  END LOOP;
  IF free <= moment THEN times := times || moment; END IF;
  UPDATE public.request_slot r SET taken = times WHERE r.bucket = take_attempt.bucket;
  RETURN free - moment;
END $$;
REVOKE ALL ON FUNCTION take_attempt FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_attempt TO treeline_app;
