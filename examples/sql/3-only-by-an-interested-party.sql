-- Which statements were only ever said by an interested party?
-- The side of a speaker: itself, whose website it is, and the organization in which it holds an office. A speaker is interested
-- where one of its side is the subject, or is tied to the subject by a statement.
with side as (
  select distinct speaker_id, speaker_id as entity_id from evidence where speaker_id is not null
  union
  select subject_id, object_id from links where predicate = 'WEBSITE_OF'
  union
  select held.object_id, office_of.object_id
  from links held join links office_of on office_of.subject_id = held.subject_id and office_of.predicate = 'OFFICE_OF'
  where held.predicate = 'HOLDER'
),
interest as (
  select speaker_id, entity_id as subject_id, entity_id as tie_id from side
  union
  select side.speaker_id, links.subject_id, side.entity_id from side join links on links.object_id = side.entity_id
  union
  select side.speaker_id, links.object_id, side.entity_id from side join links on links.subject_id = side.entity_id
)
select
  s.id as statement,
  subject.label_en as subject,
  s.predicate,
  coalesce(object.label_en, s.amount || ' ' || s.unit, s.text_en, s.date, 'not named') as value,
  string_agg(distinct speaker.label_en, ', ') as speaker,
  string_agg(distinct tie.label_en, ', ') as tied_by,
  string_agg(distinct e.sentence_id, ', ') as sentences
from statements s
join entities subject on subject.id = s.subject_id
left join entities object on object.id = s.object_id
join evidence e on e.statement_id = s.id
join interest on interest.speaker_id = e.speaker_id and interest.subject_id = s.subject_id
join entities speaker on speaker.id = e.speaker_id
join entities tie on tie.id = interest.tie_id
where not exists (
  select from evidence other
  where other.statement_id = s.id
    and not exists (select from interest i where i.speaker_id = other.speaker_id and i.subject_id = s.subject_id)
)
group by s.id, subject.label_en, s.predicate, object.label_en, s.amount, s.unit, s.text_en, s.date
order by length(s.id), s.id;
