-- An admin ends a run that waits or is worked on.
ALTER TABLE run DROP CONSTRAINT run_state_check,
  ADD CONSTRAINT run_state_check CHECK (state IN ('queued', 'running', 'succeeded', 'held', 'failed', 'discarded', 'cancelled'));
