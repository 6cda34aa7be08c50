-- A search as of a revision finds similar words among those that names had then.

ALTER TABLE "name_words" ADD COLUMN "since" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO name_words (word, since)
    SELECT DISTINCT word, coalesce(known_revision(), 0) FROM written, unnest(string_to_array(written.key, ' ')) AS word ORDER BY word
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
