-- The log says what each transaction did, so that it can be told to those who listen. It still has a row of everything
-- that a transaction touched.

DO $$
DECLARE
  logged text;
BEGIN
  FOREACH logged IN ARRAY ARRAY['evidence', 'entities'] LOOP
    EXECUTE format('DROP TRIGGER log_changes_inserted ON %I', logged);
    EXECUTE format('DROP TRIGGER log_changes_updated ON %I', logged);
  END LOOP;
END $$;
--> statement-breakpoint
DROP FUNCTION log_changes();
--> statement-breakpoint

-- Statements are only ever recorded or retracted (rule of 0002).

CREATE FUNCTION log_statements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changes (statement_id, kind)
    SELECT id, CASE TG_OP WHEN 'INSERT' THEN 'STATEMENT_RECORDED' ELSE 'STATEMENT_RETRACTED' END::change_kind FROM written ORDER BY id;
  IF FOUND THEN
    PERFORM pg_notify('shezhire_changes', '');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log_statements_recorded AFTER INSERT ON statements REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_statements();
--> statement-breakpoint
CREATE TRIGGER log_statements_retracted AFTER UPDATE ON statements REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_statements();
--> statement-breakpoint

-- Evidence that comes with its statement, or goes with it, has nothing to add to what is logged of the statement. That is so
-- where the statement's row was written by this very transaction; its moments are looked at too, as xmin comes round again.

CREATE FUNCTION log_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changes (statement_id, kind)
    SELECT s.id, 'EVIDENCE_CHANGED' FROM (SELECT DISTINCT statement_id FROM written) w JOIN statements s ON s.id = w.statement_id
    WHERE s.xmin <> pg_current_xact_id()::xid OR now() NOT IN (s.recorded_at, coalesce(s.retracted_at, s.recorded_at)) ORDER BY s.id;
  IF FOUND THEN
    PERFORM pg_notify('shezhire_changes', '');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log_evidence_inserted AFTER INSERT ON evidence REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_evidence();
--> statement-breakpoint
CREATE TRIGGER log_evidence_updated AFTER UPDATE ON evidence REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_evidence();
--> statement-breakpoint

CREATE FUNCTION log_entities() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO changes (entity_id, kind) SELECT id, 'ENTITY_ADDED' FROM written ORDER BY id;
  ELSE
    INSERT INTO changes (entity_id, kind)
      SELECT n.id, CASE WHEN o.retracted_at IS NULL AND n.retracted_at IS NOT NULL THEN 'ENTITY_RETRACTED'
                        WHEN o.retracted_at IS NOT NULL AND n.retracted_at IS NULL THEN 'ENTITY_RESTORED'
                        ELSE 'ENTITY_CHANGED' END::change_kind
      FROM written n JOIN before o ON o.id = n.id WHERE n IS DISTINCT FROM o ORDER BY n.id;
  END IF;
  IF FOUND THEN
    PERFORM pg_notify('shezhire_changes', '');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log_entities_added AFTER INSERT ON entities REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_entities();
--> statement-breakpoint
CREATE TRIGGER log_entities_changed AFTER UPDATE ON entities REFERENCING OLD TABLE AS before NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_entities();
