-- At its end a revision is checked by lists of what it changed. Before, the log of changes was part of each query: where a revision changes tens of thousands of rows,
-- Postgres read it anew for each row, and worked out the key of the qualifiers of every statement, also of those that have none.

CREATE OR REPLACE FUNCTION check_statements(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(SELECT DISTINCT c.statement_id FROM changes c WHERE c.revision = check_statements.revision AND c.statement_id IS NOT NULL);
  wrong record;
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  SELECT s.id, s.retracted_in INTO wrong FROM statements s
  LEFT JOIN (SELECT DISTINCT v.statement_id FROM evidence v WHERE v.statement_id = ANY (touched) AND v.retracted_in IS NULL) held ON held.statement_id = s.id
  WHERE s.id = ANY (touched) AND (s.retracted_in IS NULL) <> (held.statement_id IS NOT NULL) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '%', CASE WHEN wrong.retracted_in IS NULL THEN format('statement %s has no evidence', wrong.id)
      ELSE format('statement %s is retracted, its evidence is not', wrong.id) END
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'statement_rests_on_evidence';
  END IF;
  SELECT v.statement_id AS id INTO wrong FROM evidence v
  WHERE v.statement_id = ANY (touched) AND v.retracted_in IS NULL AND v.certainty = 'INFERRED'
  GROUP BY v.statement_id, v.article_id HAVING count(DISTINCT v.reason) > 1 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'statement % is inferred for more than one reason in one article', wrong.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'inference_has_one_reason';
  END IF;
  WITH qualified AS MATERIALIZED (
    SELECT id, make_qualifiers_key(id) AS key FROM (
      SELECT s.id FROM statements s WHERE s.id = ANY (touched) AND s.qualifiers_key IS NOT NULL
      UNION SELECT q.statement_id FROM qualifiers q WHERE q.statement_id = ANY (touched)) given)
  SELECT s.id INTO wrong FROM qualified q JOIN statements s ON s.id = q.id
  WHERE s.recorded_in = check_statements.revision AND s.qualifiers_key IS DISTINCT FROM q.key LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'statement % has another key of its qualifiers than they give', wrong.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'qualifiers_have_their_key';
  END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION check_identifiers(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(SELECT DISTINCT c.entity_id FROM changes c WHERE c.revision = check_identifiers.revision AND c.entity_id IS NOT NULL);
  wrong record;
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  WITH own AS MATERIALIZED (
    SELECT i.scheme, i.value, i.entity_id FROM identifiers i WHERE i.entity_id = ANY (touched) AND i.since = check_identifiers.revision)
  SELECT own.scheme, own.value INTO wrong FROM own
  WHERE EXISTS (SELECT FROM identifiers o WHERE o.scheme = own.scheme AND o.value = own.value AND o.entity_id <> own.entity_id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'identifier %:% names two entities', wrong.scheme, wrong.value
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'identifier_names_one_entity';
  END IF;
END $$;
--> statement-breakpoint
-- Statements whose end may follow from others, or that may end others.
CREATE VIEW endings AS
  SELECT s.id FROM statements s JOIN predicates p ON p.predicate = s.predicate
  WHERE s.object_id IS NOT NULL AND NOT p.role AND (s.valid_to IS NOT NULL OR p.one_value OR p.one_subject OR s.predicate = 'HOLDER'
    OR EXISTS (SELECT FROM statements o WHERE (o.subject_id, o.predicate, o.object_id) = (s.subject_id, s.predicate, s.object_id) AND o.valid_to IS NOT NULL)
    OR p.symmetric AND EXISTS (SELECT FROM statements o WHERE (o.subject_id, o.predicate, o.object_id) = (s.object_id, s.predicate, s.subject_id) AND o.valid_to IS NOT NULL));
--> statement-breakpoint
CREATE OR REPLACE FUNCTION settle_ends(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  resettled bigint[] := list_resettled(revision);
  touched bigint[] := ARRAY(
    SELECT e.id FROM endings e WHERE e.id = ANY (resettled)
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
--> statement-breakpoint
DROP FUNCTION may_end(statements);
