-- The rules of the ledger hold for judgements. They are only recorded and retracted. What is logged of one is logged of both entities.

CREATE TABLE past.judgements (LIKE public.judgements, until bigint NOT NULL);--> statement-breakpoint
CREATE INDEX judgements_id ON past.judgements (id);--> statement-breakpoint
CREATE INDEX judgements_one_id ON past.judgements (one_id);--> statement-breakpoint
CREATE INDEX judgements_other_id ON past.judgements (other_id);--> statement-breakpoint
CREATE TRIGGER keep_past BEFORE UPDATE OR DELETE ON judgements FOR EACH ROW EXECUTE FUNCTION keep_past();--> statement-breakpoint
CREATE TRIGGER recorded_once BEFORE UPDATE OR DELETE ON judgements FOR EACH ROW EXECUTE FUNCTION recorded_once();--> statement-breakpoint
CREATE TRIGGER check_since AFTER INSERT ON judgements REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_since();--> statement-breakpoint
CREATE TRIGGER past_stays BEFORE TRUNCATE ON judgements FOR EACH STATEMENT EXECUTE FUNCTION past_stays();--> statement-breakpoint
CREATE FUNCTION log_judgements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM written WHERE since = known_revision()) THEN
    PERFORM touch_revision();
    INSERT INTO changes (entity_id, kind)
      SELECT id, 'JUDGED' FROM (SELECT one_id AS id FROM written WHERE since = known_revision() UNION SELECT other_id FROM written WHERE since = known_revision()) judged ORDER BY id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log_inserted AFTER INSERT ON judgements REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_judgements();--> statement-breakpoint
CREATE TRIGGER log_updated AFTER UPDATE ON judgements REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_judgements();--> statement-breakpoint

-- One entity answers for all that judgements of SAME tie together: the one that the newest judgement names; without such a judgement, the one
-- that was recorded first. A retracted entity answers only if all are retracted.

CREATE FUNCTION choose_canonical(members bigint[]) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT e.id FROM entities e
  LEFT JOIN LATERAL (SELECT j.recorded_in, j.id FROM judgements j
    WHERE j.canonical_id = e.id AND j.one_id = ANY (members) AND j.retracted_in IS NULL ORDER BY j.recorded_in DESC, j.id DESC LIMIT 1) named ON true
  WHERE e.id = ANY (members)
  ORDER BY e.retracted_in IS NOT NULL, named.recorded_in DESC NULLS LAST, named.id DESC NULLS LAST, e.id LIMIT 1
$$;
--> statement-breakpoint
CREATE FUNCTION list_judged_same(entity bigint) RETURNS bigint[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE reached (id) AS (
    SELECT entity
    UNION SELECT CASE j.one_id WHEN r.id THEN j.other_id ELSE j.one_id END
      FROM reached r JOIN judgements j ON (j.one_id = r.id OR j.other_id = r.id) AND j.verdict = 'SAME' AND j.retracted_in IS NULL
  )
  SELECT array_agg(id ORDER BY id) FROM reached
$$;
--> statement-breakpoint
-- Works out anew who answers for whom, of all entities that judgements of the revision tie or tied together.

CREATE FUNCTION settle_identity(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  left_over bigint[];
  members bigint[];
  answering bigint;
  moved bigint[] := '{}';
  changed bigint[];
BEGIN
  left_over := ARRAY(
    WITH touched AS (
      SELECT c.entity_id AS id FROM changes c WHERE c.revision = settle_identity.revision AND c.kind = 'JUDGED'
      UNION SELECT c.entity_id FROM changes c JOIN canonicals k ON c.entity_id IN (k.entity_id, k.canonical_id) AND k.until IS NULL
        WHERE c.revision = settle_identity.revision AND c.kind IN ('ENTITY_RETRACTED', 'ENTITY_RESTORED')
    ), known AS (
      SELECT id, coalesce((SELECT k.canonical_id FROM canonicals k WHERE k.entity_id = id AND k.until IS NULL), id) AS canonical_id FROM touched
    )
    SELECT id FROM known UNION SELECT canonical_id FROM known UNION SELECT k.entity_id FROM known JOIN canonicals k ON k.canonical_id = known.canonical_id AND k.until IS NULL
    ORDER BY 1);
  WHILE left_over <> '{}' LOOP
    members := list_judged_same(left_over[1]);
    answering := choose_canonical(members);
    left_over := ARRAY(SELECT unnest(left_over) EXCEPT SELECT unnest(members) ORDER BY 1);
    WITH ended AS (
      UPDATE canonicals k SET until = settle_identity.revision
      WHERE k.entity_id = ANY (members) AND k.until IS NULL AND (k.entity_id = answering OR k.canonical_id <> answering)
      RETURNING k.entity_id, k.canonical_id
    ), begun AS (
      INSERT INTO canonicals (entity_id, canonical_id)
        SELECT id, answering FROM unnest(members) AS given(id) WHERE id <> answering
          AND NOT EXISTS (SELECT FROM canonicals k WHERE k.entity_id = id AND k.canonical_id = answering AND k.until IS NULL)
      RETURNING entity_id, canonical_id
    )
    SELECT array_agg(id) INTO changed FROM (SELECT entity_id AS id FROM ended UNION SELECT canonical_id FROM ended
      UNION SELECT entity_id FROM begun UNION SELECT canonical_id FROM begun) found;
    moved := moved || coalesce(changed, '{}');
  END LOOP;
  INSERT INTO changes (entity_id, kind) SELECT DISTINCT id, 'IDENTITY_CHANGED'::change_kind FROM unnest(moved) AS given(id) ORDER BY id;
END $$;
--> statement-breakpoint
-- At its end a revision is checked: what is judged the same is of one kind, or an organization and a fund or a group; what is judged different
-- does not answer as one.

CREATE FUNCTION check_judgements(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  IF NOT EXISTS (SELECT FROM changes c WHERE c.revision = check_judgements.revision AND c.kind = 'JUDGED') THEN
    RETURN;
  END IF;
  SELECT j.id, one.kind AS one_kind, other.kind AS other_kind INTO wrong
  FROM judgements j JOIN entities one ON one.id = j.one_id JOIN entities other ON other.id = j.other_id
  WHERE j.since = check_judgements.revision AND j.retracted_in IS NULL AND j.verdict = 'SAME' AND one.kind <> other.kind
    AND NOT ('ORGANIZATION' IN (one.kind::text, other.kind::text) AND (one.kind::text IN ('FUND', 'GROUP') OR other.kind::text IN ('FUND', 'GROUP'))) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'judgement % says that a % and a % are the same', wrong.id, wrong.one_kind, wrong.other_kind
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'judgement_of_one_kind';
  END IF;
  SELECT j.id INTO wrong FROM judgements j
  LEFT JOIN canonicals one ON one.entity_id = j.one_id AND one.until IS NULL LEFT JOIN canonicals other ON other.entity_id = j.other_id AND other.until IS NULL
  WHERE j.verdict = 'DIFFERENT' AND j.retracted_in IS NULL AND coalesce(one.canonical_id, j.one_id) = coalesce(other.canonical_id, j.other_id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'judgement % says that two entities differ, and others say that they are the same', wrong.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'judgements_agree';
  END IF;
END $$;
--> statement-breakpoint
-- Statements of entities that answer as one may say the same: then they are one fact, that of the earliest id. What is a fact and what is none, or
-- is deprecated, stays apart.

CREATE FUNCTION settle_doubles(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  concerned bigint[];
  touched bigint[];
  candidates bigint[];
BEGIN
  IF NOT EXISTS (SELECT FROM canonicals) THEN
    RETURN;
  END IF;
  concerned := ARRAY(
    WITH moved AS (
      SELECT k.canonical_id FROM canonicals k WHERE k.since = settle_doubles.revision OR k.until = settle_doubles.revision
      UNION SELECT coalesce(n.canonical_id, k.entity_id) FROM canonicals k LEFT JOIN canonicals n ON n.entity_id = k.entity_id AND n.until IS NULL
        WHERE k.until = settle_doubles.revision)
    SELECT canonical_id FROM moved UNION SELECT k.entity_id FROM moved JOIN canonicals k ON k.canonical_id = moved.canonical_id
      WHERE k.until IS NULL OR k.until = settle_doubles.revision);
  touched := ARRAY(
    SELECT DISTINCT s.id FROM changes c JOIN statements s ON s.id = c.statement_id
    WHERE c.revision = settle_doubles.revision
      AND EXISTS (SELECT FROM canonicals k WHERE k.until IS NULL AND (k.entity_id IN (s.subject_id, s.object_id, s.of_id) OR k.canonical_id IN (s.subject_id, s.object_id, s.of_id))));
  IF concerned = '{}' AND touched = '{}' THEN
    RETURN;
  END IF;
  candidates := ARRAY(
    SELECT s.id FROM statements s WHERE s.subject_id = ANY (concerned) UNION SELECT s.id FROM statements s WHERE s.object_id = ANY (concerned)
    UNION SELECT s.id FROM statements s WHERE s.of_id IS NOT NULL AND s.of_id = ANY (concerned)
    UNION SELECT s.id FROM (
        SELECT DISTINCT t.predicate, coalesce(k.canonical_id, t.subject_id) AS canonical_id FROM statements t
        LEFT JOIN canonicals k ON k.entity_id = t.subject_id AND k.until IS NULL WHERE t.id = ANY (touched)) said
      CROSS JOIN LATERAL (SELECT said.canonical_id AS id UNION ALL SELECT m.entity_id FROM canonicals m WHERE m.canonical_id = said.canonical_id AND m.until IS NULL) member
      JOIN statements s ON s.subject_id = member.id AND s.predicate = said.predicate
    UNION SELECT unnest(touched));
  WITH said AS MATERIALIZED (
    SELECT s.id, min(s.id) OVER (PARTITION BY coalesce(u.canonical_id, s.subject_id), s.predicate, s.object_id IS NULL AND s.value_kind = 'UNKNOWN', coalesce(o.canonical_id, s.object_id),
      s.amount, s.amount_to, s.comparator, s.unit, s.per, coalesce(f.canonical_id, s.of_id), s.of_text, s.equivalent_amount, s.equivalent_unit, s.text, s.date,
      s.valid_from, s.valid_to, s.qualifiers_key, s.standing IN ('ASSERTED', 'DISPUTED'), s.rank = 'DEPRECATED') AS fact_id
    FROM statements s
    LEFT JOIN canonicals u ON u.entity_id = s.subject_id AND u.until IS NULL
    LEFT JOIN canonicals o ON o.entity_id = s.object_id AND o.until IS NULL
    LEFT JOIN canonicals f ON f.entity_id = s.of_id AND f.until IS NULL
    WHERE s.id = ANY (candidates) AND s.retracted_in IS NULL
  ), ended AS (
    UPDATE doubles d SET until = settle_doubles.revision
    WHERE d.statement_id = ANY (candidates) AND d.until IS NULL AND d.since < settle_doubles.revision
      AND NOT EXISTS (SELECT FROM said WHERE said.id = d.statement_id AND said.fact_id = d.fact_id AND said.fact_id <> said.id)
    RETURNING d.statement_id, d.fact_id
  ), begun AS (
    INSERT INTO doubles (statement_id, fact_id)
      SELECT id, fact_id FROM said WHERE fact_id <> id
        AND NOT EXISTS (SELECT FROM doubles d WHERE d.statement_id = said.id AND d.fact_id = said.fact_id AND d.until IS NULL)
    RETURNING statement_id, fact_id
  )
  -- Whoever keeps links reads these anew.
  INSERT INTO changes (statement_id) SELECT statement_id FROM ended UNION SELECT fact_id FROM ended UNION SELECT statement_id FROM begun UNION SELECT fact_id FROM begun;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION close_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changes WHERE revision = NEW.id) THEN
    DELETE FROM revisions WHERE id = NEW.id; -- nothing has changed
    RETURN NULL;
  END IF;
  PERFORM settle_standing(NEW.id);
  PERFORM settle_statuses(NEW.id);
  PERFORM settle_ends(NEW.id);
  PERFORM settle_identity(NEW.id);
  PERFORM settle_doubles(NEW.id);
  PERFORM check_statements(NEW.id), check_entities(NEW.id), check_identifiers(NEW.id), check_spans(NEW.id), check_judgements(NEW.id);
  PERFORM tell_revision(NEW.id);
  PERFORM pg_advisory_xact_lock(7219462);
  UPDATE revisions SET is_open = false,
    at = greatest(clock_timestamp(), (SELECT r.at FROM revisions r WHERE r.id = NEW.id - 1) + interval '1 microsecond')
  WHERE id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Whoever reads the views may call none of these.
REVOKE ALL ON FUNCTION choose_canonical(bigint[]), list_judged_same(bigint), settle_identity(bigint), check_judgements(bigint), settle_doubles(bigint) FROM PUBLIC;
