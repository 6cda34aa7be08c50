-- Every word of every key stands in name_words, whoever writes the name. A word that no name has any more does no harm:
-- it only leads to no name. Sorted, so that two writers take the rows in one order.
CREATE FUNCTION keep_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO name_words
    SELECT DISTINCT word FROM written, unnest(string_to_array(written.key, ' ')) AS word ORDER BY word
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_name_words_inserted AFTER INSERT ON names
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_name_words();
--> statement-breakpoint
CREATE TRIGGER keep_name_words_updated AFTER UPDATE ON names
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_name_words();
