-- Every key of a sentence counts in text_keys, whoever writes the sentence; the empty key counts the sentences that have keys.
-- Sorted, so that two writers take the rows in one order.
CREATE FUNCTION count_text_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO text_keys (key, sentences)
      SELECT key, count(*) FROM come, unnest(tsvector_to_array(words) || ''::text) AS key WHERE words <> '' GROUP BY key ORDER BY key COLLATE "C"
      ON CONFLICT (key) DO UPDATE SET sentences = text_keys.sentences + excluded.sentences;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO text_keys (key, sentences)
      SELECT key, -count(*) FROM gone, unnest(tsvector_to_array(words) || ''::text) AS key WHERE words <> '' GROUP BY key ORDER BY key COLLATE "C"
      ON CONFLICT (key) DO UPDATE SET sentences = text_keys.sentences + excluded.sentences;
  ELSE
    INSERT INTO text_keys (key, sentences)
      SELECT key, sum(n) FROM (
        SELECT unnest(tsvector_to_array(words) || ''::text) AS key, 1 AS n FROM come WHERE words <> ''
        UNION ALL
        SELECT unnest(tsvector_to_array(words) || ''::text), -1 FROM gone WHERE words <> '') counted
      GROUP BY key HAVING sum(n) <> 0 ORDER BY key COLLATE "C"
      ON CONFLICT (key) DO UPDATE SET sentences = text_keys.sentences + excluded.sentences;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_text_keys_inserted AFTER INSERT ON sentences
  REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_text_keys();
--> statement-breakpoint
CREATE TRIGGER count_text_keys_updated AFTER UPDATE ON sentences
  REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_text_keys();
--> statement-breakpoint
CREATE TRIGGER count_text_keys_deleted AFTER DELETE ON sentences
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_text_keys();
