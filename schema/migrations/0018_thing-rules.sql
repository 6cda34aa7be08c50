-- Things in the rules and in the views. Their kind is compared as text: the transaction of the migrations may not use the value that it has just
-- added to the enum.

CREATE TRIGGER entity_stays BEFORE DELETE OR TRUNCATE ON things FOR EACH STATEMENT EXECUTE FUNCTION entity_stays();
--> statement-breakpoint

CREATE OR REPLACE VIEW graph.entities_history AS
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
  e.recorded_at,
  e.retracted_at
FROM public.entities e;
--> statement-breakpoint

CREATE VIEW graph.things AS
SELECT id, slug, type, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE kind = 'THING' AND retracted_at IS NULL;
COMMENT ON VIEW graph.things IS 'Things: products, vehicles, drugs, diseases, buildings, animals, works, topics.';
COMMENT ON COLUMN graph.things.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.things.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.things.type IS 'What thing it is, as graph.types lists it.';
COMMENT ON COLUMN graph.things.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.things.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.things.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.things.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.things.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.things.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.things.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.things.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

COMMENT ON COLUMN graph.entities_history.kind IS 'What kind of thing it is: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT or THING.';
COMMENT ON VIEW graph.entities IS 'The things in the world: people, organizations, funds, places, events, offices, groups, documents, things.';
COMMENT ON COLUMN graph.entities.kind IS 'What kind of thing it is: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT or THING.';
COMMENT ON COLUMN graph.statements_history.value_kind IS 'What its value is: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT or THING for an entity; else QUANTITY, TEXT, DATE or UNKNOWN.';
COMMENT ON COLUMN graph.statements.value_kind IS 'What its value is: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT or THING for an entity; else QUANTITY, TEXT, DATE or UNKNOWN.';
COMMENT ON COLUMN graph.predicate_kinds.subject_kind IS 'A kind its subject may have: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP, DOCUMENT or THING.';
COMMENT ON COLUMN graph.types.kind IS 'The kind: ORGANIZATION, PLACE, EVENT, OFFICE, GROUP, DOCUMENT or THING.';
