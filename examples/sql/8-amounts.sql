-- What do the amounts of each predicate and unit come to, and what can be said of the total?
-- Never across units. A sum only where amounts of the predicate add up, with the weakest comparator among them; of competing amounts
-- of one event the preferred one counts, else the first.
with counted as (
  select distinct on (subject_id, predicate, unit) *
  from quantities where not unknown
  order by subject_id, predicate, unit, rank desc, length(statement_id), statement_id
)
select
  q.predicate,
  unit.label_en as unit,
  count(*) as amounts,
  case when q.additive then sum(q.amount) end as sum,
  min(q.amount) as least,
  max(q.amount) as most,
  case
    when bool_and(q.comparator = 'EXACTLY') then 'EXACTLY'
    when bool_and(q.comparator in ('EXACTLY', 'MORE_THAN')) then 'MORE_THAN'
    when bool_and(q.comparator in ('EXACTLY', 'MORE_THAN', 'AT_LEAST')) then 'AT_LEAST'
    when bool_and(q.comparator in ('EXACTLY', 'LESS_THAN')) then 'LESS_THAN'
    when bool_and(q.comparator in ('EXACTLY', 'LESS_THAN', 'AT_MOST')) then 'AT_MOST'
    else 'ABOUT'
  end as comparator,
  (select count(*) from quantities u where u.predicate = q.predicate and u.unknown) as not_named,
  string_agg(event.label_en, E'\n' order by length(event.id), event.id) as of
from counted q
join units unit on unit.unit = q.unit
join events event on event.id = q.subject_id
group by q.predicate, q.additive, unit.label_en
order by q.predicate, unit.label_en;
