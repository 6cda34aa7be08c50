-- Evidence may also confirm another statement, which its source then asserts too, or end it. The status of an event may be corrected as well.

ALTER TABLE past.event_statuses ADD COLUMN corrects boolean DEFAULT false NOT NULL;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION corrections_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'corrections are never changed: retract the evidence' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM written w JOIN evidence v ON v.id = w.evidence_id WHERE v.recorded_in IS DISTINCT FROM known_revision()) THEN
    RAISE EXCEPTION 'corrections are recorded in the revision of their evidence' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM written w JOIN evidence v ON v.id = w.evidence_id WHERE v.stance <> 'ASSERTS') THEN
    RAISE EXCEPTION 'only evidence that asserts a statement corrects, confirms or ends another' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- The standing statements that corrections, confirmations and ends name. Whatever their valid time and their qualifiers are, they say it.

CREATE VIEW tied AS
  SELECT c.evidence_id, s.id AS statement_id, c.tie FROM corrections c JOIN evidence v ON v.id = c.evidence_id
  JOIN statements s ON s.subject_id = c.subject_id AND s.predicate = c.predicate AND s.value_kind = c.value_kind AND s.retracted_in IS NULL AND s.id <> v.statement_id
    AND (s.object_id, s.amount, s.amount_to, s.comparator, s.unit, s.per, s.of_id, s.of_text, s.text, s.date)
      IS NOT DISTINCT FROM (c.object_id, c.amount, c.amount_to, c.comparator, c.unit, c.per, c.of_id, c.of_text, c.text, c.date);
--> statement-breakpoint
-- As before, with confirmations.

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
    UNION SELECT d.statement_id FROM tied d JOIN of_revision r ON r.id = d.statement_id WHERE d.tie <> 'ENDS'
    UNION SELECT d.statement_id FROM of_revision r JOIN evidence v ON v.statement_id = r.id JOIN tied d ON d.evidence_id = v.id WHERE d.tie <> 'ENDS');
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  WITH pieces AS (
    SELECT v.id, v.statement_id, v.stance, false AS corrects FROM evidence v WHERE v.statement_id = ANY (touched)
    UNION ALL SELECT d.evidence_id, d.statement_id, CASE d.tie WHEN 'CORRECTS' THEN 'DENIES' ELSE 'ASSERTS' END::stance, d.tie = 'CORRECTS'
      FROM tied d WHERE d.tie <> 'ENDS' AND d.statement_id = ANY (touched)
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
--> statement-breakpoint
-- As before. A source that corrects a status takes back that it said so.

CREATE OR REPLACE FUNCTION settle_statuses(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(
    SELECT v.event_id FROM changes c JOIN event_statuses v ON v.event_id = c.entity_id AND v.since = settle_statuses.revision WHERE c.revision = settle_statuses.revision
    UNION SELECT v.event_id FROM changes c JOIN past.event_statuses v ON v.event_id = c.entity_id AND v.until = settle_statuses.revision WHERE c.revision = settle_statuses.revision
    UNION SELECT v.event_id FROM changes c JOIN past.articles p ON p.id = c.article_id AND p.until = settle_statuses.revision JOIN articles n ON n.id = p.id
        AND (n.publisher_id, n.published_earliest, n.published_latest, n.reprint_of) IS DISTINCT FROM (p.publisher_id, p.published_earliest, p.published_latest, p.reprint_of)
      JOIN articles a ON a.id = n.id OR a.reprint_of = n.id JOIN event_statuses v ON v.article_id = a.id
      WHERE c.revision = settle_statuses.revision);
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  WITH said AS (
    SELECT v.event_id, v.status, v.stance, v.corrects,
      CASE WHEN v.speaker_id IS NOT NULL THEN 'E' || v.speaker_id
        WHEN v.voice = 'ARTICLE' AND o.publisher_id IS NOT NULL THEN 'E' || o.publisher_id
        WHEN v.voice = 'ARTICLE' THEN 'A' || o.id
        ELSE 'unnamed in A' || o.id END AS origin,
      CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
      CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest
    FROM event_statuses v JOIN articles a ON a.id = v.article_id JOIN articles o ON o.id = coalesce(a.reprint_of, a.id)
    WHERE v.event_id = ANY (touched)
  ), counted AS (
    SELECT e.event_id, e.status, e.stance, e.latest FROM said e
    WHERE e.stance NOT IN ('WITHDRAWS', 'DECLINES') AND NOT EXISTS (
      SELECT FROM said o WHERE o.event_id = e.event_id AND o.status = e.status AND o.origin = e.origin
        AND CASE WHEN o.stance = 'DECLINES' THEN false
          WHEN o.stance = 'WITHDRAWS' OR o.corrects AND NOT e.corrects THEN NOT coalesce(e.earliest > o.latest, false)
          ELSE o.earliest > e.latest END)
  ), claims AS (
    SELECT s.event_id, s.status, max(c.latest) FILTER (WHERE c.stance = 'ASSERTS') AS latest,
      (CASE WHEN bool_or(c.stance = 'ASSERTS') THEN CASE WHEN bool_or(c.stance = 'DENIES') THEN 'DISPUTED' ELSE 'ASSERTED' END
        WHEN bool_or(c.stance = 'SUPPOSES') THEN 'SUPPOSED' WHEN bool_or(c.stance = 'DENIES') THEN 'DENIED' ELSE 'QUESTIONED' END)::standing AS standing
    FROM (SELECT DISTINCT event_id, status FROM said) s LEFT JOIN counted c ON c.event_id = s.event_id AND c.status = s.status GROUP BY s.event_id, s.status
  ), settled AS (
    SELECT DISTINCT ON (event_id) event_id, status, standing FROM claims
    ORDER BY event_id, standing > 'DISPUTED', CASE WHEN standing > 'DISPUTED' THEN standing END,
      array_position(ARRAY['OCCURRED', 'ONGOING', 'PLANNED'], replace(status::text, 'CANCELLED', 'OCCURRED')), latest DESC NULLS LAST, status::text DESC
  ), updated AS (
    UPDATE events e SET status = n.status, standing = n.standing FROM settled n WHERE n.event_id = e.id AND (e.status, e.standing) <> (n.status, n.standing) RETURNING e.id
  )
  -- Whoever keeps links reads those of the event anew.
  INSERT INTO changes (statement_id) SELECT s.id FROM updated u JOIN statements s ON s.subject_id = u.id
    WHERE s.object_id IS NOT NULL AND s.retracted_in IS NULL AND s.recorded_in <> settle_statuses.revision ORDER BY s.id;
END $$;
--> statement-breakpoint
-- As before. A statement also ends where another one says so that names it: with the start or the date of that, or else on the day on which it was said, or earlier.

CREATE OR REPLACE FUNCTION derive_ends(touched bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  affected bigint[] := ARRAY(SELECT unnest(touched) UNION SELECT m.id FROM list_slot_members(touched) m UNION SELECT p.other_id FROM list_pairs(touched) p
    UNION SELECT d.statement_id FROM evidence v JOIN tied d ON d.evidence_id = v.id WHERE d.tie = 'ENDS' AND v.statement_id = ANY (touched));
BEGIN
  WITH members AS MATERIALIZED (SELECT * FROM list_slot_members(affected)),
  pairs AS MATERIALIZED (SELECT * FROM list_pairs(affected)),
  dated AS MATERIALIZED (
    SELECT v.statement_id AS id, CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
      CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest
    FROM (SELECT id FROM members UNION SELECT unnest(affected) UNION SELECT other_id FROM pairs) given
    JOIN evidence v ON v.statement_id = given.id AND v.retracted_in IS NULL AND v.stance = 'ASSERTS' JOIN articles a ON a.id = v.article_id
  ),
  dated_last AS MATERIALIZED (SELECT id, max(latest) AS latest FROM dated GROUP BY id),
  terms AS MATERIALIZED (
    SELECT s.id, s.valid_from, f.earliest AS from_earliest, f.latest AS from_latest, s.valid_to, t.earliest AS to_earliest, t.latest AS to_latest,
      s.valid_to IS NULL OR coalesce(t.earliest > d.latest, false) AS is_open
    FROM (SELECT id FROM members UNION SELECT unnest(affected) UNION SELECT other_id FROM pairs) given
    JOIN statements s ON s.id = given.id LEFT JOIN dated_last d ON d.id = s.id
    CROSS JOIN LATERAL read_edtf(s.valid_from) f CROSS JOIN LATERAL read_edtf(s.valid_to) t
    WHERE s.retracted_in IS NULL AND s.rank <> 'DEPRECATED' AND s.standing IN ('ASSERTED', 'DISPUTED')
  ),
  points AS MATERIALIZED (
    SELECT id, true AS is_start, coalesce(from_earliest, '-infinity') AS earliest, from_latest AS latest, valid_from AS edtf FROM terms WHERE from_latest IS NOT NULL
    UNION ALL
    SELECT id, false, coalesce(to_earliest, '-infinity'), to_latest, '../' || to_latest FROM terms WHERE valid_from IS NULL AND NOT is_open AND to_latest IS NOT NULL
    UNION
    SELECT d.id, false, coalesce(d.earliest, '-infinity'), d.latest, '../' || d.latest FROM terms t JOIN dated d ON d.id = t.id AND d.latest IS NOT NULL WHERE t.valid_from IS NULL AND t.is_open
  ),
  last_points AS MATERIALIZED (SELECT id, max(latest) AS latest, bool_or(is_start) AS has_start FROM points GROUP BY id),
  reaching AS MATERIALIZED (
    SELECT m.*, max(q.earliest) OVER (PARTITION BY m.side, m.predicate, m.of_id) AS reach
    FROM members m LEFT JOIN (SELECT id, max(earliest) AS earliest FROM points GROUP BY id) q ON q.id = m.id
  ),
  open_terms AS MATERIALIZED (
    SELECT t.id, t.to_latest, coalesce(l.has_start, false) AS has_start,
      coalesce(l.latest, r.latest) AS latest
    FROM terms t LEFT JOIN last_points l ON l.id = t.id
    LEFT JOIN (SELECT p.id, max(o.latest) AS latest FROM pairs p JOIN last_points o ON o.id = p.other_id GROUP BY p.id) r ON r.id = t.id
    WHERE t.is_open AND t.id = ANY (affected)
  ),
  ended AS MATERIALIZED (
    SELECT d.statement_id AS id, s.id AS from_id,
      CASE WHEN f.latest IS NOT NULL THEN f.latest WHEN s.date_latest IS NOT NULL THEN s.date_latest WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest,
      CASE WHEN f.latest IS NOT NULL THEN s.valid_from WHEN s.date_latest IS NOT NULL THEN s.date END AS edtf
    FROM tied d JOIN evidence v ON v.id = d.evidence_id AND v.retracted_in IS NULL JOIN articles a ON a.id = v.article_id
    JOIN statements s ON s.id = v.statement_id CROSS JOIN read_edtf(s.valid_from) f
    WHERE d.tie = 'ENDS' AND d.statement_id = ANY (affected) AND s.retracted_in IS NULL AND s.rank <> 'DEPRECATED' AND s.standing IN ('ASSERTED', 'DISPUTED')
  ),
  candidates AS (
    SELECT o.id, q.id AS from_id, q.latest, q.edtf, NOT q.is_start AS is_vague
    FROM open_terms o JOIN reaching m ON m.id = o.id AND m.reach >= o.latest
    JOIN members n ON (n.side, n.predicate, n.of_id) = (m.side, m.predicate, m.of_id) AND n.value_id <> m.value_id
    JOIN points q ON q.id = n.id AND (q.earliest > o.latest OR q.earliest = o.latest AND q.is_start AND NOT o.has_start)
    UNION ALL
    SELECT o.id, t.id, t.to_latest, t.valid_to, false
    FROM open_terms o JOIN pairs p ON p.id = o.id JOIN terms t ON t.id = p.other_id WHERE t.to_latest >= o.latest
    UNION ALL
    SELECT o.id, e.from_id, e.latest, coalesce(e.edtf, '../' || e.latest), e.edtf IS NULL
    FROM open_terms o JOIN ended e ON e.id = o.id WHERE e.latest IS NOT NULL AND coalesce(e.latest >= o.latest, true)
  ),
  ends AS MATERIALIZED (
    SELECT DISTINCT ON (c.id) c.id, c.edtf, c.latest, c.from_id
    FROM candidates c JOIN open_terms o ON o.id = c.id JOIN statements s ON s.id = c.from_id
    JOIN entities e ON e.id = s.subject_id LEFT JOIN entities v ON v.id = s.object_id
    WHERE o.to_latest IS NULL OR c.latest < o.to_latest
    ORDER BY c.id, c.latest, c.is_vague, c.edtf, v.slug, e.slug, s.valid_from NULLS FIRST, s.valid_to NULLS FIRST
  ),
  removed AS (
    DELETE FROM derived_ends d WHERE d.statement_id = ANY (affected) AND NOT EXISTS (SELECT FROM ends e WHERE e.id = d.statement_id)
  )
  INSERT INTO derived_ends AS d (statement_id, "end", end_latest, from_id) SELECT id, edtf, latest, from_id FROM ends ORDER BY id
  ON CONFLICT (statement_id) DO UPDATE SET "end" = excluded."end", end_latest = excluded.end_latest, from_id = excluded.from_id
    WHERE (d."end", d.end_latest, d.from_id) IS DISTINCT FROM (excluded."end", excluded.end_latest, excluded.from_id);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION settle_ends(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(
    SELECT s.id FROM changes c JOIN statements s ON s.id = c.statement_id WHERE c.revision = settle_ends.revision AND may_end(s)
    UNION SELECT s.id FROM past.offices p JOIN offices o ON o.id = p.id AND o.type <> p.type JOIN statements s ON s.subject_id = o.id AND s.predicate = 'HOLDER'
      WHERE p.until = settle_ends.revision AND p.id IN (SELECT c.entity_id FROM changes c WHERE c.revision = settle_ends.revision)
    UNION SELECT s.id FROM past.articles p JOIN articles a ON a.id = p.id AND a.published IS DISTINCT FROM p.published
      JOIN evidence v ON v.article_id = a.id JOIN statements s ON s.id = v.statement_id
      WHERE p.until = settle_ends.revision AND p.id IN (SELECT c.article_id FROM changes c WHERE c.revision = settle_ends.revision) AND may_end(s)
    UNION SELECT d.statement_id FROM changes c JOIN tied d ON d.statement_id = c.statement_id WHERE c.revision = settle_ends.revision AND d.tie = 'ENDS'
    UNION SELECT d.statement_id FROM changes c JOIN evidence v ON v.statement_id = c.statement_id JOIN tied d ON d.evidence_id = v.id
      WHERE c.revision = settle_ends.revision AND d.tie = 'ENDS'
    UNION SELECT d.statement_id FROM past.articles p JOIN articles a ON a.id = p.id AND a.published IS DISTINCT FROM p.published
      JOIN evidence v ON v.article_id = a.id JOIN tied d ON d.evidence_id = v.id
      WHERE p.until = settle_ends.revision AND p.id IN (SELECT c.article_id FROM changes c WHERE c.revision = settle_ends.revision) AND d.tie = 'ENDS');
BEGIN
  IF touched <> '{}' THEN
    PERFORM derive_ends(touched);
  END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION settle_all_ends() RETURNS void LANGUAGE sql SET enable_nestloop = off SET work_mem = '64MB' AS $$
  SELECT derive_ends(ARRAY(SELECT s.id FROM statements s WHERE s.predicate IN (SELECT p.predicate FROM predicates p WHERE p.one_value OR p.one_subject OR p.predicate = 'HOLDER')
      AND s.object_id IS NOT NULL
    UNION SELECT s.id FROM statements s WHERE s.valid_to IS NOT NULL AND s.object_id IS NOT NULL
    UNION SELECT d.statement_id FROM derived_ends d UNION SELECT d.statement_id FROM tied d WHERE d.tie = 'ENDS'))
$$;
--> statement-breakpoint
DROP VIEW corrected;
