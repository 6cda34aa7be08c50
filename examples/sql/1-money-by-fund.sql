-- How much money came from which fund for which kind of recipient, and by what sentence?
-- An event counts once: `amounts` has the one amount of each, or the range of those that compete. Amounts each are no total and are not
-- added; what is UNKNOWN has a line of its own, as no sum holds it.
with paid as (
  select distinct payer.entity_id as fund_id, recipient.entity_kind, a.*
  from participants payer
  join participants recipient on recipient.event_id = payer.event_id and recipient.role in ('RECIPIENT', 'BENEFICIARY')
  join amounts a on a.subject_id = payer.event_id
  where payer.role = 'PAYER' and (payer.entity_kind = 'FUND' or payer.unknown)
    and a.predicate in ('AMOUNT', 'AMOUNT_EACH') and (a.unit = 'KZT' or a.unknown)
)
select
  coalesce(fund.label_en, 'not named') as fund,
  paid.entity_kind as recipient_kind,
  paid.predicate,
  paid.unit,
  count(*) as events,
  case when paid.additive and count(*) = count(paid.amount) then sum(paid.amount) end as sum,
  case when count(*) = count(paid.least) then case when paid.additive then sum(paid.least) else min(paid.least) end end as least,
  case when count(*) = count(paid.most) then case when paid.additive then sum(paid.most) else max(paid.most) end end as most,
  case
    when bool_and(paid.comparator = 'EXACTLY') then 'EXACTLY'
    when bool_and(paid.comparator in ('EXACTLY', 'BETWEEN')) then 'BETWEEN'
    when bool_and(paid.comparator in ('EXACTLY', 'BETWEEN', 'MORE_THAN')) then 'MORE_THAN'
    when bool_and(paid.comparator in ('EXACTLY', 'BETWEEN', 'MORE_THAN', 'AT_LEAST')) then 'AT_LEAST'
    when bool_and(paid.comparator in ('EXACTLY', 'BETWEEN', 'LESS_THAN')) then 'LESS_THAN'
    when bool_and(paid.comparator in ('EXACTLY', 'BETWEEN', 'LESS_THAN', 'AT_MOST')) then 'AT_MOST'
    when bool_or(paid.comparator is not null) then 'ABOUT'
  end as comparator,
  string_agg(said.by, E'\n' order by said.by) as sentences
from paid
left join funds fund on fund.id = paid.fund_id
cross join lateral (
  select string_agg(sentence.id || ': ' || sentence.gloss_en, E'\n' order by length(sentence.id), sentence.id) as by
  from evidence e join sentences sentence on sentence.id = e.sentence_id
  where e.statement_id = any (paid.statement_ids)
) said
group by paid.fund_id, fund.label_en, paid.entity_kind, paid.predicate, paid.unit, paid.additive
order by fund.label_en nulls last, paid.entity_kind, paid.predicate, paid.unit;
