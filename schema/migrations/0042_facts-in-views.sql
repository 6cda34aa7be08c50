-- The views show facts: what no source asserts is in those that end in _history alone. Two pieces of evidence of one sentence may differ in stance.

DROP INDEX evidence_once;
--> statement-breakpoint
CREATE UNIQUE INDEX evidence_once ON evidence (statement_id, article_id, sentence, voice, speaker_id, stance)
  NULLS NOT DISTINCT WHERE retracted_in IS NULL;
--> statement-breakpoint
CREATE OR REPLACE VIEW graph.statements_history AS
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
  (SELECT r.at FROM public.revisions r WHERE r.id = s.retracted_in) AS retracted_at,
  s.standing::text AS standing
FROM public.statements s;
--> statement-breakpoint
CREATE OR REPLACE VIEW graph.statements AS
SELECT
  id, subject_id, subject_kind, predicate, value_kind, unknown, object_id, amount, comparator, unit, text_kk, text_ru,
  text_en, date, date_earliest, date_latest, certainty, rank, valid_from, valid_to, valid_earliest, valid_latest,
  evidence_count, recorded_at, standing
FROM graph.statements_history WHERE retracted_at IS NULL AND rank <> 'DEPRECATED' AND standing IN ('ASSERTED', 'DISPUTED');
--> statement-breakpoint
CREATE OR REPLACE VIEW graph.evidence_history AS
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
  s.rank::text AS rank,
  s.standing::text AS standing,
  v.stance::text AS stance,
  v.said_on
FROM public.evidence v JOIN public.statements s ON s.id = v.statement_id;
--> statement-breakpoint
CREATE OR REPLACE VIEW graph.evidence AS
SELECT
  statement_id, sentence_id, article_id, span_start, span_end, quote, voice, speaker_id, certainty, reason_kk, reason_ru,
  reason_en, recorded_at, stance, said_on
FROM graph.evidence_history WHERE retracted_at IS NULL AND rank <> 'DEPRECATED' AND standing IN ('ASSERTED', 'DISPUTED');
--> statement-breakpoint
COMMENT ON VIEW graph.statements IS 'The facts: subject, predicate, value. What stands now, without rank DEPRECATED, and without what is only supposed, questioned or denied. Join graph.evidence for the sentences each rests on.';
COMMENT ON COLUMN graph.statements.standing IS 'ASSERTED, or DISPUTED if some sources deny it.';
COMMENT ON VIEW graph.statements_history IS 'Every statement that was ever recorded, also those retracted since, those of rank DEPRECATED, and those that are only supposed, questioned or denied.';
COMMENT ON COLUMN graph.statements_history.standing IS 'What follows from the stances of its sources: ASSERTED and DISPUTED statements are facts, SUPPOSED, QUESTIONED and DENIED ones are none.';
COMMENT ON COLUMN graph.evidence.stance IS 'What the source says of the statement: ASSERTS, DENIES, QUESTIONS, SUPPOSES, WITHDRAWS or DECLINES.';
COMMENT ON COLUMN graph.evidence.said_on IS 'When it was said (EDTF), if the sentence dates it; null otherwise.';
COMMENT ON VIEW graph.evidence_history IS 'All evidence that was ever recorded, also what was retracted since, what supports statements of rank DEPRECATED, and what is said of statements that are no facts.';
COMMENT ON COLUMN graph.evidence_history.standing IS 'The standing of its statement: ASSERTED, DISPUTED, SUPPOSED, QUESTIONED or DENIED.';
COMMENT ON COLUMN graph.evidence_history.stance IS 'What the source says of the statement: ASSERTS, DENIES, QUESTIONS, SUPPOSES, WITHDRAWS or DECLINES.';
COMMENT ON COLUMN graph.evidence_history.said_on IS 'When it was said (EDTF), if the sentence dates it; null otherwise.';
