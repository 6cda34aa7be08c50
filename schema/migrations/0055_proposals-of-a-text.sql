-- What was read of a text goes with it: the names in proposals, and what a model answered, are its words. Who decided what stays.
CREATE FUNCTION drop_readings() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM answered_parts WHERE article_id = NEW.id;
  UPDATE proposals SET piece = '{}', status = CASE status WHEN 'OPEN' THEN 'SUPERSEDED' ELSE status END WHERE article_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER drop_readings AFTER UPDATE OF text ON articles FOR EACH ROW
  WHEN (OLD.text IS NOT NULL AND NEW.text IS NULL) EXECUTE FUNCTION drop_readings();
