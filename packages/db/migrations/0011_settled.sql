-- What the last applied read came to: `key` says what it was, `people` how many it left unchanged.
ALTER TABLE connection ADD COLUMN settled jsonb;
