-- Evidence may correct another statement, which it names by what it says. Its source then takes back what it said of that statement and denies it:
-- the statement falls if nobody else asserts it, and is disputed otherwise. The order in which both are recorded makes no difference.

CREATE FUNCTION corrections_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'corrections are never changed: retract the evidence' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM written w JOIN evidence v ON v.id = w.evidence_id WHERE v.recorded_in IS DISTINCT FROM known_revision()) THEN
    RAISE EXCEPTION 'corrections are recorded in the revision of their evidence' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM written w JOIN evidence v ON v.id = w.evidence_id WHERE v.stance <> 'ASSERTS') THEN
    RAISE EXCEPTION 'only evidence that asserts a statement corrects another' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER corrections_recorded AFTER INSERT ON corrections REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION corrections_stay();
--> statement-breakpoint
CREATE TRIGGER corrections_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON corrections FOR EACH STATEMENT EXECUTE FUNCTION corrections_stay();
--> statement-breakpoint
-- The standing statements that corrections name. Whatever their valid time and their qualifiers are, they say it.

CREATE VIEW corrected AS
  SELECT c.evidence_id, s.id AS statement_id FROM corrections c JOIN evidence v ON v.id = c.evidence_id
  JOIN statements s ON s.subject_id = c.subject_id AND s.predicate = c.predicate AND s.value_kind = c.value_kind AND s.retracted_in IS NULL AND s.id <> v.statement_id
    AND (s.object_id, s.amount, s.amount_to, s.comparator, s.unit, s.per, s.of_id, s.of_text, s.text, s.date)
      IS NOT DISTINCT FROM (c.object_id, c.amount, c.amount_to, c.comparator, c.unit, c.per, c.of_id, c.of_text, c.text, c.date);
--> statement-breakpoint
-- An origin is the speaker; the publisher for the article's own voice; the article itself for a source that it does not name, or without a publisher. A
-- reprint speaks for the article that it reprints. Of each origin only the latest evidence counts, and what it withdrew or corrected counts no more.
-- Evidence without a day is neither earlier nor later than other evidence. All that only asserts, and that nobody corrects, is left alone.

CREATE OR REPLACE FUNCTION settle_standing(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(
    WITH of_revision AS MATERIALIZED (
      SELECT c.statement_id AS id FROM changes c WHERE c.revision = settle_standing.revision AND c.statement_id IS NOT NULL
      UNION
      SELECT v.statement_id FROM changes c JOIN articles a ON a.id = c.article_id OR a.reprint_of = c.article_id
        JOIN past.articles p ON p.id = c.article_id AND p.until = settle_standing.revision JOIN articles n ON n.id = p.id
          AND (n.publisher_id, n.published_earliest, n.published_latest, n.reprint_of) IS DISTINCT FROM (p.publisher_id, p.published_earliest, p.published_latest, p.reprint_of)
        JOIN evidence v ON v.article_id = a.id
      WHERE c.revision = settle_standing.revision)
    SELECT id FROM of_revision
      WHERE EXISTS (SELECT FROM evidence v WHERE v.statement_id = of_revision.id AND v.stance <> 'ASSERTS')
        OR EXISTS (SELECT FROM statements s WHERE s.id = of_revision.id AND s.standing <> 'ASSERTED')
    UNION SELECT d.statement_id FROM corrected d JOIN of_revision r ON r.id = d.statement_id
    UNION SELECT d.statement_id FROM of_revision r JOIN evidence v ON v.statement_id = r.id JOIN corrected d ON d.evidence_id = v.id);
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  WITH pieces AS (
    SELECT v.id, v.statement_id, v.stance, false AS corrects FROM evidence v WHERE v.statement_id = ANY (touched)
    UNION ALL SELECT d.evidence_id, d.statement_id, 'DENIES', true FROM corrected d WHERE d.statement_id = ANY (touched)
  ), said AS (
    SELECT p.statement_id, p.stance, p.corrects,
      CASE WHEN v.speaker_id IS NOT NULL THEN 'E' || v.speaker_id
        WHEN v.voice = 'ARTICLE' AND o.publisher_id IS NOT NULL THEN 'E' || o.publisher_id
        WHEN v.voice = 'ARTICLE' THEN 'A' || o.id
        ELSE 'unnamed in A' || o.id END AS origin,
      CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
      CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest
    FROM pieces p JOIN evidence v ON v.id = p.id JOIN articles a ON a.id = v.article_id JOIN articles o ON o.id = coalesce(a.reprint_of, a.id)
    WHERE v.retracted_in IS NULL
  ), counted AS (
    SELECT e.statement_id, e.stance FROM said e
    WHERE e.stance NOT IN ('WITHDRAWS', 'DECLINES') AND NOT EXISTS (
      SELECT FROM said o WHERE o.statement_id = e.statement_id AND o.origin = e.origin
        AND CASE WHEN o.stance = 'DECLINES' THEN false
          WHEN o.stance = 'WITHDRAWS' OR o.corrects AND NOT e.corrects THEN NOT coalesce(e.earliest > o.latest, false)
          ELSE o.earliest > e.latest END)
  ), settled AS (
    SELECT s.id, (CASE WHEN bool_or(c.stance = 'ASSERTS') THEN CASE WHEN bool_or(c.stance = 'DENIES') THEN 'DISPUTED' ELSE 'ASSERTED' END
      WHEN bool_or(c.stance = 'SUPPOSES') THEN 'SUPPOSED' WHEN bool_or(c.stance = 'DENIES') THEN 'DENIED' ELSE 'QUESTIONED' END)::standing AS standing
    FROM statements s LEFT JOIN counted c ON c.statement_id = s.id WHERE s.id = ANY (touched) AND s.retracted_in IS NULL GROUP BY s.id
  )
  UPDATE statements s SET standing = n.standing FROM settled n WHERE n.id = s.id AND s.standing <> n.standing;
END $$;
