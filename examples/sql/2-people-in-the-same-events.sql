-- Which people took part in the same events, in which roles, and how surely?
select
  one.label_en as person,
  other.label_en as with_person,
  event.label_en as event,
  string_agg(distinct a.role, ', ') as role,
  string_agg(distinct b.role, ', ') as with_role,
  case when bool_or(a.certainty = 'STATED' and b.certainty = 'STATED') then 'STATED' else 'INFERRED' end as certainty
from participants a
join participants b on b.event_id = a.event_id and (length(a.entity_id), a.entity_id) < (length(b.entity_id), b.entity_id)
join people one on one.id = a.entity_id
join people other on other.id = b.entity_id
join events event on event.id = a.event_id
group by one.id, one.label_en, other.id, other.label_en, event.id, event.label_en
order by one.label_en, other.label_en, length(event.id), event.id;
