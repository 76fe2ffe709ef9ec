-- The single-key shortcuts that somebody switched off, in this order; null while all are on.
ALTER TABLE "user" ADD COLUMN keys_off text CHECK (keys_off IN ('search', 'letters', 'search,letters'));
