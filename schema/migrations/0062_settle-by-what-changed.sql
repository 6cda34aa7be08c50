-- What a revision settles is looked up by what it changed. Before, the statements of articles whose date, publisher or original changed were part of one query, and where one
-- article has much of the evidence, Postgres read all of it at each revision, for nothing in nearly all of them.

-- The articles whose date, publisher or original a revision changed, with their reprints: what counts of each origin is worked out anew.
CREATE FUNCTION list_redated(revision bigint) RETURNS bigint[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(a.id), '{}') FROM past.articles p
    JOIN articles n ON n.id = p.id AND (n.publisher_id, n.published, n.published_earliest, n.published_latest, n.reprint_of)
      IS DISTINCT FROM (p.publisher_id, p.published, p.published_earliest, p.published_latest, p.reprint_of)
    JOIN articles a ON a.id = n.id OR a.reprint_of = n.id
  WHERE p.until = list_redated.revision AND p.id IN (SELECT c.article_id FROM changes c WHERE c.revision = list_redated.revision)
$$;
REVOKE ALL ON FUNCTION list_redated(bigint) FROM PUBLIC;
--> statement-breakpoint
-- The statements that a revision changed, and those of articles that it dated anew.
CREATE FUNCTION list_resettled(revision bigint) RETURNS bigint[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  changed bigint[] := ARRAY(SELECT DISTINCT c.statement_id FROM changes c WHERE c.revision = list_resettled.revision AND c.statement_id IS NOT NULL);
  redated bigint[] := list_redated(revision);
BEGIN
  IF redated = '{}' THEN
    RETURN changed;
  END IF;
  RETURN ARRAY(SELECT unnest(changed) UNION SELECT v.statement_id FROM evidence v WHERE v.article_id = ANY (redated));
END $$;
REVOKE ALL ON FUNCTION list_resettled(bigint) FROM PUBLIC;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION settle_standing(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  resettled bigint[] := list_resettled(revision);
  touched bigint[] := ARRAY(
    SELECT v.statement_id FROM evidence v WHERE v.statement_id = ANY (resettled) AND v.stance <> 'ASSERTS'
    UNION SELECT s.id FROM statements s WHERE s.id = ANY (resettled) AND s.standing <> 'ASSERTED'
    UNION SELECT d.statement_id FROM tied d WHERE d.statement_id = ANY (resettled) AND d.tie <> 'ENDS'
    UNION SELECT d.statement_id FROM evidence v JOIN tied d ON d.evidence_id = v.id WHERE v.statement_id = ANY (resettled) AND d.tie <> 'ENDS');
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
CREATE OR REPLACE FUNCTION settle_statuses(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  redated bigint[] := list_redated(revision);
  touched bigint[] := ARRAY(
    SELECT v.event_id FROM changes c JOIN event_statuses v ON v.event_id = c.entity_id AND v.since = settle_statuses.revision WHERE c.revision = settle_statuses.revision
    UNION SELECT v.event_id FROM changes c JOIN past.event_statuses v ON v.event_id = c.entity_id AND v.until = settle_statuses.revision WHERE c.revision = settle_statuses.revision);
BEGIN
  IF redated <> '{}' THEN
    touched := ARRAY(SELECT unnest(touched) UNION SELECT v.event_id FROM event_statuses v WHERE v.article_id = ANY (redated));
  END IF;
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
CREATE OR REPLACE FUNCTION settle_ends(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  resettled bigint[] := list_resettled(revision);
  touched bigint[] := ARRAY(
    SELECT s.id FROM statements s WHERE s.id = ANY (resettled) AND may_end(s)
    UNION SELECT s.id FROM past.offices p JOIN offices o ON o.id = p.id AND o.type <> p.type JOIN statements s ON s.subject_id = o.id AND s.predicate = 'HOLDER'
      WHERE p.until = settle_ends.revision AND p.id IN (SELECT c.entity_id FROM changes c WHERE c.revision = settle_ends.revision)
    UNION SELECT d.statement_id FROM tied d WHERE d.statement_id = ANY (resettled) AND d.tie = 'ENDS'
    UNION SELECT d.statement_id FROM evidence v JOIN tied d ON d.evidence_id = v.id WHERE v.statement_id = ANY (resettled) AND d.tie = 'ENDS');
BEGIN
  IF touched <> '{}' THEN
    PERFORM derive_ends(touched);
  END IF;
END $$;
