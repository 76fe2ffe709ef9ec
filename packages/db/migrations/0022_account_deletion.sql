-- What an account leaves in every organization and in the queue; its own tables go by their foreign keys. Notes in each of its
-- organizations that it went, by ids alone. Called in the transaction that deletes the account.
CREATE FUNCTION forget_account(account_id text, address text, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mails bigint[];
BEGIN
  INSERT INTO public.audit_entry (organization_id, at, actor, verb, subject)
    SELECT m.organization_id, forget_account.at, 'member:' || account_id, 'account.delete', '{}' FROM public.member m WHERE m.user_id = account_id;
  DELETE FROM public.export e WHERE e.user_id = account_id;
  DELETE FROM public.mail_preference p WHERE p.user_id = account_id;
  UPDATE public.connection c SET import_mail_to = NULL WHERE lower(c.import_mail_to) = lower(address);
  -- A mail that is being sent is locked; when it is tried again, it finds nobody to go to.
  SELECT array_agg(j.id) INTO mails FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'mail' AND j.locked_at IS NULL
      AND (j.payload ->> 'userId' = account_id OR lower(j.payload ->> 'email') = lower(address)
        OR j.payload ->> 'invitationId' IN (SELECT i.id FROM public.invitation i WHERE i.inviter_id = account_id OR lower(i.email) = lower(address)));
  IF mails IS NOT NULL THEN PERFORM graphile_worker.complete_jobs(mails); END IF;
END $$;

-- Erases an organization: its connection first, which waits for a run that is being applied, then every row of every tenant table.
CREATE FUNCTION erase_organization(erased text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  found record;
  jobs bigint[];
BEGIN
  DELETE FROM public.connection c WHERE c.organization_id = erased;
  FOR found IN SELECT p.polrelid::regclass AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE p.polname = 'tenant' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'chart_counter' LOOP
    EXECUTE format('DELETE FROM %s WHERE organization_id = $1', found.name) USING erased;
  END LOOP;
  -- Last, since what was deleted before counted as changes.
  DELETE FROM public.chart_counter c WHERE c.organization_id = erased;
  SELECT array_agg(j.id) INTO jobs FROM graphile_worker._private_jobs j
    WHERE j.payload ->> 'organizationId' = erased AND j.locked_at IS NULL;
  IF jobs IS NOT NULL THEN PERFORM graphile_worker.complete_jobs(jobs); END IF;
  DELETE FROM public.organization o WHERE o.id = erased;
END $$;

REVOKE ALL ON FUNCTION forget_account, erase_organization FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_account, erase_organization TO treeline_auth;
