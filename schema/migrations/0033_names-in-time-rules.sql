-- Names have a valid time and a sentence. The label is the first of an entity's names by these keys: those that are valid today, the languages, the roles,
-- those with a valid time, the one valid since latest, the number of independent sources, the date of the latest article, the code points.

ALTER TABLE past.names ADD COLUMN valid_from text, ADD COLUMN valid_to text, ADD COLUMN valid_earliest date, ADD COLUMN valid_latest date, ADD COLUMN sentence integer;
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
  coalesce((SELECT n.text FROM public.names n JOIN public.articles a ON a.id = n.article_id WHERE n.entity_id = e.id
    GROUP BY n.role, n.lang, n.text, n.valid_earliest, n.valid_latest
    ORDER BY (n.valid_earliest <= (now() AT TIME ZONE 'UTC')::date) IS FALSE OR (n.valid_latest >= (now() AT TIME ZONE 'UTC')::date) IS FALSE,
      array_position('{kk,kk-,ru,ru-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text),
      n.valid_earliest IS NULL AND n.valid_latest IS NULL, n.valid_earliest DESC NULLS LAST,
      count(DISTINCT coalesce(a.publisher_id, -a.id)) DESC, max(a.published_earliest) DESC NULLS LAST, n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_kk,
  coalesce((SELECT n.text FROM public.names n JOIN public.articles a ON a.id = n.article_id WHERE n.entity_id = e.id
    GROUP BY n.role, n.lang, n.text, n.valid_earliest, n.valid_latest
    ORDER BY (n.valid_earliest <= (now() AT TIME ZONE 'UTC')::date) IS FALSE OR (n.valid_latest >= (now() AT TIME ZONE 'UTC')::date) IS FALSE,
      array_position('{ru,ru-,kk,kk-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text),
      n.valid_earliest IS NULL AND n.valid_latest IS NULL, n.valid_earliest DESC NULLS LAST,
      count(DISTINCT coalesce(a.publisher_id, -a.id)) DESC, max(a.published_earliest) DESC NULLS LAST, n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_ru,
  coalesce((SELECT n.text FROM public.names n JOIN public.articles a ON a.id = n.article_id WHERE n.entity_id = e.id
    GROUP BY n.role, n.lang, n.text, n.valid_earliest, n.valid_latest
    ORDER BY (n.valid_earliest <= (now() AT TIME ZONE 'UTC')::date) IS FALSE OR (n.valid_latest >= (now() AT TIME ZONE 'UTC')::date) IS FALSE,
      array_position('{en,en-,kk,kk-,ru,ru-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text),
      n.valid_earliest IS NULL AND n.valid_latest IS NULL, n.valid_earliest DESC NULLS LAST,
      count(DISTINCT coalesce(a.publisher_id, -a.id)) DESC, max(a.published_earliest) DESC NULLS LAST, n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_en,
  coalesce(e.description ->> 'kk', e.description ->> 'ru', e.description ->> 'en') AS description_kk,
  coalesce(e.description ->> 'ru', e.description ->> 'kk', e.description ->> 'en') AS description_ru,
  coalesce(e.description ->> 'en', e.description ->> 'kk', e.description ->> 'ru') AS description_en,
  e.collective,
  (SELECT r.at FROM public.revisions r WHERE r.id = e.recorded_in) AS recorded_at,
  (SELECT r.at FROM public.revisions r WHERE r.id = e.retracted_in) AS retracted_at
FROM public.entities e;
--> statement-breakpoint
CREATE OR REPLACE VIEW graph.names AS
SELECT
  'E' || n.entity_id::text AS entity_id,
  n.text,
  n.lang,
  n.role::text AS role,
  n.parts ->> 'given' AS given,
  n.parts ->> 'family' AS family,
  n.parts ->> 'patronymic' AS patronymic,
  n.key,
  n.sort_key,
  'S' || n.statement_id::text AS statement_id,
  n.valid_from,
  n.valid_to,
  n.valid_earliest,
  n.valid_latest,
  'A' || n.article_id::text AS article_id,
  'A' || n.article_id::text || '.' || n.sentence::text AS sentence_id
FROM public.names n JOIN public.articles a ON a.id = n.article_id
WHERE NOT EXISTS (SELECT FROM public.names o JOIN public.articles b ON b.id = o.article_id
  WHERE (o.entity_id, o.role, o.lang, o.text) = (n.entity_id, n.role, n.lang, n.text)
    AND o.valid_from IS NOT DISTINCT FROM n.valid_from AND o.valid_to IS NOT DISTINCT FROM n.valid_to
    AND (coalesce(b.published_earliest, 'infinity'), b.slug) < (coalesce(a.published_earliest, 'infinity'), a.slug));
COMMENT ON VIEW graph.names IS 'Every name of an entity. One that several articles give is listed once, with the earliest article.';
COMMENT ON COLUMN graph.names.valid_from IS 'Since when the entity has been called so, in EDTF; null if unknown.';
COMMENT ON COLUMN graph.names.valid_to IS 'Until when the entity was called so, in EDTF; null if unknown.';
COMMENT ON COLUMN graph.names.valid_earliest IS 'The earliest day of valid_from; null if open.';
COMMENT ON COLUMN graph.names.valid_latest IS 'The latest day of valid_to; null if open.';
COMMENT ON COLUMN graph.names.article_id IS 'The earliest article that gives the name.';
COMMENT ON COLUMN graph.names.sentence_id IS 'The sentence of this article that says so; null if none is given.';
