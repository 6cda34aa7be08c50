-- A rank is no part of a statement: articles and accounts rank it, each in a row of its own.
-- Standing statements that differ in their rank only become one: the oldest id stays.

CREATE TEMP TABLE joined ON COMMIT DROP AS
  SELECT id AS statement_id, target_id FROM (
    SELECT s.id, min(s.id) OVER (PARTITION BY s.subject_id, s.predicate, s.value_kind, s.object_id, s.amount, s.comparator, s.unit, s.text, s.date, s.valid_from, s.valid_to) AS target_id
    FROM statements s
    WHERE s.retracted_in IS NULL AND EXISTS (SELECT FROM statements r
      WHERE r.subject_id = s.subject_id AND r.predicate = s.predicate AND r.retracted_in IS NULL AND r.rank <> 'NORMAL')) alike
  WHERE id <> target_id;
--> statement-breakpoint
DROP INDEX statements_once;--> statement-breakpoint
INSERT INTO redirects (statement_id, target_id) SELECT statement_id, target_id FROM joined;--> statement-breakpoint
-- What an article ranked is its ranking, since the revision that recorded it so.
INSERT INTO rankings (statement_id, article_id, rank, since)
  SELECT DISTINCT ON (target, article) target, article, rank, recorded_in FROM (
    SELECT coalesce(j.target_id, s.id) AS target, v.article_id AS article, s.rank, s.recorded_in, s.id
    FROM statements s JOIN evidence v ON v.statement_id = s.id AND v.retracted_in IS NULL LEFT JOIN joined j ON j.statement_id = s.id
    WHERE s.retracted_in IS NULL AND (s.rank <> 'NORMAL' OR j.target_id IS NOT NULL OR s.id IN (SELECT target_id FROM joined))) ranked
  ORDER BY target, article, recorded_in DESC, id DESC;
--> statement-breakpoint
DO $$
DECLARE
  altered text;
BEGIN
  FOREACH altered IN ARRAY ARRAY['statements', 'evidence', 'names', 'mentions'] LOOP
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', altered);
  END LOOP;
END $$;
--> statement-breakpoint
-- The rank of the one that stays was that of the others in turn, as they were recorded.
DO $$
DECLARE
  younger record;
BEGIN
  FOR younger IN SELECT j.target_id, s.rank, s.recorded_in FROM joined j JOIN statements s ON s.id = j.statement_id ORDER BY s.recorded_in, s.id LOOP
    INSERT INTO past.statements
      SELECT (jsonb_populate_record(NULL::past.statements, to_jsonb(t) || jsonb_build_object('until', younger.recorded_in))).*
      FROM statements t WHERE t.id = younger.target_id AND t.rank <> younger.rank AND t.since < younger.recorded_in;
    UPDATE statements SET rank = younger.rank, since = greatest(since, younger.recorded_in) WHERE id = younger.target_id AND rank <> younger.rank;
  END LOOP;
END $$;
--> statement-breakpoint
-- All that rests on the others moves over. Evidence that the one which stays has already goes.
DELETE FROM evidence v USING joined j
  WHERE v.statement_id = j.statement_id AND v.retracted_in IS NULL AND EXISTS (
    SELECT FROM evidence o LEFT JOIN joined k ON k.statement_id = o.statement_id
    WHERE coalesce(k.target_id, o.statement_id) = j.target_id AND o.id < v.id AND o.retracted_in IS NULL
      AND o.article_id = v.article_id AND o.sentence = v.sentence AND o.voice = v.voice AND o.speaker_id IS NOT DISTINCT FROM v.speaker_id);
--> statement-breakpoint
DO $$
DECLARE
  moved text;
BEGIN
  FOREACH moved IN ARRAY ARRAY['public.evidence', 'past.evidence', 'public.names', 'past.names', 'public.mentions', 'past.mentions', 'public.changes'] LOOP
    EXECUTE format('UPDATE %s m SET statement_id = j.target_id FROM joined j WHERE m.statement_id = j.statement_id', moved);
  END LOOP;
END $$;
--> statement-breakpoint
DELETE FROM past.statements p USING joined j WHERE p.id = j.statement_id;--> statement-breakpoint
DELETE FROM statements s USING joined j WHERE s.id = j.statement_id;--> statement-breakpoint
DO $$
DECLARE
  altered text;
BEGIN
  FOREACH altered IN ARRAY ARRAY['statements', 'evidence', 'names', 'mentions'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', altered);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE UNIQUE INDEX statements_once ON statements
  (subject_id, predicate, value_kind, object_id, amount, comparator, unit, md5(text::text), date, valid_from, valid_to)
  NULLS NOT DISTINCT WHERE retracted_in IS NULL;
--> statement-breakpoint

-- The rules of the ledger hold for rankings too.

CREATE TABLE past.rankings (LIKE public.rankings, until bigint NOT NULL);--> statement-breakpoint
CREATE INDEX rankings_statement_id ON past.rankings (statement_id);--> statement-breakpoint
CREATE TRIGGER keep_past BEFORE UPDATE OR DELETE ON rankings FOR EACH ROW EXECUTE FUNCTION keep_past();--> statement-breakpoint
CREATE TRIGGER check_since AFTER INSERT ON rankings REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_since();--> statement-breakpoint
CREATE TRIGGER log_inserted AFTER INSERT ON rankings REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('statement_id', 'statement_id');--> statement-breakpoint
CREATE TRIGGER log_updated AFTER UPDATE ON rankings REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('statement_id', 'statement_id');--> statement-breakpoint
CREATE TRIGGER log_deleted AFTER DELETE ON rankings REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('statement_id', 'statement_id');
--> statement-breakpoint
CREATE TRIGGER past_stays BEFORE TRUNCATE ON rankings FOR EACH STATEMENT EXECUTE FUNCTION past_stays();
