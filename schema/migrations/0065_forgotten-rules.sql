-- To forget is the one act that changes the past. Within it (`shezhire.forgetting`) words may be taken out of rows that otherwise never change, and nothing else.

ALTER TABLE past.articles ADD COLUMN forgotten_in bigint;
--> statement-breakpoint
ALTER TABLE past.entities ADD COLUMN forgotten_in bigint;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recorded_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changing text[] := ARRAY['since', 'recorded_in', 'retracted_in']
    || CASE TG_TABLE_NAME WHEN 'statements' THEN ARRAY['rank', 'standing'] WHEN 'evidence' THEN ARRAY['sentence', 'start', 'end'] ELSE ARRAY[]::text[] END;
  words text[] := CASE TG_TABLE_NAME WHEN 'statements' THEN ARRAY['text', 'of_text'] WHEN 'evidence' THEN ARRAY['reason'] ELSE ARRAY[]::text[] END;
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION '% are never deleted: retract them', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF current_setting('shezhire.forgetting', true) = 'on' AND to_jsonb(NEW) - words = to_jsonb(OLD) - words THEN
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - changing <> to_jsonb(OLD) - changing
     OR NEW.retracted_in IS DISTINCT FROM OLD.retracted_in AND coalesce(NEW.retracted_in, this_revision()) <> this_revision()
     OR OLD.retracted_in IS NOT NULL AND NEW.retracted_in IS NOT NULL
        AND (NEW.retracted_in <> OLD.retracted_in OR TG_TABLE_NAME = 'evidence' AND NEW IS DISTINCT FROM OLD)
     OR NEW.recorded_in <> (CASE WHEN OLD.retracted_in IS NOT NULL AND NEW.retracted_in IS NULL THEN this_revision() ELSE OLD.recorded_in END) THEN
    RAISE EXCEPTION '% are never changed, only retracted and recorded again (id %)', TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  kept regproc;
  body text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['qualifiers_stay', 'corrections_stay']::regproc[] LOOP
    body := pg_get_functiondef(kept);
    IF position('IF TG_OP <> ''INSERT'' THEN' IN body) = 0 THEN
      RAISE EXCEPTION '% does not refuse changes', kept;
    END IF;
    EXECUTE replace(body, 'IF TG_OP <> ''INSERT'' THEN', 'IF TG_OP = ''UPDATE'' AND current_setting(''shezhire.forgetting'', true) = ''on'' THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> ''INSERT'' THEN');
  END LOOP;
END $$;
