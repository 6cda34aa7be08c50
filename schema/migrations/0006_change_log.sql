-- Whoever writes, what is written stands in the log within the same transaction, and those who listen are woken when it commits.
-- No statement is recorded or retracted without evidence that is (rule of 0002), so the evidence tells of both.
CREATE FUNCTION log_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'evidence' THEN
    INSERT INTO changes (statement_id) SELECT DISTINCT statement_id FROM written ORDER BY statement_id;
  ELSE
    INSERT INTO changes (entity_id) SELECT id FROM written ORDER BY id;
  END IF;
  IF FOUND THEN
    PERFORM pg_notify('shezhire_changes', '');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  logged text;
BEGIN
  FOREACH logged IN ARRAY ARRAY['evidence', 'entities'] LOOP
    EXECUTE format('CREATE TRIGGER log_changes_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_changes()', logged);
    EXECUTE format('CREATE TRIGGER log_changes_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_changes()', logged);
  END LOOP;
END $$;
--> statement-breakpoint
-- What was written to the log before another cluster took this database over has ids of transactions that are yet to come here.
DELETE FROM changes WHERE xid >= pg_snapshot_xmax(pg_current_snapshot());
