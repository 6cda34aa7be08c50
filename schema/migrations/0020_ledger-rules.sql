-- The rules of the ledger. Nothing that stood is lost: what a row was before it is changed or deleted is kept, with the revisions between which
-- it stood. What a revision writes is checked once, set-wise, before it commits.

CREATE SCHEMA past;
--> statement-breakpoint
COMMENT ON SCHEMA past IS 'Earlier forms of the rows of the tables of the same names: each stood from the revision since until the revision until.';
--> statement-breakpoint
CREATE FUNCTION keep_past() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Keys and fingerprints follow from the rest: rules that make them anew change nothing that anybody was told.
  followed text[] := ARRAY['since', 'graph_sha256'];
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
  kept text;
  keys text;
  key text;
BEGIN
  FOR kept, keys IN SELECT * FROM (VALUES
    ('articles', 'id'), ('sentences', 'article_id'), ('entities', 'id'), ('organizations', 'id'), ('places', 'id'), ('events', 'id'),
    ('offices', 'id'), ('groups', 'id'), ('documents', 'id'), ('things', 'id'), ('names', 'entity_id,norm,key,stem,initials'), ('identifiers', 'entity_id'),
    ('statements', 'id,subject_id,object_id'), ('evidence', 'statement_id,article_id,speaker_id'), ('mentions', 'article_id,entity_id,statement_id'),
    ('quotations', 'article_id,speaker_id')) AS tables
  LOOP
    EXECUTE format('CREATE TABLE past.%1$I (LIKE public.%1$I, until bigint NOT NULL)', kept);
    FOREACH key IN ARRAY string_to_array(keys, ',') LOOP
      EXECUTE format('CREATE INDEX %I ON past.%I (%I)', kept || '_' || key, kept, key);
    END LOOP;
    EXECUTE format('CREATE TRIGGER keep_past BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_past()', kept);
  END LOOP;
END $$;
--> statement-breakpoint
-- What was retracted before stood until then.
INSERT INTO past.statements SELECT p.*
  FROM statements s, jsonb_populate_record(NULL::past.statements, to_jsonb(s) || jsonb_build_object('retracted_in', NULL, 'since', s.recorded_in, 'until', s.retracted_in)) p
  WHERE s.retracted_in IS NOT NULL;
--> statement-breakpoint
INSERT INTO past.evidence SELECT p.*
  FROM evidence v, jsonb_populate_record(NULL::past.evidence, to_jsonb(v) || jsonb_build_object('retracted_in', NULL, 'since', v.recorded_in, 'until', v.retracted_in)) p
  WHERE v.retracted_in IS NOT NULL;
--> statement-breakpoint
INSERT INTO past.entities SELECT p.*
  FROM entities e, jsonb_populate_record(NULL::past.entities, to_jsonb(e) || jsonb_build_object('retracted_in', NULL, 'since', e.recorded_in, 'until', e.retracted_in)) p
  WHERE e.retracted_in IS NOT NULL;
--> statement-breakpoint
INSERT INTO past.sentences SELECT p.*
  FROM sentences t JOIN articles a ON a.id = t.article_id,
    jsonb_populate_record(NULL::past.sentences, to_jsonb(t) || jsonb_build_object('retracted_in', NULL, 'since', a.recorded_in, 'until', t.retracted_in)) p
  WHERE t.retracted_in IS NOT NULL;
--> statement-breakpoint

-- Statements and evidence are recorded, retracted, recorded again and ranked. Nothing else about them changes, and they are never deleted.

CREATE OR REPLACE FUNCTION recorded_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changing text[] := ARRAY['since', 'recorded_in', 'retracted_in'] || CASE TG_TABLE_NAME WHEN 'statements' THEN ARRAY['rank'] ELSE ARRAY[]::text[] END;
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION '% are never deleted: retract them', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF to_jsonb(NEW) - changing <> to_jsonb(OLD) - changing
     OR NEW.retracted_in IS DISTINCT FROM OLD.retracted_in AND coalesce(NEW.retracted_in, this_revision()) <> this_revision()
     OR OLD.retracted_in IS NOT NULL AND NEW.retracted_in IS NOT NULL AND NEW.retracted_in <> OLD.retracted_in
     OR NEW.recorded_in <> (CASE WHEN OLD.retracted_in IS NOT NULL AND NEW.retracted_in IS NULL THEN this_revision() ELSE OLD.recorded_in END) THEN
    RAISE EXCEPTION '% are never changed, only retracted and recorded again (id %)', TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER recorded_once BEFORE UPDATE OR DELETE ON statements FOR EACH ROW EXECUTE FUNCTION recorded_once();
--> statement-breakpoint
CREATE TRIGGER recorded_once BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION recorded_once();
--> statement-breakpoint

-- What the rows of a revision have touched stands in the log of changes, from which the checks at its end take it. Rows without a kind are for them alone.

DROP TRIGGER statement_rests_on_evidence ON statements;--> statement-breakpoint
DROP TRIGGER evidence_of_statement ON evidence;--> statement-breakpoint
DROP FUNCTION statement_rests_on_evidence();--> statement-breakpoint
DROP TRIGGER entity_has_its_kind ON entities;--> statement-breakpoint
DROP FUNCTION entity_has_its_kind();--> statement-breakpoint
DROP TRIGGER span_is_what_it_says ON mentions;--> statement-breakpoint
DROP TRIGGER span_is_what_it_says ON evidence;--> statement-breakpoint
DROP TRIGGER span_is_what_it_says ON quotations;--> statement-breakpoint
DROP TRIGGER span_is_what_it_says ON articles;--> statement-breakpoint
DROP FUNCTION span_is_what_it_says();--> statement-breakpoint
DROP FUNCTION check_spans(bigint, integer, integer);--> statement-breakpoint
DROP TRIGGER log_statements_recorded ON statements;--> statement-breakpoint
DROP TRIGGER log_statements_retracted ON statements;--> statement-breakpoint
DROP FUNCTION log_statements();--> statement-breakpoint
DROP TRIGGER log_evidence_inserted ON evidence;--> statement-breakpoint
DROP TRIGGER log_evidence_updated ON evidence;--> statement-breakpoint
DROP FUNCTION log_evidence();--> statement-breakpoint
DROP TRIGGER log_entities_changed ON entities;--> statement-breakpoint

CREATE FUNCTION known_revision() RETURNS bigint LANGUAGE sql AS $$
  SELECT nullif(current_setting('shezhire.revision', true), '')::bigint
$$;
--> statement-breakpoint
-- Called once a statement of SQL: the revision is that of the transaction, and will be checked at its end, also if it was checked before.
CREATE FUNCTION touch_revision() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  mine revisions;
BEGIN
  SELECT * INTO mine FROM revisions WHERE id = this_revision();
  IF mine.xid IS DISTINCT FROM pg_current_xact_id() THEN
    RAISE EXCEPTION 'revision % is not of this transaction', this_revision() USING ERRCODE = 'invalid_transaction_state';
  END IF;
  IF NOT mine.is_open THEN
    UPDATE revisions SET is_open = true WHERE id = mine.id;
  END IF;
  PERFORM pg_notify('shezhire_changes', '');
  RETURN mine.id;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_since() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision bigint := touch_revision();
BEGIN
  IF EXISTS (SELECT FROM written WHERE since <> revision) THEN
    RAISE EXCEPTION 'a row of % is not of revision %', TG_TABLE_NAME, revision USING ERRCODE = 'invalid_transaction_state';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION log_statements() RETURNS trigger LANGUAGE plpgsql AS $$
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
      SELECT id, CASE WHEN retracted_in = revision THEN 'STATEMENT_RETRACTED' WHEN recorded_in = revision THEN 'STATEMENT_RECORDED' ELSE 'EVIDENCE_CHANGED' END::change_kind
      FROM written WHERE since = revision ORDER BY id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Evidence that comes with its statement, or goes with it, has nothing to add to what is logged of the statement.
CREATE FUNCTION log_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM written WHERE since = known_revision()) THEN
    RETURN NULL;
  END IF;
  revision := touch_revision();
  INSERT INTO changes (statement_id, kind)
    SELECT s.id, 'EVIDENCE_CHANGED' FROM (SELECT DISTINCT statement_id FROM written WHERE since = revision) w JOIN statements s ON s.id = w.statement_id
    WHERE s.since <> revision ORDER BY s.id;
  INSERT INTO changes (article_id) SELECT DISTINCT article_id FROM written WHERE since = revision ORDER BY article_id;
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
                        WHEN o.retracted_in IS NOT NULL AND n.retracted_in IS NULL THEN 'ENTITY_RESTORED'
                        ELSE 'ENTITY_CHANGED' END::change_kind
      FROM written n JOIN before o ON o.id = n.id WHERE n.since = revision ORDER BY n.id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log_statements_recorded AFTER INSERT ON statements REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_statements();
--> statement-breakpoint
CREATE TRIGGER log_statements_changed AFTER UPDATE ON statements REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_statements();
--> statement-breakpoint
CREATE TRIGGER log_evidence_inserted AFTER INSERT ON evidence REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_evidence();
--> statement-breakpoint
CREATE TRIGGER log_evidence_updated AFTER UPDATE ON evidence REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_evidence();
--> statement-breakpoint
CREATE TRIGGER log_entities_changed AFTER UPDATE ON entities REFERENCING OLD TABLE AS before NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_entities();
--> statement-breakpoint
-- What belongs to an article or an entity and has no id of its own in the log. Of deleted rows any may have changed something.
CREATE FUNCTION log_owners() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of text := TG_ARGV[0];
  owners bigint[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I ORDER BY %1$I) FROM written', TG_ARGV[1])
    || CASE TG_OP WHEN 'DELETE' THEN '' ELSE ' WHERE since = known_revision()' END INTO owners;
  IF owners IS NOT NULL THEN
    PERFORM touch_revision();
    EXECUTE format('INSERT INTO changes (%I) SELECT unnest($1)', of) USING owners;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  logged text;
  of text;
  owner text;
BEGIN
  FOR logged, of, owner IN SELECT * FROM (VALUES
    ('articles', 'article_id', 'id'), ('sentences', 'article_id', 'article_id'), ('mentions', 'article_id', 'article_id'), ('quotations', 'article_id', 'article_id'),
    ('names', 'entity_id', 'entity_id'), ('identifiers', 'entity_id', 'entity_id'), ('organizations', 'entity_id', 'id'), ('places', 'entity_id', 'id'),
    ('events', 'entity_id', 'id'), ('offices', 'entity_id', 'id'), ('groups', 'entity_id', 'id'), ('documents', 'entity_id', 'id'), ('things', 'entity_id', 'id')) AS tables
  LOOP
    EXECUTE format('CREATE TRIGGER log_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners(%L, %L)', logged, of, owner);
    EXECUTE format('CREATE TRIGGER log_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners(%L, %L)', logged, of, owner);
    EXECUTE format('CREATE TRIGGER log_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners(%L, %L)', logged, of, owner);
  END LOOP;
  FOREACH logged IN ARRAY ARRAY['articles', 'sentences', 'entities', 'organizations', 'places', 'events', 'offices', 'groups', 'documents', 'things',
    'names', 'identifiers', 'statements', 'evidence', 'mentions', 'quotations'] LOOP
    EXECUTE format('CREATE TRIGGER check_since AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_since()', logged);
  END LOOP;
END $$;
--> statement-breakpoint

-- At its end a revision is checked: a standing statement has standing evidence, a retracted one has none; what one article infers has one
-- reason; every entity has its row in the table of its kind; a span lies in its sentence, the sentence in its article, and where the text is
-- attached, the span's words are the stored ones.

CREATE FUNCTION check_statements(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT s.id, s.retracted_in INTO wrong FROM statements s
  WHERE s.id IN (SELECT c.statement_id FROM changes c WHERE c.revision = check_statements.revision)
    AND (s.retracted_in IS NULL) <> EXISTS (SELECT FROM evidence v WHERE v.statement_id = s.id AND v.retracted_in IS NULL) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '%', CASE WHEN wrong.retracted_in IS NULL THEN format('statement %s has no evidence', wrong.id)
      ELSE format('statement %s is retracted, its evidence is not', wrong.id) END
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'statement_rests_on_evidence';
  END IF;
  SELECT v.statement_id AS id INTO wrong FROM evidence v
  WHERE v.statement_id IN (SELECT c.statement_id FROM changes c WHERE c.revision = check_statements.revision)
    AND v.retracted_in IS NULL AND v.certainty = 'INFERRED'
  GROUP BY v.statement_id, v.article_id HAVING count(DISTINCT v.reason) > 1 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'statement % is inferred for more than one reason in one article', wrong.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'inference_has_one_reason';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_entities(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT e.id, e.kind INTO wrong FROM entities e
  WHERE e.id IN (SELECT c.entity_id FROM changes c WHERE c.revision = check_entities.revision AND c.kind = 'ENTITY_ADDED')
    AND NOT EXISTS (SELECT FROM people k WHERE k.id = e.id) AND NOT EXISTS (SELECT FROM organizations k WHERE k.id = e.id)
    AND NOT EXISTS (SELECT FROM funds k WHERE k.id = e.id) AND NOT EXISTS (SELECT FROM places k WHERE k.id = e.id)
    AND NOT EXISTS (SELECT FROM events k WHERE k.id = e.id) AND NOT EXISTS (SELECT FROM offices k WHERE k.id = e.id)
    AND NOT EXISTS (SELECT FROM groups k WHERE k.id = e.id) AND NOT EXISTS (SELECT FROM documents k WHERE k.id = e.id)
    AND NOT EXISTS (SELECT FROM things k WHERE k.id = e.id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'entity % is a % without a row in the table of its kind', wrong.id, wrong.kind
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entity_has_its_kind';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_spans(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(SELECT DISTINCT c.article_id FROM changes c WHERE c.revision = check_spans.revision AND c.article_id IS NOT NULL);
  wrong record;
BEGIN
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

-- The moment is taken after the checks and after all earlier moments. Whoever asks which revision was the last by a moment takes the same lock
-- first, shared: so he waits for one that is just committing, and the answer is the same for ever.

CREATE FUNCTION close_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changes WHERE revision = NEW.id) THEN
    DELETE FROM revisions WHERE id = NEW.id; -- nothing has changed
    RETURN NULL;
  END IF;
  PERFORM check_statements(NEW.id), check_entities(NEW.id), check_spans(NEW.id);
  PERFORM pg_advisory_xact_lock(7219462);
  UPDATE revisions SET is_open = false,
    at = greatest(clock_timestamp(), (SELECT r.at FROM revisions r WHERE r.id = NEW.id - 1) + interval '1 microsecond')
  WHERE id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER close_revision AFTER INSERT OR UPDATE OF is_open ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.is_open) EXECUTE FUNCTION close_revision();
--> statement-breakpoint
REVOKE ALL ON FUNCTION begin_revision(text, text, text, text, bigint), this_revision(), known_revision(), touch_revision(),
  check_statements(bigint), check_entities(bigint), check_spans(bigint) FROM PUBLIC;
