-- Derived ends: where one statement says when another one was over, its end is kept as a row of its own. It is worked out anew, for what a revision
-- touched, from all statements that stand: so it does not depend on the order in which they came.

CREATE TABLE past.derived_ends (LIKE public.derived_ends, until bigint NOT NULL);--> statement-breakpoint
CREATE INDEX derived_ends_statement_id ON past.derived_ends (statement_id);--> statement-breakpoint
CREATE TRIGGER keep_past BEFORE UPDATE OR DELETE ON derived_ends FOR EACH ROW EXECUTE FUNCTION keep_past();--> statement-breakpoint
CREATE TRIGGER check_since AFTER INSERT ON derived_ends REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_since();--> statement-breakpoint
CREATE TRIGGER log_inserted AFTER INSERT ON derived_ends REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('statement_id', 'statement_id');--> statement-breakpoint
CREATE TRIGGER log_updated AFTER UPDATE ON derived_ends REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('statement_id', 'statement_id');--> statement-breakpoint
CREATE TRIGGER log_deleted AFTER DELETE ON derived_ends REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('statement_id', 'statement_id');--> statement-breakpoint
CREATE TRIGGER past_stays BEFORE TRUNCATE ON derived_ends FOR EACH STATEMENT EXECUTE FUNCTION past_stays();
--> statement-breakpoint

-- The earliest and latest possible day of a stored date; null if open. The same as `partial-date.ts` says; a test compares both.

CREATE FUNCTION read_edtf(written text, OUT earliest date, OUT latest date) LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  parts text[] := regexp_match(written, '^([\dX]{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?[?~%]?$');
  months int[] := ARRAY[1, 12];
  first_year int;
  last_year int;
BEGIN
  IF strpos(written, '/') > 0 THEN
    earliest := (read_edtf(split_part(written, '/', 1))).earliest;
    latest := (read_edtf(split_part(written, '/', 2))).latest;
    RETURN;
  END IF;
  IF parts IS NULL OR parts[1] = 'XXXX' THEN
    RETURN;
  END IF;
  IF parts[2] <> 'XX' THEN
    months := CASE
      WHEN parts[2] <= '12' THEN ARRAY[parts[2]::int, parts[2]::int]
      WHEN parts[2] IN ('21', '25', '31') THEN ARRAY[3, 5]
      WHEN parts[2] IN ('22', '26', '32') THEN ARRAY[6, 8]
      WHEN parts[2] IN ('23', '27', '29') THEN ARRAY[9, 11]
      WHEN parts[2] IN ('24', '28', '30') THEN ARRAY[12, 14]
      WHEN parts[2] <= '36' THEN ARRAY[parts[2]::int * 3 - 98, parts[2]::int * 3 - 96]
      WHEN parts[2] <= '39' THEN ARRAY[parts[2]::int * 4 - 147, parts[2]::int * 4 - 144]
      ELSE ARRAY[parts[2]::int * 6 - 239, parts[2]::int * 6 - 234] END;
  END IF;
  SELECT min(y), max(y) INTO first_year, last_year
  FROM generate_series(greatest(1, replace(parts[1], 'X', '0')::int), replace(parts[1], 'X', '9')::int) y
  WHERE lpad(y::text, 4, '0') LIKE replace(parts[1], 'X', '_')
    AND (parts[3] IS DISTINCT FROM '29' OR months[1] <> 2 OR y % 4 = 0 AND (y % 100 <> 0 OR y % 400 = 0));
  earliest := make_date(first_year, 1, 1) + make_interval(months => months[1] - 1);
  latest := make_date(last_year, 1, 1) + make_interval(months => months[2], days => -1);
  IF parts[3] <> 'XX' THEN
    earliest := earliest + (parts[3]::int - 1);
    latest := latest - (extract(day FROM latest)::int - parts[3]::int);
  END IF;
END $$;
--> statement-breakpoint

-- What can be only one at a time: the value of a subject, the subject of a value, or the other end of a predicate that reads the same both ways.
-- These are the slots of some statements, and all statements in them that hold, each with what it puts there.

CREATE FUNCTION list_slots(ids bigint[]) RETURNS TABLE (side text, predicate text, of_id bigint) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT slot.side, s.predicate, slot.of_id
  FROM unnest(ids) AS given(id) JOIN statements s ON s.id = given.id JOIN predicates p ON p.predicate = s.predicate
  CROSS JOIN LATERAL (VALUES
    (CASE WHEN p.symmetric THEN 'EITHER' ELSE 'VALUE' END, s.subject_id, p.one_value OR s.predicate = 'HOLDER' AND EXISTS (
      SELECT FROM offices o JOIN entity_types t ON t.kind = 'OFFICE' AND t.type = o.type WHERE o.id = s.subject_id AND t.single)),
    (CASE WHEN p.symmetric THEN 'EITHER' ELSE 'SUBJECT' END, s.object_id, p.one_subject)) AS slot(side, of_id, is_slot)
  WHERE s.object_id IS NOT NULL AND slot.is_slot
$$;
--> statement-breakpoint
CREATE FUNCTION list_slot_members(ids bigint[]) RETURNS TABLE (side text, predicate text, of_id bigint, id bigint, value_id bigint) LANGUAGE sql STABLE AS $$
  WITH slots AS MATERIALIZED (SELECT * FROM list_slots(ids))
  SELECT k.side, k.predicate, k.of_id, s.id, s.object_id
  FROM slots k JOIN statements s ON s.subject_id = k.of_id AND s.predicate = k.predicate
  WHERE k.side <> 'SUBJECT' AND s.object_id IS NOT NULL AND s.retracted_in IS NULL AND s.rank <> 'DEPRECATED' AND s.standing IN ('ASSERTED', 'DISPUTED')
  UNION ALL
  SELECT k.side, k.predicate, k.of_id, s.id, s.subject_id
  FROM slots k JOIN statements s ON s.object_id = k.of_id AND s.predicate = k.predicate
  WHERE k.side <> 'VALUE' AND s.retracted_in IS NULL AND s.rank <> 'DEPRECATED' AND s.standing IN ('ASSERTED', 'DISPUTED')
$$;
--> statement-breakpoint
-- Other statements that hold with the same predicate and the same ends.
CREATE FUNCTION list_pairs(ids bigint[]) RETURNS TABLE (id bigint, other_id bigint) LANGUAGE sql STABLE AS $$
  SELECT s.id, o.id
  FROM unnest(ids) AS given(id) JOIN statements s ON s.id = given.id
  JOIN statements o ON (o.subject_id, o.predicate, o.object_id) = (s.subject_id, s.predicate, s.object_id)
  WHERE o.id <> s.id AND o.retracted_in IS NULL AND o.rank <> 'DEPRECATED' AND o.standing IN ('ASSERTED', 'DISPUTED')
  UNION ALL
  SELECT s.id, o.id
  FROM unnest(ids) AS given(id) JOIN statements s ON s.id = given.id JOIN predicates p ON p.predicate = s.predicate AND p.symmetric
  JOIN statements o ON (o.subject_id, o.predicate, o.object_id) = (s.object_id, s.predicate, s.subject_id)
  WHERE o.retracted_in IS NULL AND o.rank <> 'DEPRECATED' AND o.standing IN ('ASSERTED', 'DISPUTED')
$$;
--> statement-breakpoint

-- The days on which a statement is known to hold are its points: its start if it gives one; otherwise its end; without either, the dates of the articles
-- that state it. A statement is open if it gives no end, or one that lay ahead of all that state it. It ends with the first point of another value
-- after its own points, or with the first end that is given for the same, whichever comes first.

CREATE FUNCTION derive_ends(touched bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  affected bigint[] := ARRAY(SELECT unnest(touched) UNION SELECT m.id FROM list_slot_members(touched) m UNION SELECT p.other_id FROM list_pairs(touched) p);
BEGIN
  WITH members AS MATERIALIZED (SELECT * FROM list_slot_members(affected)),
  pairs AS MATERIALIZED (SELECT * FROM list_pairs(affected)),
  dated AS MATERIALIZED (
    SELECT v.statement_id AS id, CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
      CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest
    FROM (SELECT id FROM members UNION SELECT unnest(affected) UNION SELECT other_id FROM pairs) given
    JOIN evidence v ON v.statement_id = given.id AND v.retracted_in IS NULL AND v.stance = 'ASSERTS' JOIN articles a ON a.id = v.article_id
  ),
  terms AS MATERIALIZED (
    SELECT s.id, s.valid_from, f.earliest AS from_earliest, f.latest AS from_latest, s.valid_to, t.earliest AS to_earliest, t.latest AS to_latest,
      s.valid_to IS NULL OR coalesce(t.earliest > (SELECT max(latest) FROM dated d WHERE d.id = s.id), false) AS is_open
    FROM (SELECT id FROM members UNION SELECT unnest(affected) UNION SELECT other_id FROM pairs) given
    JOIN statements s ON s.id = given.id CROSS JOIN read_edtf(s.valid_from) f CROSS JOIN read_edtf(s.valid_to) t
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
    SELECT m.*, max(q.earliest) OVER (PARTITION BY m.side, m.predicate, m.of_id) AS reach FROM members m LEFT JOIN LATERAL (
      SELECT max(earliest) AS earliest FROM points WHERE points.id = m.id) q ON true
  ),
  open_terms AS MATERIALIZED (
    SELECT t.id, t.to_latest, coalesce(l.has_start, false) AS has_start,
      coalesce(l.latest, (SELECT max(o.latest) FROM pairs p JOIN last_points o ON o.id = p.other_id WHERE p.id = t.id)) AS latest
    FROM terms t LEFT JOIN last_points l ON l.id = t.id WHERE t.is_open AND t.id = ANY (affected)
  ),
  candidates AS (
    SELECT o.id, q.id AS from_id, q.latest, q.edtf, NOT q.is_start AS is_vague
    FROM open_terms o JOIN reaching m ON m.id = o.id AND m.reach >= o.latest
    JOIN members n ON (n.side, n.predicate, n.of_id) = (m.side, m.predicate, m.of_id) AND n.value_id <> m.value_id
    JOIN points q ON q.id = n.id AND (q.earliest > o.latest OR q.earliest = o.latest AND q.is_start AND NOT o.has_start)
    UNION ALL
    SELECT o.id, t.id, t.to_latest, t.valid_to, false
    FROM open_terms o JOIN pairs p ON p.id = o.id JOIN terms t ON t.id = p.other_id WHERE t.to_latest >= o.latest
  ),
  ends AS MATERIALIZED (
    SELECT DISTINCT ON (c.id) c.id, c.edtf, c.latest, c.from_id
    FROM candidates c JOIN open_terms o ON o.id = c.id JOIN statements s ON s.id = c.from_id
    JOIN entities e ON e.id = s.subject_id JOIN entities v ON v.id = s.object_id
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

-- True of a statement that may end another, or be ended: by its own valid time, by its predicate, or by an end that is given for the same.
CREATE FUNCTION may_end(s statements) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT s.object_id IS NOT NULL AND NOT p.role AND (s.valid_to IS NOT NULL OR p.one_value OR p.one_subject OR s.predicate = 'HOLDER'
    OR EXISTS (SELECT FROM statements o WHERE (o.subject_id, o.predicate, o.object_id) = (s.subject_id, s.predicate, s.object_id) AND o.valid_to IS NOT NULL)
    OR p.symmetric AND EXISTS (SELECT FROM statements o WHERE (o.subject_id, o.predicate, o.object_id) = (s.object_id, s.predicate, s.subject_id) AND o.valid_to IS NOT NULL))
  FROM predicates p WHERE p.predicate = s.predicate
$$;
--> statement-breakpoint
-- Besides the statements of the revision: the holders of an office that got another type, and what an article states that got another date.
CREATE FUNCTION settle_ends(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(
    SELECT s.id FROM changes c JOIN statements s ON s.id = c.statement_id WHERE c.revision = settle_ends.revision AND may_end(s)
    UNION SELECT s.id FROM past.offices p JOIN offices o ON o.id = p.id AND o.type <> p.type JOIN statements s ON s.subject_id = o.id AND s.predicate = 'HOLDER'
      WHERE p.until = settle_ends.revision AND p.id IN (SELECT c.entity_id FROM changes c WHERE c.revision = settle_ends.revision)
    UNION SELECT s.id FROM past.articles p JOIN articles a ON a.id = p.id AND a.published IS DISTINCT FROM p.published
      JOIN evidence v ON v.article_id = a.id JOIN statements s ON s.id = v.statement_id
      WHERE p.until = settle_ends.revision AND p.id IN (SELECT c.article_id FROM changes c WHERE c.revision = settle_ends.revision) AND may_end(s));
BEGIN
  IF touched <> '{}' THEN
    PERFORM derive_ends(touched);
  END IF;
END $$;
--> statement-breakpoint
-- For the whole graph: where the words that say what can be only one at a time are new.
CREATE FUNCTION settle_all_ends() RETURNS void LANGUAGE sql AS $$
  SELECT derive_ends(ARRAY(SELECT s.id FROM statements s WHERE s.predicate IN (SELECT p.predicate FROM predicates p WHERE p.one_value OR p.one_subject OR p.predicate = 'HOLDER')
      AND s.object_id IS NOT NULL
    UNION SELECT s.id FROM statements s WHERE s.valid_to IS NOT NULL AND s.object_id IS NOT NULL
    UNION SELECT d.statement_id FROM derived_ends d))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION close_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changes WHERE revision = NEW.id) THEN
    DELETE FROM revisions WHERE id = NEW.id; -- nothing has changed
    RETURN NULL;
  END IF;
  PERFORM settle_standing(NEW.id);
  PERFORM settle_ends(NEW.id);
  PERFORM check_statements(NEW.id), check_entities(NEW.id), check_identifiers(NEW.id), check_spans(NEW.id);
  PERFORM tell_revision(NEW.id);
  PERFORM pg_advisory_xact_lock(7219462);
  UPDATE revisions SET is_open = false,
    at = greatest(clock_timestamp(), (SELECT r.at FROM revisions r WHERE r.id = NEW.id - 1) + interval '1 microsecond')
  WHERE id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION read_edtf(text), list_slots(bigint[]), list_slot_members(bigint[]), list_pairs(bigint[]), derive_ends(bigint[]), may_end(statements), settle_ends(bigint),
  settle_all_ends() FROM PUBLIC;
