-- Evidence moves along with a sentence that a new version of its article has elsewhere.

CREATE OR REPLACE FUNCTION recorded_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changing text[] := ARRAY['since', 'recorded_in', 'retracted_in']
    || CASE TG_TABLE_NAME WHEN 'statements' THEN ARRAY['rank'] WHEN 'evidence' THEN ARRAY['sentence', 'start', 'end'] ELSE ARRAY[]::text[] END;
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION '% are never deleted: retract them', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
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
