-- What do the sources imply and not name (UNKNOWN), by predicate, and of how many such statements?
select
  p.predicate,
  p.label_en as label,
  count(*) filter (where s.unknown) as not_named,
  count(*) as statements,
  string_agg(subject.label_en, E'\n' order by length(s.id), s.id) filter (where s.unknown) as of
from statements s
join predicates p on p.predicate = s.predicate
join entities subject on subject.id = s.subject_id
group by p.predicate, p.label_en
having bool_or(s.unknown)
order by not_named desc, p.predicate;
