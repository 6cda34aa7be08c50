-- Every act that changes the graph is a revision, numbered in the order of commit. What was recorded before gets the revision of its moment:
-- all that one transaction wrote has one. Types of columns are changed with their values in one rewriting of each table, which takes a
-- third of the time of updates.

CREATE TABLE "revisions" (
	"id" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (6) with time zone DEFAULT clock_timestamp() NOT NULL,
	"operation" text NOT NULL,
	"origin" text NOT NULL,
	"account" text NOT NULL,
	"reason" text,
	"article_id" bigint,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
INSERT INTO revisions (id, at, operation, origin, account, article_id, is_open)
  SELECT row_number() OVER (ORDER BY at), at, CASE WHEN count(article_id) > 0 THEN 'INGEST' ELSE 'SQL' END, 'FOLDER', 'ingest', min(article_id), false
  FROM (
    SELECT id AS article_id, recorded_at AS at FROM articles
    UNION SELECT home_id, recorded_at FROM entities
    UNION SELECT NULL, retracted_at FROM entities WHERE retracted_at IS NOT NULL
    UNION SELECT article_id, retracted_at FROM sentences WHERE retracted_at IS NOT NULL
    UNION SELECT article_id, recorded_at FROM evidence
    UNION SELECT article_id, retracted_at FROM evidence WHERE retracted_at IS NOT NULL
    UNION SELECT NULL, recorded_at FROM statements
    UNION SELECT NULL, retracted_at FROM statements WHERE retracted_at IS NOT NULL) acts
  GROUP BY at;
--> statement-breakpoint
CREATE INDEX "revisions_at" ON "revisions" USING btree ("at");--> statement-breakpoint
CREATE INDEX "revisions_article" ON "revisions" USING btree ("article_id") WHERE "revisions"."article_id" is not null;--> statement-breakpoint

-- A writer takes its number when it first changes something, and holds the lock to its end: so numbers follow each other in the order of commit.
-- Ingests take the same lock.

CREATE FUNCTION begin_revision(operation text DEFAULT 'SQL', origin text DEFAULT 'API', account text DEFAULT session_user, reason text DEFAULT NULL, article_id bigint DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  mine bigint := nullif(current_setting('shezhire.revision', true), '')::bigint;
BEGIN
  IF mine IS NOT NULL THEN
    RAISE EXCEPTION 'the transaction has begun revision % already', mine USING ERRCODE = 'invalid_transaction_state';
  END IF;
  PERFORM pg_advisory_xact_lock(7219461);
  INSERT INTO revisions (id, operation, origin, account, reason, article_id)
    VALUES (coalesce((SELECT max(id) FROM revisions), 0) + 1, operation, origin, account, reason, article_id) RETURNING id INTO mine;
  PERFORM set_config('shezhire.revision', mine::text, true);
  RETURN mine;
END $$;
--> statement-breakpoint
CREATE FUNCTION this_revision() RETURNS bigint LANGUAGE sql AS $$
  SELECT coalesce(nullif(current_setting('shezhire.revision', true), '')::bigint, public.begin_revision())
$$;
--> statement-breakpoint

-- The views of the schema graph show moments, which now stand with the revisions. They are made again as they were.

CREATE TEMP TABLE kept_views ON COMMIT DROP AS
  SELECT c.oid, c.relname::text AS name, pg_get_viewdef(c.oid) AS body,
    (SELECT string_agg(format(E'COMMENT ON %s IS %L;\n', CASE WHEN d.objsubid = 0 THEN format('VIEW graph.%I', c.relname)
      ELSE format('COLUMN graph.%I.%I', c.relname, a.attname) END, d.description), '')
     FROM pg_description d LEFT JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
     WHERE d.objoid = c.oid AND d.classoid = 'pg_class'::regclass) AS comments
  FROM pg_class c WHERE c.relnamespace = 'graph'::regnamespace AND c.relkind = 'v';
--> statement-breakpoint
DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT * FROM kept_views ORDER BY oid DESC LOOP
    EXECUTE format('DROP VIEW graph.%I', kept.name);
  END LOOP;
END $$;
--> statement-breakpoint
DROP VIEW spans;--> statement-breakpoint
DROP TRIGGER span_is_what_it_says ON sentences;--> statement-breakpoint
DROP TRIGGER statements_recorded_once ON statements;--> statement-breakpoint
DROP TRIGGER evidence_recorded_once ON evidence;--> statement-breakpoint

ALTER TABLE "statements" DROP CONSTRAINT "statements_retracted_later", ADD COLUMN "since" bigint;--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_retracted_later", ADD COLUMN "since" bigint;--> statement-breakpoint
ALTER TABLE "entities" ADD COLUMN "since" bigint;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "since" bigint;--> statement-breakpoint
ALTER TABLE "sentences" ADD COLUMN "since" bigint;--> statement-breakpoint
-- The revision of a moment is its place among the moments of all; that of an article or an entity is the element of its id. Both are looked up in arrays
-- that stand in the statement: a function with a query would be called for each row.

DO $$
DECLARE
  kept text;
  retracted text;
  moment text := (SELECT format('width_bucket(%%s, %L::timestamptz[])', array_agg(at ORDER BY id)) FROM revisions);
  of_article text;
  of_entity text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['articles', 'entities', 'statements', 'evidence'] LOOP
    retracted := CASE kept WHEN 'articles' THEN '' ELSE ', ALTER COLUMN retracted_at TYPE bigint USING ' || format(moment, 'retracted_at') END;
    EXECUTE format('ALTER TABLE %I ALTER COLUMN recorded_at DROP DEFAULT, ALTER COLUMN recorded_at TYPE bigint USING %s%s, ALTER COLUMN since TYPE bigint USING %s',
      kept, format(moment, 'recorded_at'), retracted, format(moment, CASE kept WHEN 'articles' THEN 'recorded_at' ELSE 'coalesce(retracted_at, recorded_at)' END));
    EXECUTE format('ALTER TABLE %I RENAME COLUMN recorded_at TO recorded_in', kept);
    IF retracted <> '' THEN
      EXECUTE format('ALTER TABLE %I RENAME COLUMN retracted_at TO retracted_in', kept);
    END IF;
    EXECUTE format('ALTER TABLE %I ALTER COLUMN recorded_in SET DEFAULT this_revision(), ALTER COLUMN since SET DEFAULT this_revision(), ALTER COLUMN since SET NOT NULL', kept);
  END LOOP;
  of_article := (SELECT format('(%L::bigint[])[%%s]', array_agg(coalesce(a.recorded_in, 0) ORDER BY n))
    FROM generate_series(1, (SELECT max(id) FROM articles)) n LEFT JOIN articles a ON a.id = n);
  of_entity := (SELECT format('(%L::bigint[])[%%s]', array_agg(coalesce(e.recorded_in, 0) ORDER BY n))
    FROM generate_series(1, (SELECT max(id) FROM entities)) n LEFT JOIN entities e ON e.id = n);
  EXECUTE format('ALTER TABLE sentences ALTER COLUMN retracted_at TYPE bigint USING %s, ALTER COLUMN since TYPE bigint USING coalesce(%s, %s)',
    format(moment, 'retracted_at'), format(moment, 'retracted_at'), format(of_article, 'article_id'));
  ALTER TABLE sentences RENAME COLUMN retracted_at TO retracted_in;
  ALTER TABLE sentences ALTER COLUMN since SET DEFAULT this_revision(), ALTER COLUMN since SET NOT NULL;
  -- What stood without a moment of its own came with its article, or with its entity.
  FOREACH kept IN ARRAY ARRAY['names', 'identifiers', 'mentions', 'quotations'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN since bigint', kept);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN since TYPE bigint USING %s, ALTER COLUMN since SET DEFAULT this_revision(), ALTER COLUMN since SET NOT NULL', kept, format(of_article, 'article_id'));
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['organizations', 'places', 'events', 'offices', 'groups', 'documents', 'things'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN since bigint', kept);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN since TYPE bigint USING %s, ALTER COLUMN since SET DEFAULT this_revision(), ALTER COLUMN since SET NOT NULL', kept, format(of_entity, 'id'));
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_retracted_later" CHECK ("statements"."retracted_in" >= "statements"."recorded_in");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_retracted_later" CHECK ("evidence"."retracted_in" >= "evidence"."recorded_in");--> statement-breakpoint

ALTER TABLE "changes" DROP CONSTRAINT "changes_of_one_thing";--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "article_id" bigint, ADD COLUMN "revision" bigint;--> statement-breakpoint
-- The log names the transactions of this cluster, of which nothing but their moments is left.
UPDATE changes c SET revision = coalesce((SELECT max(r.id) FROM revisions r WHERE r.at <= c.at), 1);--> statement-breakpoint
ALTER TABLE "changes" ALTER COLUMN "at" SET DEFAULT clock_timestamp(), ALTER COLUMN "revision" SET DEFAULT this_revision(), ALTER COLUMN "revision" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_of_one_thing" CHECK (num_nonnulls("changes"."statement_id", "changes"."entity_id", "changes"."article_id") = 1);--> statement-breakpoint
CREATE INDEX "changes_revision" ON "changes" USING btree ("revision");--> statement-breakpoint

CREATE VIEW spans AS
  SELECT 'mention' AS what, article_id, sentence, start, "end", surface, sha256 FROM mentions
  UNION ALL
  SELECT 'evidence', article_id, sentence, start, "end", NULL, NULL FROM evidence WHERE retracted_in IS NULL AND start IS NOT NULL
  UNION ALL
  SELECT 'quotation''s speaker', article_id, sentence, start, "end", as_written, sha256 FROM quotations;
--> statement-breakpoint
CREATE VIEW graph.entities_history AS
SELECT
  'E' || e.id::text AS id,
  e.slug,
  e.kind::text AS kind,
  CASE e.kind
    WHEN 'ORGANIZATION' THEN (SELECT k.type FROM public.organizations k WHERE k.id = e.id)
    WHEN 'PLACE' THEN (SELECT k.type FROM public.places k WHERE k.id = e.id)
    WHEN 'EVENT' THEN (SELECT k.type FROM public.events k WHERE k.id = e.id)
    WHEN 'OFFICE' THEN (SELECT k.type FROM public.offices k WHERE k.id = e.id)
    WHEN 'GROUP' THEN (SELECT k.type FROM public.groups k WHERE k.id = e.id)
    WHEN 'DOCUMENT' THEN (SELECT k.type FROM public.documents k WHERE k.id = e.id)
    ELSE CASE WHEN e.kind::text = 'THING' THEN (SELECT k.type FROM public.things k WHERE k.id = e.id) END
  END AS type,
  CASE e.kind WHEN 'EVENT' THEN (SELECT k.status::text FROM public.events k WHERE k.id = e.id) END AS status,
  CASE e.kind WHEN 'PLACE' THEN (SELECT k.latitude FROM public.places k WHERE k.id = e.id) END AS latitude,
  CASE e.kind WHEN 'PLACE' THEN (SELECT k.longitude FROM public.places k WHERE k.id = e.id) END AS longitude,
  coalesce((SELECT n.text FROM public.names n WHERE n.entity_id = e.id
    ORDER BY array_position('{kk,kk-,ru,ru-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text), n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_kk,
  coalesce((SELECT n.text FROM public.names n WHERE n.entity_id = e.id
    ORDER BY array_position('{ru,ru-,kk,kk-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text), n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_ru,
  coalesce((SELECT n.text FROM public.names n WHERE n.entity_id = e.id
    ORDER BY array_position('{en,en-,kk,kk-,ru,ru-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text), n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_en,
  coalesce(e.description ->> 'kk', e.description ->> 'ru', e.description ->> 'en') AS description_kk,
  coalesce(e.description ->> 'ru', e.description ->> 'kk', e.description ->> 'en') AS description_ru,
  coalesce(e.description ->> 'en', e.description ->> 'kk', e.description ->> 'ru') AS description_en,
  e.collective,
  (SELECT r.at FROM public.revisions r WHERE r.id = e.recorded_in) AS recorded_at,
  (SELECT r.at FROM public.revisions r WHERE r.id = e.retracted_in) AS retracted_at
FROM public.entities e;
--> statement-breakpoint
CREATE VIEW graph.statements_history AS
SELECT
  'S' || s.id::text AS id,
  'E' || s.subject_id::text AS subject_id,
  s.subject_kind::text AS subject_kind,
  s.predicate,
  s.value_kind::text AS value_kind,
  s.value_kind = 'UNKNOWN' AS unknown,
  'E' || s.object_id::text AS object_id,
  s.amount,
  s.comparator::text AS comparator,
  s.unit,
  coalesce(s.text ->> 'kk', s.text ->> 'ru', s.text ->> 'en') AS text_kk,
  coalesce(s.text ->> 'ru', s.text ->> 'kk', s.text ->> 'en') AS text_ru,
  coalesce(s.text ->> 'en', s.text ->> 'kk', s.text ->> 'ru') AS text_en,
  s.date,
  s.date_earliest,
  s.date_latest,
  CASE WHEN EXISTS (SELECT FROM public.evidence v WHERE v.statement_id = s.id AND (v.retracted_in IS NULL OR v.retracted_in = s.retracted_in) AND v.certainty = 'STATED')
    THEN 'STATED' ELSE 'INFERRED' END AS certainty,
  s.rank::text AS rank,
  s.valid_from,
  s.valid_to,
  s.valid_earliest,
  s.valid_latest,
  (SELECT count(*)::integer FROM public.evidence v WHERE v.statement_id = s.id AND (v.retracted_in IS NULL OR v.retracted_in = s.retracted_in)) AS evidence_count,
  (SELECT r.at FROM public.revisions r WHERE r.id = s.recorded_in) AS recorded_at,
  (SELECT r.at FROM public.revisions r WHERE r.id = s.retracted_in) AS retracted_at
FROM public.statements s;
--> statement-breakpoint
CREATE VIEW graph.evidence_history AS
SELECT
  'S' || v.statement_id::text AS statement_id,
  'A' || v.article_id::text || '.' || v.sentence::text AS sentence_id,
  'A' || v.article_id::text AS article_id,
  v.start AS span_start,
  v."end" AS span_end,
  (SELECT substring(a.text FROM coalesce(v.start, t.start) + 1 FOR coalesce(v."end", t."end") - coalesce(v.start, t.start))
    FROM public.articles a JOIN public.sentences t ON t.article_id = a.id WHERE a.id = v.article_id AND t.number = v.sentence) AS quote,
  v.voice::text AS voice,
  'E' || v.speaker_id::text AS speaker_id,
  v.certainty::text AS certainty,
  coalesce(v.reason ->> 'kk', v.reason ->> 'ru', v.reason ->> 'en') AS reason_kk,
  coalesce(v.reason ->> 'ru', v.reason ->> 'kk', v.reason ->> 'en') AS reason_ru,
  coalesce(v.reason ->> 'en', v.reason ->> 'kk', v.reason ->> 'ru') AS reason_en,
  (SELECT r.at FROM public.revisions r WHERE r.id = v.recorded_in) AS recorded_at,
  (SELECT r.at FROM public.revisions r WHERE r.id = v.retracted_in) AS retracted_at,
  s.rank::text AS rank
FROM public.evidence v JOIN public.statements s ON s.id = v.statement_id;
--> statement-breakpoint
CREATE VIEW graph.sentences AS
SELECT
  'A' || t.article_id::text || '.' || t.number::text AS id,
  'A' || t.article_id::text AS article_id,
  t.number,
  t.start AS span_start,
  t."end" AS span_end,
  coalesce(t.gloss ->> 'kk', t.gloss ->> 'ru', t.gloss ->> 'en') AS gloss_kk,
  coalesce(t.gloss ->> 'ru', t.gloss ->> 'kk', t.gloss ->> 'en') AS gloss_ru,
  coalesce(t.gloss ->> 'en', t.gloss ->> 'kk', t.gloss ->> 'ru') AS gloss_en,
  (SELECT substring(a.text FROM t.start + 1 FOR t."end" - t.start) FROM public.articles a WHERE a.id = t.article_id) AS text,
  (SELECT 'E' || q.speaker_id::text FROM public.quotations q WHERE q.article_id = t.article_id AND t.number BETWEEN q.first AND q.last) AS speaker_id
FROM public.sentences t WHERE t.retracted_in IS NULL;
--> statement-breakpoint
CREATE VIEW graph.articles AS
SELECT
  'A' || a.id::text AS id,
  a.slug,
  a.title,
  a.url,
  'E' || a.publisher_id::text AS publisher_id,
  a.published,
  a.lang,
  a.sha256,
  a.length,
  a.text,
  (SELECT r.at FROM public.revisions r WHERE r.id = a.recorded_in) AS recorded_at
FROM public.articles a;
--> statement-breakpoint
DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT * FROM kept_views ORDER BY oid LOOP
    IF to_regclass(format('graph.%I', kept.name)) IS NULL THEN
      EXECUTE format('CREATE VIEW graph.%I AS %s', kept.name, kept.body);
    END IF;
    EXECUTE coalesce(kept.comments, 'SELECT 1');
  END LOOP;
END $$;
