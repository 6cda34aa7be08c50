-- The rules that Drizzle cannot declare: facts are never overwritten, no statement stands without evidence,
-- a stored span is what it says it is.

-- A publisher is an organization.

ALTER TABLE articles ADD CONSTRAINT articles_publisher FOREIGN KEY (publisher_id) REFERENCES organizations (id);
--> statement-breakpoint

-- Quotations of one article do not overlap. Sentences are numbered below a million, so that one range can carry both numbers.

ALTER TABLE quotations ADD CONSTRAINT quotations_apart
  EXCLUDE USING gist (int8range(article_id * 1000000 + first, article_id * 1000000 + last, '[]') WITH &&);
--> statement-breakpoint

-- Facts are recorded once and may be retracted: nothing else about them changes, and they are never deleted.

CREATE FUNCTION recorded_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION '% are never deleted: retract them', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.retracted_at IS NOT NULL OR NEW.retracted_at IS NULL
     OR to_jsonb(NEW) - 'retracted_at' <> to_jsonb(OLD) - 'retracted_at' THEN
    RAISE EXCEPTION '% are never changed, only retracted, and that once (id %)', TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER statements_recorded_once BEFORE UPDATE OR DELETE ON statements FOR EACH ROW EXECUTE FUNCTION recorded_once();
--> statement-breakpoint
CREATE TRIGGER statements_not_truncated BEFORE TRUNCATE ON statements FOR EACH STATEMENT EXECUTE FUNCTION recorded_once();
--> statement-breakpoint
CREATE TRIGGER evidence_recorded_once BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION recorded_once();
--> statement-breakpoint
CREATE TRIGGER evidence_not_truncated BEFORE TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION recorded_once();
--> statement-breakpoint

-- The same fact does not stand twice, nor the same evidence for it.

CREATE UNIQUE INDEX statements_once ON statements
  (subject_id, predicate, value_kind, object_id, amount, comparator, unit, md5(text::text), date, valid_from, valid_to, rank)
  NULLS NOT DISTINCT WHERE retracted_at IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX evidence_once ON evidence (statement_id, article_id, sentence, voice, speaker_id)
  NULLS NOT DISTINCT WHERE retracted_at IS NULL;
--> statement-breakpoint

-- At commit a current statement has current evidence, a retracted one has none, and what one article infers has one reason.

CREATE FUNCTION statement_rests_on_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fact bigint := CASE TG_TABLE_NAME WHEN 'statements' THEN (to_jsonb(NEW) ->> 'id')::bigint ELSE (to_jsonb(NEW) ->> 'statement_id')::bigint END;
  stands boolean;
BEGIN
  -- Locked, so that two transactions do not each take one half of the evidence.
  SELECT retracted_at IS NULL INTO stands FROM statements WHERE id = fact FOR NO KEY UPDATE;
  IF stands <> EXISTS (SELECT FROM evidence WHERE statement_id = fact AND retracted_at IS NULL) THEN
    RAISE EXCEPTION '%', CASE WHEN stands THEN format('statement %s has no evidence', fact)
      ELSE format('statement %s is retracted, its evidence is not', fact) END
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'statement_rests_on_evidence';
  END IF;
  IF EXISTS (SELECT FROM evidence WHERE statement_id = fact AND retracted_at IS NULL AND certainty = 'INFERRED'
             GROUP BY article_id HAVING count(DISTINCT reason) > 1) THEN
    RAISE EXCEPTION 'statement % is inferred for more than one reason in one article', fact
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'inference_has_one_reason';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER statement_rests_on_evidence AFTER INSERT OR UPDATE ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_rests_on_evidence();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER evidence_of_statement AFTER INSERT OR UPDATE ON evidence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_rests_on_evidence();
--> statement-breakpoint

-- Every entity has its row in the table of its kind.

CREATE FUNCTION entity_has_its_kind() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kind_table text := CASE NEW.kind WHEN 'PERSON' THEN 'people' ELSE lower(NEW.kind::text) || 's' END;
  found_it boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1)', kind_table) INTO found_it USING NEW.id;
  IF NOT found_it THEN
    RAISE EXCEPTION 'entity % is a % without a row in %', NEW.id, NEW.kind, kind_table
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entity_has_its_kind';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER entity_has_its_kind AFTER INSERT ON entities
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entity_has_its_kind();
--> statement-breakpoint

-- Ids are never reused, so no entity is ever deleted, and no row of its kind.

CREATE FUNCTION entity_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entities are never deleted: retract them'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'entity_has_its_kind';
END $$;
--> statement-breakpoint
DO $$
DECLARE
  kind_table text;
BEGIN
  FOREACH kind_table IN ARRAY ARRAY['entities', 'people', 'organizations', 'funds', 'places', 'events', 'offices', 'groups', 'documents'] LOOP
    EXECUTE format('CREATE TRIGGER entity_stays BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION entity_stays()', kind_table);
  END LOOP;
END $$;
--> statement-breakpoint

-- An identifier names one entity.

CREATE FUNCTION identifier_names_one_entity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM identifiers WHERE scheme = NEW.scheme AND value = NEW.value AND entity_id <> NEW.entity_id) THEN
    RAISE EXCEPTION 'identifier %:% names two entities', NEW.scheme, NEW.value
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'identifier_names_one_entity';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER identifier_names_one_entity AFTER INSERT OR UPDATE ON identifiers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION identifier_names_one_entity();
--> statement-breakpoint

-- A current span lies in its sentence, the sentence in its article; where the text is attached, the span's words are the stored ones.
-- One view lists every current span, so that one function checks a row, a sentence or a whole article.

CREATE VIEW spans AS
  SELECT 'mention' AS what, article_id, sentence, start, "end", surface, sha256 FROM mentions
  UNION ALL
  SELECT 'evidence', article_id, sentence, start, "end", NULL, NULL FROM evidence WHERE retracted_at IS NULL AND start IS NOT NULL
  UNION ALL
  SELECT 'quotation''s speaker', article_id, sentence, start, "end", as_written, sha256 FROM quotations;
--> statement-breakpoint
CREATE FUNCTION check_spans(of_article bigint, of_sentence integer, span_start integer DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT sp.*, s.start AS s_start, s."end" AS s_end, s.retracted_at, a.length INTO wrong
  FROM spans sp
  JOIN sentences s ON s.article_id = sp.article_id AND s.number = sp.sentence
  JOIN articles a ON a.id = sp.article_id
  WHERE sp.article_id = of_article AND (of_sentence IS NULL OR sp.sentence = of_sentence) AND (span_start IS NULL OR sp.start = span_start)
    AND (s.retracted_at IS NOT NULL OR sp.start < s.start OR sp."end" > s."end" OR s."end" > a.length
      OR CASE WHEN sp.surface IS NOT NULL THEN substring(a.text FROM sp.start + 1 FOR sp."end" - sp.start) <> sp.surface
              WHEN sp.sha256 IS NOT NULL THEN encode(sha256(convert_to(substring(a.text FROM sp.start + 1 FOR sp."end" - sp.start), 'UTF8')), 'hex') <> sp.sha256
              ELSE false END)
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '% [%, %) of sentence % is not in the sentence [%, %) or not its words', wrong.what, wrong.start, wrong."end", wrong.sentence, wrong.s_start, wrong.s_end
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'span_is_what_it_says';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION span_is_what_it_says() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'mentions', 'quotations' THEN PERFORM check_spans(NEW.article_id, NEW.sentence, NEW.start);
    WHEN 'evidence' THEN
      IF NEW.start IS NOT NULL THEN
        PERFORM check_spans(NEW.article_id, NEW.sentence, NEW.start);
      ELSIF EXISTS (SELECT FROM sentences WHERE article_id = NEW.article_id AND number = NEW.sentence AND retracted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'evidence rests on sentence %, which is retracted', NEW.sentence
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'span_is_what_it_says';
      END IF;
    WHEN 'sentences' THEN
      IF EXISTS (SELECT FROM articles WHERE id = NEW.article_id AND NEW."end" > length AND NEW.retracted_at IS NULL) THEN
        RAISE EXCEPTION 'sentence % ends at % beyond its article', NEW.number, NEW."end"
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'span_is_what_it_says';
      END IF;
      IF NEW.retracted_at IS NOT NULL AND EXISTS
         (SELECT FROM evidence WHERE article_id = NEW.article_id AND sentence = NEW.number AND retracted_at IS NULL) THEN
        RAISE EXCEPTION 'sentence % is retracted, the evidence that rests on it is not', NEW.number
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'span_is_what_it_says';
      END IF;
      PERFORM check_spans(NEW.article_id, NEW.number);
    WHEN 'articles' THEN PERFORM check_spans(NEW.id, NULL);
  END CASE;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER span_is_what_it_says AFTER INSERT OR UPDATE ON mentions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION span_is_what_it_says();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER span_is_what_it_says AFTER INSERT ON evidence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION span_is_what_it_says();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER span_is_what_it_says AFTER INSERT OR UPDATE ON quotations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION span_is_what_it_says();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER span_is_what_it_says AFTER INSERT OR UPDATE OF start, "end", retracted_at ON sentences
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION span_is_what_it_says();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER span_is_what_it_says AFTER UPDATE OF text, length, sha256 ON articles
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION span_is_what_it_says();
