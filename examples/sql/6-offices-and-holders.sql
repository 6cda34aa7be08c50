-- Which offices and titles are there, of what, who holds them, since when, and by what sentences?
with held as (
  select subject_id as office_id, object_id as person_id, unknown, valid_from, certainty, id as statement_id
  from statements where predicate = 'HOLDER'
  union all
  select object_id, subject_id, false, valid_from, certainty, id
  from statements where predicate = 'BEARS_TITLE' and not unknown
)
select
  office.type,
  office.label_en as office,
  owner.label_en as of,
  case when held.unknown then 'not named' else person.label_en end as holder,
  held.valid_from as since,
  held.certainty,
  (select string_agg(e.sentence_id, ', ' order by length(e.sentence_id), e.sentence_id) from evidence e where e.statement_id = held.statement_id) as sentences
from offices office
left join held on held.office_id = office.id
left join people person on person.id = held.person_id
left join links office_of on office_of.subject_id = office.id and office_of.predicate = 'OFFICE_OF'
left join entities owner on owner.id = office_of.object_id
order by office.type, office.label_en, holder;
