-- A name may put another one right. The source then takes the other back: where it was PRIMARY, it is another spelling from then on, in labels, lists, exports and
-- views. Whoever else gives it is not touched. The order in which both are recorded makes no difference.

ALTER TABLE past.names ADD COLUMN corrects text;
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
  coalesce((SELECT n.text FROM public.names n JOIN public.articles a ON a.id = n.article_id
    CROSS JOIN LATERAL (SELECT CASE WHEN n.role = 'PRIMARY' AND EXISTS (SELECT FROM public.names c JOIN public.articles y ON y.id = c.article_id
      WHERE c.entity_id = n.entity_id AND c.lang = n.lang AND c.corrects = n.text AND (SELECT coalesce(o.publisher_id, -o.id) FROM public.articles o WHERE o.id = coalesce(y.reprint_of, y.id)) = (SELECT coalesce(o.publisher_id, -o.id) FROM public.articles o WHERE o.id = coalesce(a.reprint_of, a.id))
        AND NOT coalesce(a.published_earliest > y.published_latest, false)) THEN 'ALIAS' ELSE n.role END AS role) r
    WHERE n.entity_id = e.id
    GROUP BY r.role, n.lang, n.text, n.valid_earliest, n.valid_latest
    ORDER BY (n.valid_earliest <= (now() AT TIME ZONE 'UTC')::date) IS FALSE OR (n.valid_latest >= (now() AT TIME ZONE 'UTC')::date) IS FALSE,
      array_position('{kk,kk-,ru,ru-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', r.role::text),
      n.valid_earliest IS NULL AND n.valid_latest IS NULL, n.valid_earliest DESC NULLS LAST,
      count(DISTINCT coalesce(a.publisher_id, -a.id)) DESC, max(a.published_earliest) DESC NULLS LAST, n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_kk,
  coalesce((SELECT n.text FROM public.names n JOIN public.articles a ON a.id = n.article_id
    CROSS JOIN LATERAL (SELECT CASE WHEN n.role = 'PRIMARY' AND EXISTS (SELECT FROM public.names c JOIN public.articles y ON y.id = c.article_id
      WHERE c.entity_id = n.entity_id AND c.lang = n.lang AND c.corrects = n.text AND (SELECT coalesce(o.publisher_id, -o.id) FROM public.articles o WHERE o.id = coalesce(y.reprint_of, y.id)) = (SELECT coalesce(o.publisher_id, -o.id) FROM public.articles o WHERE o.id = coalesce(a.reprint_of, a.id))
        AND NOT coalesce(a.published_earliest > y.published_latest, false)) THEN 'ALIAS' ELSE n.role END AS role) r
    WHERE n.entity_id = e.id
    GROUP BY r.role, n.lang, n.text, n.valid_earliest, n.valid_latest
    ORDER BY (n.valid_earliest <= (now() AT TIME ZONE 'UTC')::date) IS FALSE OR (n.valid_latest >= (now() AT TIME ZONE 'UTC')::date) IS FALSE,
      array_position('{ru,ru-,kk,kk-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', r.role::text),
      n.valid_earliest IS NULL AND n.valid_latest IS NULL, n.valid_earliest DESC NULLS LAST,
      count(DISTINCT coalesce(a.publisher_id, -a.id)) DESC, max(a.published_earliest) DESC NULLS LAST, n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_ru,
  coalesce((SELECT n.text FROM public.names n JOIN public.articles a ON a.id = n.article_id
    CROSS JOIN LATERAL (SELECT CASE WHEN n.role = 'PRIMARY' AND EXISTS (SELECT FROM public.names c JOIN public.articles y ON y.id = c.article_id
      WHERE c.entity_id = n.entity_id AND c.lang = n.lang AND c.corrects = n.text AND (SELECT coalesce(o.publisher_id, -o.id) FROM public.articles o WHERE o.id = coalesce(y.reprint_of, y.id)) = (SELECT coalesce(o.publisher_id, -o.id) FROM public.articles o WHERE o.id = coalesce(a.reprint_of, a.id))
        AND NOT coalesce(a.published_earliest > y.published_latest, false)) THEN 'ALIAS' ELSE n.role END AS role) r
    WHERE n.entity_id = e.id
    GROUP BY r.role, n.lang, n.text, n.valid_earliest, n.valid_latest
    ORDER BY (n.valid_earliest <= (now() AT TIME ZONE 'UTC')::date) IS FALSE OR (n.valid_latest >= (now() AT TIME ZONE 'UTC')::date) IS FALSE,
      array_position('{en,en-,kk,kk-,ru,ru-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', r.role::text),
      n.valid_earliest IS NULL AND n.valid_latest IS NULL, n.valid_earliest DESC NULLS LAST,
      count(DISTINCT coalesce(a.publisher_id, -a.id)) DESC, max(a.published_earliest) DESC NULLS LAST, n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_en,
  coalesce(e.description ->> 'kk', e.description ->> 'ru', e.description ->> 'en') AS description_kk,
  coalesce(e.description ->> 'ru', e.description ->> 'kk', e.description ->> 'en') AS description_ru,
  coalesce(e.description ->> 'en', e.description ->> 'kk', e.description ->> 'ru') AS description_en,
  e.collective,
  (SELECT r.at FROM public.revisions r WHERE r.id = e.recorded_in) AS recorded_at,
  (SELECT r.at FROM public.revisions r WHERE r.id = e.retracted_in) AS retracted_at,
  CASE e.kind WHEN 'EVENT' THEN (SELECT k.standing::text FROM public.events k WHERE k.id = e.id) END AS standing
FROM public.entities e;
--> statement-breakpoint
CREATE OR REPLACE VIEW graph.names AS
SELECT
  'E' || n.entity_id::text AS entity_id,
  n.text,
  n.lang,
  r.role::text AS role,
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
CROSS JOIN LATERAL (SELECT CASE WHEN n.role = 'PRIMARY' AND EXISTS (SELECT FROM public.names c JOIN public.articles y ON y.id = c.article_id
      WHERE c.entity_id = n.entity_id AND c.lang = n.lang AND c.corrects = n.text AND (SELECT coalesce(o.publisher_id, -o.id) FROM public.articles o WHERE o.id = coalesce(y.reprint_of, y.id)) = (SELECT coalesce(o.publisher_id, -o.id) FROM public.articles o WHERE o.id = coalesce(a.reprint_of, a.id))
        AND NOT coalesce(a.published_earliest > y.published_latest, false)) THEN 'ALIAS' ELSE n.role END AS role) r
WHERE NOT EXISTS (SELECT FROM public.names o JOIN public.articles b ON b.id = o.article_id
  CROSS JOIN LATERAL (SELECT CASE WHEN o.role = 'PRIMARY' AND EXISTS (SELECT FROM public.names c JOIN public.articles y ON y.id = c.article_id
      WHERE c.entity_id = o.entity_id AND c.lang = o.lang AND c.corrects = o.text AND (SELECT coalesce(q.publisher_id, -q.id) FROM public.articles q WHERE q.id = coalesce(y.reprint_of, y.id)) = (SELECT coalesce(q.publisher_id, -q.id) FROM public.articles q WHERE q.id = coalesce(b.reprint_of, b.id))
        AND NOT coalesce(b.published_earliest > y.published_latest, false)) THEN 'ALIAS' ELSE o.role END AS role) s
  WHERE (o.entity_id, s.role, o.lang, o.text) = (n.entity_id, r.role, n.lang, n.text)
    AND o.valid_from IS NOT DISTINCT FROM n.valid_from AND o.valid_to IS NOT DISTINCT FROM n.valid_to
    AND (coalesce(b.published_earliest, 'infinity'), b.slug) < (coalesce(a.published_earliest, 'infinity'), a.slug));
COMMENT ON COLUMN graph.names.role IS 'The role of the name. ALIAS for a PRIMARY name that its source took back.';
