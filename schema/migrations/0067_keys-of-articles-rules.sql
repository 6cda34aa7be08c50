-- Evidence keeps the key that its statement has in the folder of its article. Evidence of other articles names the statement by it: before the folder comes in,
-- and without it, that says nothing. What a correction says of a statement may also be bound to one article.

ALTER TABLE past.evidence ADD COLUMN key text;
--> statement-breakpoint
DO $$
DECLARE
  body text := pg_get_functiondef('recorded_once()'::regprocedure);
BEGIN
  IF position('ARRAY[''sentence'', ''start'', ''end'']' IN body) = 0 OR position('ARRAY[''reason'']' IN body) = 0 THEN
    RAISE EXCEPTION 'recorded_once does not list what changes in evidence';
  END IF;
  EXECUTE replace(replace(body, 'ARRAY[''sentence'', ''start'', ''end'']', 'ARRAY[''sentence'', ''start'', ''end'', ''key'']'), 'ARRAY[''reason'']', 'ARRAY[''reason'', ''key'']');
END $$;
--> statement-breakpoint
CREATE OR REPLACE VIEW tied AS
  SELECT c.evidence_id, s.id AS statement_id, c.tie FROM corrections c JOIN evidence v ON v.id = c.evidence_id
  JOIN statements s ON s.subject_id = c.subject_id AND s.predicate = c.predicate AND s.value_kind = c.value_kind AND s.retracted_in IS NULL AND s.id <> v.statement_id
    AND (s.object_id, s.amount, s.amount_to, s.comparator, s.unit, s.per, s.of_id, s.of_text, s.text, s.date)
      IS NOT DISTINCT FROM (c.object_id, c.amount, c.amount_to, c.comparator, c.unit, c.per, c.of_id, c.of_text, c.text, c.date)
    AND (c.article IS NULL OR EXISTS (SELECT FROM evidence w JOIN articles x ON x.id = w.article_id
      WHERE w.statement_id = s.id AND w.retracted_in IS NULL AND x.slug = c.article))
  UNION ALL
  SELECT c.evidence_id, s.id, c.tie FROM corrections c JOIN evidence v ON v.id = c.evidence_id JOIN articles x ON x.slug = c.article
  JOIN evidence w ON w.article_id = x.id AND w.key = c.key AND w.retracted_in IS NULL
  JOIN statements s ON s.id = w.statement_id AND s.retracted_in IS NULL AND s.id <> v.statement_id
  WHERE c.subject_id IS NULL;
--> statement-breakpoint
-- As before. A statement that is named no more, because its key is another one's, has its end worked out anew.
CREATE OR REPLACE FUNCTION settle_ends(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  resettled bigint[] := list_resettled(revision);
  touched bigint[] := ARRAY(
    SELECT s.id FROM statements s WHERE s.id = ANY (resettled) AND may_end(s)
    UNION SELECT s.id FROM past.offices p JOIN offices o ON o.id = p.id AND o.type <> p.type JOIN statements s ON s.subject_id = o.id AND s.predicate = 'HOLDER'
      WHERE p.until = settle_ends.revision AND p.id IN (SELECT c.entity_id FROM changes c WHERE c.revision = settle_ends.revision)
    UNION SELECT d.statement_id FROM derived_ends d WHERE d.statement_id = ANY (resettled)
    UNION SELECT d.statement_id FROM tied d WHERE d.statement_id = ANY (resettled) AND d.tie = 'ENDS'
    UNION SELECT d.statement_id FROM evidence v JOIN tied d ON d.evidence_id = v.id WHERE v.statement_id = ANY (resettled) AND d.tie = 'ENDS');
BEGIN
  IF touched <> '{}' THEN
    PERFORM derive_ends(touched);
  END IF;
END $$;
