-- Whoever works on runs or watches them is told when one is queued, taken up, ended, or has read a part. Signs of life of its worker are not told.
CREATE FUNCTION tell_runs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('shezhire_runs', '');
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION tell_runs() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER tell_runs AFTER INSERT OR UPDATE OF status, parts_done ON runs FOR EACH STATEMENT EXECUTE FUNCTION tell_runs();
