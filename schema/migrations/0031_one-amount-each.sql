-- Sums are honest: an event counts once for a predicate and a unit. `graph.amounts` has the one amount of each, or the range of those that compete.
-- The API does the same with the statements that a filter leaves (`competing.store.ts`); a test compares both, row by row.

CREATE VIEW graph.amounts AS
SELECT
  subject_id,
  predicate,
  unit,
  CASE WHEN min(amount) = max(amount) THEN min(amount) END AS amount,
  CASE WHEN NOT bool_or(comparator IN ('LESS_THAN', 'AT_MOST')) THEN min(amount) END AS least,
  CASE WHEN NOT bool_or(comparator IN ('MORE_THAN', 'AT_LEAST')) THEN max(amount) END AS most,
  CASE
    WHEN bool_and(comparator = 'EXACTLY') THEN 'EXACTLY'
    WHEN bool_and(comparator IN ('EXACTLY', 'MORE_THAN')) THEN 'MORE_THAN'
    WHEN bool_and(comparator IN ('EXACTLY', 'MORE_THAN', 'AT_LEAST')) THEN 'AT_LEAST'
    WHEN bool_and(comparator IN ('EXACTLY', 'LESS_THAN')) THEN 'LESS_THAN'
    WHEN bool_and(comparator IN ('EXACTLY', 'LESS_THAN', 'AT_MOST')) THEN 'AT_MOST'
    WHEN bool_or(comparator IS NOT NULL) THEN 'ABOUT'
  END AS comparator,
  unknown,
  additive,
  count(DISTINCT amount) > 1 AS competing,
  count(*)::integer AS count,
  (min(size) - count(*))::integer AS superseded,
  array_agg(statement_id ORDER BY length(statement_id), statement_id) AS statement_ids
FROM (
  SELECT *, newest[2] < max(newest[1]) OVER (PARTITION BY subject_id, predicate, unit, rank) AS later
  FROM (
    SELECT *, count(*) OVER same AS size, max(rank) OVER same AS best,
      CASE WHEN count(amount) OVER same > 1 THEN (
        SELECT ARRAY[max(said.earliest), CASE WHEN count(*) = count(said.latest) THEN max(said.latest) END]
        FROM public.evidence v JOIN public.articles a ON a.id = v.article_id CROSS JOIN LATERAL (
          SELECT CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
            CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest) said
        WHERE 'S' || v.statement_id::text = q.statement_id AND v.retracted_in IS NULL AND v.stance = 'ASSERTS') END AS newest
    FROM graph.quantities q
    WINDOW same AS (PARTITION BY subject_id, predicate, unit)
  ) dated
) amounts
WHERE rank = best AND later IS NOT TRUE
GROUP BY subject_id, predicate, unit, unknown, additive;
COMMENT ON VIEW graph.amounts IS 'Amounts to add up: one row for each event, predicate and unit. Of several amounts of one event the PREFERRED ones count, otherwise those of the latest articles. Amounts that still differ compete: the row has the range.';
COMMENT ON COLUMN graph.amounts.subject_id IS 'The event of which it is said.';
COMMENT ON COLUMN graph.amounts.predicate IS 'What it is an amount of: AMOUNT, AMOUNT_EACH, RECIPIENT_COUNT, ...';
COMMENT ON COLUMN graph.amounts.unit IS 'What it counts, as graph.units lists it; null if UNKNOWN.';
COMMENT ON COLUMN graph.amounts.amount IS 'The one amount (numeric); null if amounts compete, and if UNKNOWN.';
COMMENT ON COLUMN graph.amounts.least IS 'The smallest amount that counts; null if it has no lower bound (LESS_THAN, AT_MOST), and if UNKNOWN.';
COMMENT ON COLUMN graph.amounts.most IS 'The largest amount that counts; null if it has no upper bound (MORE_THAN, AT_LEAST), and if UNKNOWN.';
COMMENT ON COLUMN graph.amounts.comparator IS 'The weakest comparator of the amounts that count: ABOUT if bounds are from both sides; null if UNKNOWN.';
COMMENT ON COLUMN graph.amounts.unknown IS 'Whether there is an amount that the source does not name (UNKNOWN). It is in no sum.';
COMMENT ON COLUMN graph.amounts.additive IS 'Whether amounts of this predicate may be added up, unit by unit: not those for each, nor counts of people who may be the same.';
COMMENT ON COLUMN graph.amounts.competing IS 'Whether several different amounts count.';
COMMENT ON COLUMN graph.amounts.count IS 'How many statements count.';
COMMENT ON COLUMN graph.amounts.superseded IS 'How many statements do not count, because another is PREFERRED or later.';
COMMENT ON COLUMN graph.amounts.statement_ids IS 'The statements that count.';
