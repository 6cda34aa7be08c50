-- What do the sentences that name Dostyq village state, fact by fact, and which of it rests on that sentence alone?
select
  sentence.id as sentence,
  sentence.gloss_en as gloss,
  s.id as statement,
  subject.label_en as subject,
  s.predicate,
  coalesce(object.label_en, s.amount || ' ' || s.unit, s.text_en, s.date, 'not named') as value,
  e.voice,
  speaker.label_en as speaker,
  e.certainty,
  s.evidence_count = 1 as alone
from entities named
join mentions m on m.entity_id = named.id and m.kind = 'NAME'
join sentences sentence on sentence.id = m.sentence_id
join evidence e on e.sentence_id = sentence.id
join statements s on s.id = e.statement_id
join entities subject on subject.id = s.subject_id
left join entities object on object.id = s.object_id
left join entities speaker on speaker.id = e.speaker_id
where named.slug = 'dostyq'
order by sentence.number, length(s.id), s.id;
