-- The log of changes tells of all that a revision changes: besides statements, evidence and entities also of names, identifiers, types, statuses,
-- coordinates, ranks, articles, texts, sentences, mentions and quotations. It is followed by the number of the revision.

ALTER TYPE "change_kind" ADD VALUE 'NAMES_ADDED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'NAMES_REMOVED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'IDENTIFIERS_ADDED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'IDENTIFIERS_REMOVED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'RANK_CHANGED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'ARTICLE_RECORDED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'ARTICLE_CHANGED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'TEXT_ATTACHED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'SENTENCES_CHANGED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'MENTIONS_CHANGED';--> statement-breakpoint
ALTER TYPE "change_kind" ADD VALUE 'QUOTATIONS_CHANGED';--> statement-breakpoint
-- The log is read in the order of revisions, each row as it stands: what was told once a transaction is now logged once.
DELETE FROM changes c USING changes o WHERE c.kind = 'EVIDENCE_CHANGED' AND o.revision = c.revision AND o.statement_id = c.statement_id
  AND (o.kind <> 'EVIDENCE_CHANGED' OR o.id > c.id);
--> statement-breakpoint
DELETE FROM changes WHERE kind IS NULL;--> statement-breakpoint
DROP INDEX "changes_xid";--> statement-breakpoint
DROP INDEX "changes_revision";--> statement-breakpoint
ALTER TABLE "changes" DROP COLUMN "xid", DROP COLUMN "at";--> statement-breakpoint
CREATE INDEX "changes_revision" ON "changes" USING btree ("revision","id");--> statement-breakpoint

-- What is generated is not there yet before an update, which would seem to change it.
CREATE OR REPLACE FUNCTION keep_past() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Keys and fingerprints follow from the rest: rules that make them anew change nothing that anybody was told.
  followed text[] := ARRAY['since', 'graph_sha256'] || TG_ARGV::text[];
  revision bigint;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF current_setting('shezhire.rekeying', true) = 'on' OR to_jsonb(NEW) - followed = to_jsonb(OLD) - followed THEN
      NEW.since := OLD.since;
      RETURN NEW;
    END IF;
    NEW.since := this_revision();
  END IF;
  revision := this_revision();
  IF OLD.since < revision THEN
    EXECUTE format('INSERT INTO past.%1$I SELECT * FROM jsonb_populate_record(NULL::past.%1$I, $1)', TG_TABLE_NAME)
      USING to_jsonb(OLD) || jsonb_build_object('until', revision);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    RETURN NEW;
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT attrelid::regclass AS name, string_agg(quote_literal(attname), ', ') AS generated FROM pg_attribute
    WHERE attgenerated <> '' AND attrelid IN (SELECT tgrelid FROM pg_trigger WHERE tgname = 'keep_past') GROUP BY attrelid
  LOOP
    EXECUTE format('DROP TRIGGER keep_past ON %s', kept.name);
    EXECUTE format('CREATE TRIGGER keep_past BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION keep_past(%s)', kept.name, kept.generated);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION past_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are not truncated, because nothing of them would be kept: delete the rows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['articles', 'sentences', 'names', 'identifiers', 'mentions', 'quotations', 'revisions', 'changes'] LOOP
    EXECUTE format('CREATE TRIGGER past_stays BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION past_stays()', kept);
  END LOOP;
END $$;
--> statement-breakpoint

-- A row that names another revision than that of its transaction is refused as such, also if the transaction had none before.
CREATE OR REPLACE FUNCTION touch_revision() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  number bigint := this_revision();
  mine revisions;
BEGIN
  SELECT * INTO mine FROM revisions WHERE id = number;
  IF mine.xid IS DISTINCT FROM pg_current_xact_id() THEN
    RAISE EXCEPTION 'revision % is not of this transaction', number USING ERRCODE = 'invalid_transaction_state';
  END IF;
  IF NOT mine.is_open THEN
    UPDATE revisions SET is_open = true WHERE id = number;
  END IF;
  PERFORM pg_notify('shezhire_changes', '');
  RETURN number;
END $$;
--> statement-breakpoint

-- Rows without a kind are for the end of the revision alone: they name the entities and articles, older than the revision, of which it finds out what
-- has changed.

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
                        ELSE 'EVIDENCE_CHANGED' END::change_kind
      FROM written n JOIN before o ON o.id = n.id WHERE n.since = revision ORDER BY n.id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER log_statements_changed ON statements;--> statement-breakpoint
CREATE TRIGGER log_statements_changed AFTER UPDATE ON statements REFERENCING OLD TABLE AS before NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_statements();
--> statement-breakpoint
-- Evidence that comes with its statement, or goes with it, has nothing to add to what is logged of the statement.
CREATE OR REPLACE FUNCTION log_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM written WHERE since = known_revision()) THEN
    RETURN NULL;
  END IF;
  revision := touch_revision();
  INSERT INTO changes (statement_id, kind)
    SELECT s.id, 'EVIDENCE_CHANGED' FROM (SELECT DISTINCT statement_id FROM written WHERE since = revision) w JOIN statements s ON s.id = w.statement_id
    WHERE s.recorded_in <> revision AND s.retracted_in IS DISTINCT FROM revision ORDER BY s.id;
  INSERT INTO changes (article_id)
    SELECT a.id FROM (SELECT DISTINCT article_id FROM written WHERE since = revision) w JOIN articles a ON a.id = w.article_id
    WHERE a.recorded_in <> revision ORDER BY a.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION log_entities() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM written WHERE since = known_revision()) THEN
    RETURN NULL;
  END IF;
  revision := touch_revision();
  IF TG_OP = 'INSERT' THEN
    INSERT INTO changes (entity_id, kind) SELECT id, 'ENTITY_ADDED' FROM written ORDER BY id;
  ELSE
    INSERT INTO changes (entity_id, kind)
      SELECT n.id, CASE WHEN o.retracted_in IS NULL AND n.retracted_in IS NOT NULL THEN 'ENTITY_RETRACTED'
                        WHEN o.retracted_in IS NOT NULL AND n.retracted_in IS NULL THEN 'ENTITY_RESTORED' END::change_kind
      FROM written n JOIN before o ON o.id = n.id
      WHERE n.since = revision AND (n.recorded_in <> revision OR n.retracted_in IS DISTINCT FROM o.retracted_in) ORDER BY n.id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION log_articles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM written WHERE since = known_revision() OR TG_OP = 'DELETE') THEN
    RETURN NULL;
  END IF;
  revision := touch_revision();
  INSERT INTO changes (article_id, kind)
    SELECT id, CASE TG_OP WHEN 'INSERT' THEN 'ARTICLE_RECORDED' END::change_kind FROM written
    WHERE TG_OP <> 'UPDATE' OR since = revision AND recorded_in <> revision ORDER BY id;
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER log_inserted ON articles;--> statement-breakpoint
DROP TRIGGER log_updated ON articles;--> statement-breakpoint
DROP TRIGGER log_deleted ON articles;--> statement-breakpoint
CREATE TRIGGER log_articles_recorded AFTER INSERT ON articles REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_articles();
--> statement-breakpoint
CREATE TRIGGER log_articles_changed AFTER UPDATE ON articles REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_articles();
--> statement-breakpoint
CREATE TRIGGER log_articles_deleted AFTER DELETE ON articles REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_articles();
--> statement-breakpoint
-- What belongs to an article, an entity or a statement that is older than the revision. Of deleted rows any may have changed something.
CREATE OR REPLACE FUNCTION log_owners() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owners bigint[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM written', TG_ARGV[1])
    || CASE TG_OP WHEN 'DELETE' THEN '' ELSE ' WHERE since = known_revision()' END INTO owners;
  IF owners IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM touch_revision();
  CASE TG_ARGV[0]
    WHEN 'article_id' THEN INSERT INTO changes (article_id) SELECT id FROM articles WHERE id = ANY (owners) AND recorded_in <> known_revision() ORDER BY id;
    WHEN 'entity_id' THEN INSERT INTO changes (entity_id) SELECT id FROM entities WHERE id = ANY (owners) AND recorded_in <> known_revision() ORDER BY id;
    WHEN 'statement_id' THEN INSERT INTO changes (statement_id) SELECT id FROM statements WHERE id = ANY (owners) AND recorded_in <> known_revision() ORDER BY id;
  END CASE;
  RETURN NULL;
END $$;
--> statement-breakpoint

-- What the end of a revision tells of the entities and articles that it touched: how they differ from the revision before it. A row that was
-- deleted and written again as it was is no change, nor is a name that another article gives too.

CREATE FUNCTION tell_entities(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(SELECT DISTINCT c.entity_id FROM changes c WHERE c.revision = tell_entities.revision AND c.kind IS NULL AND c.entity_id IS NOT NULL);
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  INSERT INTO changes (entity_id, kind) SELECT id, told::change_kind FROM (
    SELECT p.id, 'ENTITY_CHANGED' AS told FROM past.entities p JOIN entities e ON e.id = p.id WHERE p.id = ANY (touched) AND p.until = revision
      AND (p.slug, p.collective, p.description, p.home_id) IS DISTINCT FROM (e.slug, e.collective, e.description, e.home_id)
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.organizations p JOIN organizations k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.offices p JOIN offices k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.groups p JOIN groups k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.documents p JOIN documents k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.things p JOIN things k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.places p JOIN places k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision
      AND (p.type, p.latitude, p.longitude) IS DISTINCT FROM (k.type, k.latitude, k.longitude)
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.events p JOIN events k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision
      AND (p.type, p.status) IS DISTINCT FROM (k.type, k.status)
    UNION SELECT n.entity_id, 'NAMES_ADDED' FROM names n WHERE n.entity_id = ANY (touched) AND n.since = revision
      AND NOT EXISTS (SELECT FROM names o WHERE o.entity_id = n.entity_id AND (o.role, o.lang, o.text) = (n.role, n.lang, n.text) AND o.since < revision)
      AND NOT EXISTS (SELECT FROM past.names p WHERE p.entity_id = n.entity_id AND (p.role, p.lang, p.text) = (n.role, n.lang, n.text) AND p.until = revision)
    UNION SELECT p.entity_id, 'NAMES_REMOVED' FROM past.names p WHERE p.entity_id = ANY (touched) AND p.until = revision
      AND NOT EXISTS (SELECT FROM names n WHERE n.entity_id = p.entity_id AND (n.role, n.lang, n.text) = (p.role, p.lang, p.text))
    UNION SELECT i.entity_id, 'IDENTIFIERS_ADDED' FROM identifiers i WHERE i.entity_id = ANY (touched) AND i.since = revision
      AND NOT EXISTS (SELECT FROM identifiers o WHERE o.entity_id = i.entity_id AND (o.scheme, o.value, o.source) = (i.scheme, i.value, i.source) AND o.since < revision)
      AND NOT EXISTS (SELECT FROM past.identifiers p WHERE p.entity_id = i.entity_id AND (p.scheme, p.value, p.source) = (i.scheme, i.value, i.source) AND p.until = revision)
    UNION SELECT p.entity_id, 'IDENTIFIERS_REMOVED' FROM past.identifiers p WHERE p.entity_id = ANY (touched) AND p.until = revision
      AND NOT EXISTS (SELECT FROM identifiers i WHERE i.entity_id = p.entity_id AND (i.scheme, i.value, i.source) = (p.scheme, p.value, p.source))) found
  ORDER BY id, told::change_kind;
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_articles(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(SELECT DISTINCT c.article_id FROM changes c WHERE c.revision = tell_articles.revision AND c.kind IS NULL AND c.article_id IS NOT NULL);
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  INSERT INTO changes (article_id, kind) SELECT id, told::change_kind FROM (
    SELECT p.id, 'ARTICLE_CHANGED' AS told FROM past.articles p JOIN articles a ON a.id = p.id WHERE p.id = ANY (touched) AND p.until = revision
      AND ((p.slug, p.title, p.url, p.publisher_id, p.published, p.lang, p.sha256, p.length) IS DISTINCT FROM (a.slug, a.title, a.url, a.publisher_id, a.published, a.lang, a.sha256, a.length)
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
-- Each thing is told of once for each kind, by the last row; what belongs to a statement is not told of besides the statement itself.
CREATE FUNCTION tell_revision(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM changes c WHERE c.revision = tell_revision.revision AND c.kind IN ('ENTITY_CHANGED', 'NAMES_ADDED', 'NAMES_REMOVED', 'IDENTIFIERS_ADDED',
    'IDENTIFIERS_REMOVED', 'ARTICLE_CHANGED', 'TEXT_ATTACHED', 'SENTENCES_CHANGED', 'MENTIONS_CHANGED', 'QUOTATIONS_CHANGED');
  DELETE FROM changes c USING (
    SELECT o.id, o.kind, lead(o.id) OVER (PARTITION BY o.statement_id, o.entity_id, o.article_id, o.kind ORDER BY o.id) AS later,
      bool_or(o.kind IN ('STATEMENT_RECORDED', 'STATEMENT_RETRACTED')) OVER (PARTITION BY o.statement_id) AS is_of_whole
    FROM changes o WHERE o.revision = tell_revision.revision) o
  WHERE c.id = o.id AND (o.later IS NOT NULL OR o.is_of_whole AND o.kind IN ('EVIDENCE_CHANGED', 'RANK_CHANGED'));
  PERFORM tell_entities(revision), tell_articles(revision);
END $$;
--> statement-breakpoint

-- An identifier names one entity. This too is checked once a revision.

DROP TRIGGER identifier_names_one_entity ON identifiers;--> statement-breakpoint
DROP FUNCTION identifier_names_one_entity();--> statement-breakpoint
CREATE FUNCTION check_identifiers(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT i.scheme, i.value INTO wrong FROM identifiers i JOIN identifiers o ON o.scheme = i.scheme AND o.value = i.value AND o.entity_id <> i.entity_id
  WHERE i.entity_id IN (SELECT c.entity_id FROM changes c WHERE c.revision = check_identifiers.revision) AND i.since = check_identifiers.revision LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'identifier %:% names two entities', wrong.scheme, wrong.value
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'identifier_names_one_entity';
  END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION check_spans(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(SELECT DISTINCT c.article_id FROM changes c WHERE c.revision = check_spans.revision AND c.article_id IS NOT NULL);
  wrong record;
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  SELECT t.number, t."end", a.length INTO wrong FROM sentences t JOIN articles a ON a.id = t.article_id
  WHERE t.article_id = ANY (touched) AND t.retracted_in IS NULL AND t."end" > a.length LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'sentence % ends at % beyond its article', wrong.number, wrong."end"
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'span_is_what_it_says';
  END IF;
  SELECT v.sentence INTO wrong FROM evidence v JOIN sentences t ON t.article_id = v.article_id AND t.number = v.sentence
  WHERE v.article_id = ANY (touched) AND v.retracted_in IS NULL AND t.retracted_in IS NOT NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'evidence rests on sentence %, which is retracted', wrong.sentence
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'span_is_what_it_says';
  END IF;
  SELECT sp.*, t.start AS t_start, t."end" AS t_end INTO wrong
  FROM spans sp
  JOIN sentences t ON t.article_id = sp.article_id AND t.number = sp.sentence
  JOIN articles a ON a.id = sp.article_id
  WHERE sp.article_id = ANY (touched)
    AND (t.retracted_in IS NOT NULL OR sp.start < t.start OR sp."end" > t."end"
      OR CASE WHEN sp.surface IS NOT NULL THEN substring(a.text FROM sp.start + 1 FOR sp."end" - sp.start) <> sp.surface
              WHEN sp.sha256 IS NOT NULL THEN encode(sha256(convert_to(substring(a.text FROM sp.start + 1 FOR sp."end" - sp.start), 'UTF8')), 'hex') <> sp.sha256
              ELSE false END)
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '% [%, %) of sentence % is not in the sentence [%, %) or not its words', wrong.what, wrong.start, wrong."end", wrong.sentence, wrong.t_start, wrong.t_end
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'span_is_what_it_says';
  END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION close_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changes WHERE revision = NEW.id) THEN
    DELETE FROM revisions WHERE id = NEW.id; -- nothing has changed
    RETURN NULL;
  END IF;
  PERFORM check_statements(NEW.id), check_entities(NEW.id), check_identifiers(NEW.id), check_spans(NEW.id);
  PERFORM tell_revision(NEW.id);
  PERFORM pg_advisory_xact_lock(7219462);
  UPDATE revisions SET is_open = false,
    at = greatest(clock_timestamp(), (SELECT r.at FROM revisions r WHERE r.id = NEW.id - 1) + interval '1 microsecond')
  WHERE id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION check_identifiers(bigint), tell_entities(bigint), tell_articles(bigint), tell_revision(bigint) FROM PUBLIC;
