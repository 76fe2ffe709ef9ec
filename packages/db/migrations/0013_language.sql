-- The language that somebody chose to be spoken to in; null is what their browser asks for.
ALTER TABLE "user" ADD COLUMN language text CHECK (language IN ('en', 'de'));
