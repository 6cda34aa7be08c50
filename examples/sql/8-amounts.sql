-- What do the amounts of each predicate and unit come to, and what can be said of the total?
-- Never across units. A sum only if amounts of the predicate add up, with the weakest comparator among them. An event counts once; if its
-- amounts compete there is no one sum, but a least and a most.
select
  a.predicate,
  unit.label_en as unit,
  count(*) as events,
  case when a.additive and count(*) = count(a.amount) then sum(a.amount) end as sum,
  case when a.additive and count(*) = count(a.least) then sum(a.least) end as sum_least,
  case when a.additive and count(*) = count(a.most) then sum(a.most) end as sum_most,
  case when count(*) = count(a.least) then min(a.least) end as least,
  case when count(*) = count(a.most) then max(a.most) end as most,
  case
    when bool_and(a.comparator = 'EXACTLY') then 'EXACTLY'
    when bool_and(a.comparator in ('EXACTLY', 'BETWEEN')) then 'BETWEEN'
    when bool_and(a.comparator in ('EXACTLY', 'BETWEEN', 'MORE_THAN')) then 'MORE_THAN'
    when bool_and(a.comparator in ('EXACTLY', 'BETWEEN', 'MORE_THAN', 'AT_LEAST')) then 'AT_LEAST'
    when bool_and(a.comparator in ('EXACTLY', 'BETWEEN', 'LESS_THAN')) then 'LESS_THAN'
    when bool_and(a.comparator in ('EXACTLY', 'BETWEEN', 'LESS_THAN', 'AT_MOST')) then 'AT_MOST'
    when bool_or(a.comparator is not null) then 'ABOUT'
  end as comparator,
  count(*) filter (where a.competing) as competing,
  (select count(*) from quantities u where u.predicate = a.predicate and u.unknown) as not_named,
  string_agg(event.label_en, E'\n' order by length(event.id), event.id) as of
from amounts a
join units unit on unit.unit = a.unit
join events event on event.id = a.subject_id
where not a.unknown
group by a.predicate, a.additive, unit.label_en
order by a.predicate, unit.label_en;
