-- Sources differ in what they say of a statement. The standing of a statement follows from it, and is worked out at the end of a revision, for the
-- statements that the revision touched.

ALTER TABLE past.articles ADD COLUMN reprint_of bigint;--> statement-breakpoint
ALTER TABLE past.evidence ADD COLUMN stance stance DEFAULT 'ASSERTS' NOT NULL, ADD COLUMN said_on text, ADD COLUMN said_earliest date, ADD COLUMN said_latest date;--> statement-breakpoint
ALTER TABLE past.statements ADD COLUMN standing standing DEFAULT 'ASSERTED' NOT NULL;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION recorded_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changing text[] := ARRAY['since', 'recorded_in', 'retracted_in']
    || CASE TG_TABLE_NAME WHEN 'statements' THEN ARRAY['rank', 'standing'] WHEN 'evidence' THEN ARRAY['sentence', 'start', 'end'] ELSE ARRAY[]::text[] END;
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
--> statement-breakpoint
CREATE OR REPLACE FUNCTION log_statements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM written WHERE since = known_revision()) THEN
    RETURN NULL;
  END IF;
  revision := touch_revision();
  IF TG_OP = 'INSERT' THEN
    INSERT INTO changes (statement_id, kind) SELECT id, 'STATEMENT_RECORDED' FROM written ORDER BY id;
  ELSE
    INSERT INTO changes (statement_id, kind)
      SELECT n.id, CASE WHEN o.retracted_in IS NULL AND n.retracted_in IS NOT NULL THEN 'STATEMENT_RETRACTED'
                        WHEN o.retracted_in IS NOT NULL AND n.retracted_in IS NULL THEN 'STATEMENT_RECORDED'
                        WHEN o.rank <> n.rank THEN 'RANK_CHANGED'
                        WHEN o.standing <> n.standing THEN 'STANDING_CHANGED'
                        ELSE 'EVIDENCE_CHANGED' END::change_kind
      FROM written n JOIN before o ON o.id = n.id WHERE n.since = revision ORDER BY n.id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_revision(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM changes c WHERE c.revision = tell_revision.revision AND c.kind IN ('ENTITY_CHANGED', 'NAMES_ADDED', 'NAMES_REMOVED', 'IDENTIFIERS_ADDED',
    'IDENTIFIERS_REMOVED', 'ARTICLE_CHANGED', 'TEXT_ATTACHED', 'SENTENCES_CHANGED', 'MENTIONS_CHANGED', 'QUOTATIONS_CHANGED');
  DELETE FROM changes c USING (
    SELECT o.id, o.kind, lead(o.id) OVER (PARTITION BY o.statement_id, o.entity_id, o.article_id, o.kind ORDER BY o.id) AS later,
      bool_or(o.kind IN ('STATEMENT_RECORDED', 'STATEMENT_RETRACTED')) OVER (PARTITION BY o.statement_id) AS is_of_whole
    FROM changes o WHERE o.revision = tell_revision.revision) o
  WHERE c.id = o.id AND (o.later IS NOT NULL OR o.is_of_whole AND o.kind IN ('EVIDENCE_CHANGED', 'RANK_CHANGED', 'STANDING_CHANGED'));
  PERFORM tell_entities(revision), tell_articles(revision);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_articles(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(SELECT DISTINCT c.article_id FROM changes c WHERE c.revision = tell_articles.revision AND c.kind IS NULL AND c.article_id IS NOT NULL);
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  INSERT INTO changes (article_id, kind) SELECT id, told::change_kind FROM (
    SELECT p.id, 'ARTICLE_CHANGED' AS told FROM past.articles p JOIN articles a ON a.id = p.id WHERE p.id = ANY (touched) AND p.until = revision
      AND ((p.slug, p.title, p.url, p.publisher_id, p.published, p.lang, p.sha256, p.length, p.reprint_of) IS DISTINCT FROM (a.slug, a.title, a.url, a.publisher_id, a.published, a.lang, a.sha256, a.length, a.reprint_of)
        OR p.text IS NOT NULL AND a.text IS NULL)
    UNION SELECT p.id, 'TEXT_ATTACHED' FROM past.articles p JOIN articles a ON a.id = p.id WHERE p.id = ANY (touched) AND p.until = revision
      AND a.text IS NOT NULL AND a.text IS DISTINCT FROM p.text
    UNION SELECT t.article_id, 'SENTENCES_CHANGED' FROM sentences t LEFT JOIN past.sentences p ON (p.article_id, p.number, p.until) = (t.article_id, t.number, revision)
      WHERE t.article_id = ANY (touched) AND t.since = revision
      AND (t.start, t."end", t.gloss, t.retracted_in IS NULL) IS DISTINCT FROM (p.start, p."end", p.gloss, p.retracted_in IS NULL AND p.until IS NOT NULL)
    UNION SELECT differing.article_id, 'MENTIONS_CHANGED' FROM (
      SELECT article_id, form, count(*) FILTER (WHERE stands) AS standing, count(*) FILTER (WHERE NOT stands) AS gone FROM (
        SELECT article_id, to_jsonb(m) - '{id,since}'::text[] AS form, true AS stands FROM mentions m WHERE m.article_id = ANY (touched) AND m.since = revision
        UNION ALL SELECT article_id, to_jsonb(p) - '{id,since,until}'::text[], false FROM past.mentions p WHERE p.article_id = ANY (touched) AND p.until = revision) sides
      GROUP BY article_id, form) differing WHERE standing <> gone
    UNION SELECT differing.article_id, 'QUOTATIONS_CHANGED' FROM (
      SELECT article_id, form, count(*) FILTER (WHERE stands) AS standing, count(*) FILTER (WHERE NOT stands) AS gone FROM (
        SELECT article_id, to_jsonb(q) - 'since' AS form, true AS stands FROM quotations q WHERE q.article_id = ANY (touched) AND q.since = revision
        UNION ALL SELECT article_id, to_jsonb(p) - '{since,until}'::text[], false FROM past.quotations p WHERE p.article_id = ANY (touched) AND p.until = revision) sides
      GROUP BY article_id, form) differing WHERE standing <> gone) found
  ORDER BY id, told::change_kind;
END $$;
--> statement-breakpoint
-- Who passes evidence on is recorded with it.

CREATE FUNCTION evidence_via_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'evidence_via is never changed: retract the evidence' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM written w JOIN evidence v ON v.id = w.evidence_id WHERE v.recorded_in IS DISTINCT FROM known_revision()) THEN
    RAISE EXCEPTION 'evidence_via is recorded in the revision of its evidence' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER evidence_via_recorded AFTER INSERT ON evidence_via REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION evidence_via_stays();
--> statement-breakpoint
CREATE TRIGGER evidence_via_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_via FOR EACH STATEMENT EXECUTE FUNCTION evidence_via_stays();
--> statement-breakpoint
-- An origin is the speaker; the publisher for the article's own voice; the article itself for a source that it does not name, or without a publisher. A
-- reprint speaks for the article that it reprints. Of each origin only the latest evidence counts, and what it withdrew counts no more. Evidence
-- without a day is neither earlier nor later than other evidence. All that only asserts is left alone.

CREATE FUNCTION settle_standing(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(
    SELECT id FROM (
      SELECT c.statement_id AS id FROM changes c WHERE c.revision = settle_standing.revision AND c.statement_id IS NOT NULL
      UNION
      SELECT v.statement_id FROM changes c JOIN articles a ON a.id = c.article_id OR a.reprint_of = c.article_id
        JOIN past.articles p ON p.id = c.article_id AND p.until = settle_standing.revision JOIN articles n ON n.id = p.id
          AND (n.publisher_id, n.published_earliest, n.published_latest, n.reprint_of) IS DISTINCT FROM (p.publisher_id, p.published_earliest, p.published_latest, p.reprint_of)
        JOIN evidence v ON v.article_id = a.id
      WHERE c.revision = settle_standing.revision) of_revision
    WHERE EXISTS (SELECT FROM evidence v WHERE v.statement_id = of_revision.id AND v.stance <> 'ASSERTS')
      OR EXISTS (SELECT FROM statements s WHERE s.id = of_revision.id AND s.standing <> 'ASSERTED'));
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  WITH said AS (
    SELECT v.statement_id, v.stance,
      CASE WHEN v.speaker_id IS NOT NULL THEN 'E' || v.speaker_id
        WHEN v.voice = 'ARTICLE' AND o.publisher_id IS NOT NULL THEN 'E' || o.publisher_id
        WHEN v.voice = 'ARTICLE' THEN 'A' || o.id
        ELSE 'unnamed in A' || o.id END AS origin,
      CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
      CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest
    FROM evidence v JOIN articles a ON a.id = v.article_id JOIN articles o ON o.id = coalesce(a.reprint_of, a.id)
    WHERE v.statement_id = ANY (touched) AND v.retracted_in IS NULL
  ), counted AS (
    SELECT e.statement_id, e.stance FROM said e
    WHERE e.stance NOT IN ('WITHDRAWS', 'DECLINES') AND NOT EXISTS (
      SELECT FROM said o WHERE o.statement_id = e.statement_id AND o.origin = e.origin
        AND CASE o.stance WHEN 'DECLINES' THEN false WHEN 'WITHDRAWS' THEN NOT coalesce(e.earliest > o.latest, false) ELSE o.earliest > e.latest END)
  ), settled AS (
    SELECT s.id, (CASE WHEN bool_or(c.stance = 'ASSERTS') THEN CASE WHEN bool_or(c.stance = 'DENIES') THEN 'DISPUTED' ELSE 'ASSERTED' END
      WHEN bool_or(c.stance = 'SUPPOSES') THEN 'SUPPOSED' WHEN bool_or(c.stance = 'DENIES') THEN 'DENIED' ELSE 'QUESTIONED' END)::standing AS standing
    FROM statements s LEFT JOIN counted c ON c.statement_id = s.id WHERE s.id = ANY (touched) AND s.retracted_in IS NULL GROUP BY s.id
  )
  UPDATE statements s SET standing = n.standing FROM settled n WHERE n.id = s.id AND s.standing <> n.standing;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION settle_standing(bigint) FROM PUBLIC;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION close_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changes WHERE revision = NEW.id) THEN
    DELETE FROM revisions WHERE id = NEW.id; -- nothing has changed
    RETURN NULL;
  END IF;
  PERFORM settle_standing(NEW.id);
  PERFORM check_statements(NEW.id), check_entities(NEW.id), check_identifiers(NEW.id), check_spans(NEW.id);
  PERFORM tell_revision(NEW.id);
  PERFORM pg_advisory_xact_lock(7219462);
  UPDATE revisions SET is_open = false,
    at = greatest(clock_timestamp(), (SELECT r.at FROM revisions r WHERE r.id = NEW.id - 1) + interval '1 microsecond')
  WHERE id = NEW.id;
  RETURN NULL;
END $$;
