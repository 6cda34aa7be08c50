-- Ranges, what an amount is of, rates and qualifiers are part of a fact. Columns of the views come from the definitions as they are, at their end.

ALTER TABLE past.statements ADD COLUMN amount_to numeric, ADD COLUMN of_id bigint, ADD COLUMN of_kind value_kind, ADD COLUMN of_text jsonb, ADD COLUMN per text,
  ADD COLUMN equivalent_amount numeric, ADD COLUMN equivalent_unit text, ADD COLUMN qualifiers_key text;
--> statement-breakpoint
DROP INDEX statements_once;
--> statement-breakpoint
CREATE UNIQUE INDEX statements_once ON statements
  (subject_id, predicate, value_kind, object_id, amount, comparator, unit, md5(text::text), date, valid_from, valid_to,
    amount_to, of_id, md5(of_text::text), per, equivalent_amount, equivalent_unit, qualifiers_key)
  NULLS NOT DISTINCT WHERE retracted_in IS NULL;
--> statement-breakpoint

-- Qualifiers are recorded with their statement. The fingerprint in `statements` is that of their canonical form, which `qualifier.ts` writes too.

CREATE FUNCTION qualifiers_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'qualifiers are never changed: they are part of their statement' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM written w JOIN statements s ON s.id = w.statement_id WHERE s.recorded_in IS DISTINCT FROM known_revision()) THEN
    RAISE EXCEPTION 'qualifiers are recorded in the revision of their statement' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER qualifiers_recorded AFTER INSERT ON qualifiers REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION qualifiers_stay();
--> statement-breakpoint
CREATE TRIGGER qualifiers_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON qualifiers FOR EACH STATEMENT EXECUTE FUNCTION qualifiers_stay();
--> statement-breakpoint
CREATE FUNCTION make_qualifiers_key(statement bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT md5(string_agg(concat_ws(chr(30), q.predicate, q.value_kind, coalesce(q.object_id::text, ''), coalesce(trim_scale(q.amount)::text, ''),
    coalesce(trim_scale(q.amount_to)::text, ''), coalesce(q.comparator::text, ''), coalesce(q.unit, ''),
    coalesce((SELECT string_agg(w.key || '=' || w.value, chr(31) ORDER BY w.key COLLATE "C") FROM jsonb_each_text(q.text) w), ''), coalesce(q.date, '')), chr(29) ORDER BY q.position))
  FROM public.qualifiers q WHERE q.statement_id = statement
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION check_statements(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
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
  SELECT s.id INTO wrong FROM statements s
  WHERE s.id IN (SELECT c.statement_id FROM changes c WHERE c.revision = check_statements.revision AND c.kind = 'STATEMENT_RECORDED')
    AND (s.qualifiers_key IS NOT NULL OR EXISTS (SELECT FROM qualifiers q WHERE q.statement_id = s.id))
    AND s.qualifiers_key IS DISTINCT FROM make_qualifiers_key(s.id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'statement % has another key of its qualifiers than they give', wrong.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'qualifiers_have_their_key';
  END IF;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION make_qualifiers_key(bigint), qualifiers_stay() FROM PUBLIC;
--> statement-breakpoint

DO $$
DECLARE
  changed record;
BEGIN
  FOR changed IN SELECT * FROM (VALUES
    (1, 'statements_history', $c$, s.amount_to, 'E' || s.of_id::text AS of_id,
      coalesce(s.of_text ->> 'kk', s.of_text ->> 'ru', s.of_text ->> 'en') AS of_text_kk,
      coalesce(s.of_text ->> 'ru', s.of_text ->> 'kk', s.of_text ->> 'en') AS of_text_ru,
      coalesce(s.of_text ->> 'en', s.of_text ->> 'kk', s.of_text ->> 'ru') AS of_text_en,
      s.per, s.equivalent_amount, s.equivalent_unit, s.qualifiers_key$c$),
    (2, 'statements', ', amount_to, of_id, of_text_kk, of_text_ru, of_text_en, per, equivalent_amount, equivalent_unit, qualifiers_key'),
    (3, 'quantities', $c$, s.amount_to, s.of_id, s.of_text_kk, s.of_text_ru, s.of_text_en, s.per, s.equivalent_amount, s.equivalent_unit, s.valid_from, s.valid_to,
      s.qualifiers_key$c$)) AS added (nth, view, columns) ORDER BY nth
  LOOP
    EXECUTE format('CREATE OR REPLACE VIEW graph.%I AS %s', changed.view,
      regexp_replace(pg_get_viewdef(format('graph.%I', changed.view)::regclass), '\n   FROM ', changed.columns || E'\n   FROM '));
  END LOOP;
END $$;
--> statement-breakpoint
COMMENT ON COLUMN graph.statements_history.amount_to IS 'Of a range, whose comparator is BETWEEN: its upper end (numeric); else null.';
COMMENT ON COLUMN graph.statements_history.of_id IS 'Of a quantity: the entity that is counted, or of which it is a share; else null.';
COMMENT ON COLUMN graph.statements_history.of_text_kk IS 'Of a quantity: what is counted, as it reads after the number, in Kazakh, else in Russian, else in English; else null.';
COMMENT ON COLUMN graph.statements_history.of_text_ru IS 'Of a quantity: what is counted, as it reads after the number, in Russian, else in Kazakh, else in English; else null.';
COMMENT ON COLUMN graph.statements_history.of_text_en IS 'Of a quantity: what is counted, as it reads after the number, in English, else in Kazakh, else in Russian; else null.';
COMMENT ON COLUMN graph.statements_history.per IS 'Of a rate: the unit to which it refers, such as d for a day; else null.';
COMMENT ON COLUMN graph.statements_history.equivalent_amount IS 'Of a quantity: the same amount in another unit, as the source gives it (numeric); else null.';
COMMENT ON COLUMN graph.statements_history.equivalent_unit IS 'The unit of that amount; else null.';
COMMENT ON COLUMN graph.statements_history.qualifiers_key IS 'A fingerprint of its qualifiers, which stand in graph.qualifiers; null if it has none.';
COMMENT ON COLUMN graph.statements.amount_to IS 'Of a range, whose comparator is BETWEEN: its upper end (numeric); else null.';
COMMENT ON COLUMN graph.statements.of_id IS 'Of a quantity: the entity that is counted, or of which it is a share; else null.';
COMMENT ON COLUMN graph.statements.of_text_kk IS 'Of a quantity: what is counted, as it reads after the number, in Kazakh, else in Russian, else in English; else null.';
COMMENT ON COLUMN graph.statements.of_text_ru IS 'Of a quantity: what is counted, as it reads after the number, in Russian, else in Kazakh, else in English; else null.';
COMMENT ON COLUMN graph.statements.of_text_en IS 'Of a quantity: what is counted, as it reads after the number, in English, else in Kazakh, else in Russian; else null.';
COMMENT ON COLUMN graph.statements.per IS 'Of a rate: the unit to which it refers, such as d for a day; else null.';
COMMENT ON COLUMN graph.statements.equivalent_amount IS 'Of a quantity: the same amount in another unit, as the source gives it (numeric); else null.';
COMMENT ON COLUMN graph.statements.equivalent_unit IS 'The unit of that amount; else null.';
COMMENT ON COLUMN graph.statements.qualifiers_key IS 'A fingerprint of its qualifiers, which stand in graph.qualifiers; null if it has none.';
COMMENT ON COLUMN graph.quantities.amount_to IS 'Of a range, whose comparator is BETWEEN: its upper end (numeric); else null.';
COMMENT ON COLUMN graph.quantities.of_id IS 'Of a quantity: the entity that is counted, or of which it is a share; else null.';
COMMENT ON COLUMN graph.quantities.of_text_kk IS 'Of a quantity: what is counted, as it reads after the number, in Kazakh, else in Russian, else in English; else null.';
COMMENT ON COLUMN graph.quantities.of_text_ru IS 'Of a quantity: what is counted, as it reads after the number, in Russian, else in Kazakh, else in English; else null.';
COMMENT ON COLUMN graph.quantities.of_text_en IS 'Of a quantity: what is counted, as it reads after the number, in English, else in Kazakh, else in Russian; else null.';
COMMENT ON COLUMN graph.quantities.per IS 'Of a rate: the unit to which it refers, such as d for a day; else null.';
COMMENT ON COLUMN graph.quantities.equivalent_amount IS 'Of a quantity: the same amount in another unit, as the source gives it (numeric); else null.';
COMMENT ON COLUMN graph.quantities.equivalent_unit IS 'The unit of that amount; else null.';
COMMENT ON COLUMN graph.quantities.qualifiers_key IS 'A fingerprint of its qualifiers, which stand in graph.qualifiers; null if it has none.';
COMMENT ON COLUMN graph.quantities.valid_from IS 'Since when it was true in the world (EDTF); null where unknown.';
COMMENT ON COLUMN graph.quantities.valid_to IS 'Until when it was true in the world (EDTF); null where unknown.';
COMMENT ON VIEW graph.quantities IS 'The quantities of entities of every kind, also those that are UNKNOWN. Amounts add up only within one predicate that is additive and one unit, and what is UNKNOWN is in no sum: see graph.amounts.';
COMMENT ON COLUMN graph.quantities.subject_id IS 'The entity of which it is said, such as an event.';
COMMENT ON COLUMN graph.quantities.amount IS 'An exact decimal (numeric), of a range its lower end; null where UNKNOWN.';
COMMENT ON COLUMN graph.quantities.comparator IS 'How the amount is meant: EXACTLY, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, ABOUT or BETWEEN; null where UNKNOWN.';
COMMENT ON COLUMN graph.statements.comparator IS 'Of a quantity, how the amount is meant: EXACTLY, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, ABOUT or BETWEEN; else null.';
COMMENT ON COLUMN graph.statements_history.comparator IS 'Of a quantity, how the amount is meant: EXACTLY, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, ABOUT or BETWEEN; else null.';
--> statement-breakpoint

-- Amounts of different things, rates, periods and qualifiers do not compete. Those with qualifiers are parts, and count only if the whole is not said.

CREATE OR REPLACE VIEW graph.amounts AS
SELECT
  subject_id,
  predicate,
  unit,
  CASE WHEN min(amount) = max(coalesce(amount_to, amount)) THEN min(amount) END AS amount,
  CASE WHEN NOT bool_or(comparator IN ('LESS_THAN', 'AT_MOST')) THEN min(amount) END AS least,
  CASE WHEN NOT bool_or(comparator IN ('MORE_THAN', 'AT_LEAST')) THEN max(coalesce(amount_to, amount)) END AS most,
  CASE
    WHEN bool_and(comparator = 'EXACTLY') AND min(amount) = max(amount) THEN 'EXACTLY'
    WHEN bool_and(comparator IN ('EXACTLY', 'BETWEEN')) THEN 'BETWEEN'
    WHEN bool_and(comparator IN ('EXACTLY', 'BETWEEN', 'MORE_THAN')) THEN 'MORE_THAN'
    WHEN bool_and(comparator IN ('EXACTLY', 'BETWEEN', 'MORE_THAN', 'AT_LEAST')) THEN 'AT_LEAST'
    WHEN bool_and(comparator IN ('EXACTLY', 'BETWEEN', 'LESS_THAN')) THEN 'LESS_THAN'
    WHEN bool_and(comparator IN ('EXACTLY', 'BETWEEN', 'LESS_THAN', 'AT_MOST')) THEN 'AT_MOST'
    WHEN bool_or(comparator IS NOT NULL) THEN 'ABOUT'
  END AS comparator,
  unknown,
  additive,
  count(DISTINCT (amount, amount_to)) > 1 AS competing,
  count(*)::integer AS count,
  (min(size) - count(*))::integer AS superseded,
  array_agg(statement_id ORDER BY length(statement_id), statement_id) AS statement_ids,
  per,
  of_id,
  of_text_kk,
  of_text_ru,
  of_text_en,
  valid_from,
  valid_to,
  qualifiers_key
FROM (
  SELECT *, newest[2] < max(newest[1]) OVER (PARTITION BY subject_id, predicate, unit, per, of_id, of_text_kk, of_text_ru, of_text_en, valid_from, valid_to, qualifiers_key, rank) AS later
  FROM (
    SELECT *, count(*) OVER same AS size, max(rank) OVER same AS best,
      qualifiers_key IS NOT NULL AND bool_or(qualifiers_key IS NULL) OVER (PARTITION BY subject_id, predicate, unit, per, of_id, of_text_kk, of_text_ru, of_text_en, valid_from, valid_to) AS is_part,
      CASE WHEN count(amount) OVER same > 1 THEN (
        SELECT ARRAY[max(said.earliest), CASE WHEN count(*) = count(said.latest) THEN max(said.latest) END]
        FROM public.evidence v JOIN public.articles a ON a.id = v.article_id CROSS JOIN LATERAL (
          SELECT CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
            CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest) said
        WHERE 'S' || v.statement_id::text = q.statement_id AND v.retracted_in IS NULL AND v.stance = 'ASSERTS') END AS newest
    FROM graph.quantities q
    WINDOW same AS (PARTITION BY subject_id, predicate, unit, per, of_id, of_text_kk, of_text_ru, of_text_en, valid_from, valid_to, qualifiers_key)
  ) dated
) amounts
WHERE rank = best AND later IS NOT TRUE AND NOT is_part
GROUP BY subject_id, predicate, unit, unknown, additive, per, of_id, of_text_kk, of_text_ru, of_text_en, valid_from, valid_to, qualifiers_key;
COMMENT ON VIEW graph.amounts IS 'Amounts to add up: one row for each subject, predicate, unit, thing, rate, period and qualifiers. Of several amounts the PREFERRED ones count, otherwise those of the latest articles. Amounts that still differ compete: the row has the range. Amounts with qualifiers are parts, and are left out if the whole is said.';
COMMENT ON COLUMN graph.amounts.subject_id IS 'The entity of which it is said, such as an event.';
COMMENT ON COLUMN graph.amounts.amount IS 'The one amount (numeric); null if amounts compete or are ranges, and if UNKNOWN.';
COMMENT ON COLUMN graph.amounts.comparator IS 'The weakest comparator of the amounts that count: BETWEEN if they are a range, ABOUT if bounds are from both sides; null if UNKNOWN.';
COMMENT ON COLUMN graph.amounts.per IS 'Of a rate: the unit to which it refers, such as d for a day; else null. Rates add up only with rates of the same unit.';
COMMENT ON COLUMN graph.amounts.of_id IS 'The entity that is counted, or of which it is a share; else null. Amounts add up only within one.';
COMMENT ON COLUMN graph.amounts.of_text_kk IS 'What is counted, in Kazakh, else in Russian, else in English; else null.';
COMMENT ON COLUMN graph.amounts.of_text_ru IS 'What is counted, in Russian, else in Kazakh, else in English; else null.';
COMMENT ON COLUMN graph.amounts.of_text_en IS 'What is counted, in English, else in Kazakh, else in Russian; else null.';
COMMENT ON COLUMN graph.amounts.valid_from IS 'Since when it was true in the world (EDTF); null where unknown.';
COMMENT ON COLUMN graph.amounts.valid_to IS 'Until when it was true in the world (EDTF); null where unknown.';
COMMENT ON COLUMN graph.amounts.qualifiers_key IS 'A fingerprint of its qualifiers, which stand in graph.qualifiers; null if it has none.';
--> statement-breakpoint

CREATE VIEW graph.qualifiers AS
SELECT
  s.id AS statement_id,
  q.position,
  q.predicate,
  q.value_kind::text AS value_kind,
  'E' || q.object_id::text AS object_id,
  q.amount,
  q.amount_to,
  q.comparator::text AS comparator,
  q.unit,
  coalesce(q.text ->> 'kk', q.text ->> 'ru', q.text ->> 'en') AS text_kk,
  coalesce(q.text ->> 'ru', q.text ->> 'kk', q.text ->> 'en') AS text_ru,
  coalesce(q.text ->> 'en', q.text ->> 'kk', q.text ->> 'ru') AS text_en,
  q.date,
  q.date_earliest,
  q.date_latest
FROM public.qualifiers q JOIN graph.statements s ON s.id = 'S' || q.statement_id::text;
COMMENT ON VIEW graph.qualifiers IS 'What statements say more exactly: the share of an owner, the manner of a payment. Qualifiers are part of their statement.';
COMMENT ON COLUMN graph.qualifiers.statement_id IS 'The statement that it qualifies.';
COMMENT ON COLUMN graph.qualifiers.position IS 'Its place among the qualifiers of the statement, from 0.';
COMMENT ON COLUMN graph.qualifiers.predicate IS 'What it says: SHARE, ROLE, REASON, MANNER, ... as graph.predicates lists it.';
COMMENT ON COLUMN graph.qualifiers.value_kind IS 'What its value is: the kind of an entity, else QUANTITY, TEXT, DATE or UNKNOWN.';
COMMENT ON COLUMN graph.qualifiers.object_id IS 'The value, where it is an entity; else null.';
COMMENT ON COLUMN graph.qualifiers.amount IS 'Of a quantity: an exact decimal (numeric), of a range its lower end; else null.';
COMMENT ON COLUMN graph.qualifiers.amount_to IS 'Of a range: its upper end (numeric); else null.';
COMMENT ON COLUMN graph.qualifiers.comparator IS 'Of a quantity, how the amount is meant: EXACTLY, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, ABOUT or BETWEEN; else null.';
COMMENT ON COLUMN graph.qualifiers.unit IS 'Of a quantity: what it counts, as graph.units lists it; else null.';
COMMENT ON COLUMN graph.qualifiers.text_kk IS 'The value, where it is a text in our own words, in Kazakh, else in Russian, else in English; else null.';
COMMENT ON COLUMN graph.qualifiers.text_ru IS 'The value, where it is a text in our own words, in Russian, else in Kazakh, else in English; else null.';
COMMENT ON COLUMN graph.qualifiers.text_en IS 'The value, where it is a text in our own words, in English, else in Kazakh, else in Russian; else null.';
COMMENT ON COLUMN graph.qualifiers.date IS 'The value, where it is a date (EDTF); else null.';
COMMENT ON COLUMN graph.qualifiers.date_earliest IS 'The first day the date can mean; null where open.';
COMMENT ON COLUMN graph.qualifiers.date_latest IS 'The last day the date can mean; null where open.';
