-- As in the API, a gloss in another language yields to the text itself if that is in the language.
CREATE OR REPLACE VIEW graph.sentences AS
SELECT
  'A' || t.article_id::text || '.' || t.number::text AS id,
  'A' || t.article_id::text AS article_id,
  t.number,
  t.start AS span_start,
  t."end" AS span_end,
  coalesce(t.gloss ->> 'kk', CASE WHEN t.gloss IS NOT NULL AND w.lang = 'kk' THEN w.text END, t.gloss ->> 'ru', t.gloss ->> 'en') AS gloss_kk,
  coalesce(t.gloss ->> 'ru', CASE WHEN t.gloss IS NOT NULL AND w.lang = 'ru' THEN w.text END, t.gloss ->> 'kk', t.gloss ->> 'en') AS gloss_ru,
  coalesce(t.gloss ->> 'en', CASE WHEN t.gloss IS NOT NULL AND w.lang = 'en' THEN w.text END, t.gloss ->> 'kk', t.gloss ->> 'ru') AS gloss_en,
  w.text,
  (SELECT 'E' || q.speaker_id::text FROM public.quotations q WHERE q.article_id = t.article_id AND t.number BETWEEN q.first AND q.last) AS speaker_id
FROM public.sentences t
LEFT JOIN LATERAL (
  SELECT coalesce(t.text, substring(a.text FROM t.start + 1 FOR t."end" - t.start)) AS text, split_part(a.lang, '-', 1) AS lang
  FROM public.articles a WHERE a.id = t.article_id
) w ON true
WHERE t.retracted_in IS NULL;
--> statement-breakpoint
COMMENT ON COLUMN graph.sentences.gloss_kk IS 'Content in our own words, in Kazakh. The sentence itself if it is in Kazakh and has no such gloss, else the gloss in another language. Null if it has no gloss.';
--> statement-breakpoint
COMMENT ON COLUMN graph.sentences.gloss_ru IS 'Content in our own words, in Russian. The sentence itself if it is in Russian and has no such gloss, else the gloss in another language. Null if it has no gloss.';
--> statement-breakpoint
COMMENT ON COLUMN graph.sentences.gloss_en IS 'Content in our own words, in English. The sentence itself if it is in English and has no such gloss, else the gloss in another language. Null if it has no gloss.';
