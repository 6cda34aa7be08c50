-- Which statements are not said by any sentence but concluded, from which, and why?
select
  s.id as statement,
  subject.label_en as subject,
  s.predicate,
  coalesce(object.label_en, s.amount || ' ' || s.unit, s.text_en, s.date, 'not named') as value,
  why.reason_en as reason,
  string_agg(why.sentence_id, ', ' order by length(why.sentence_id), why.sentence_id) as sentences
from statements s
join evidence why on why.statement_id = s.id
join entities subject on subject.id = s.subject_id
left join entities object on object.id = s.object_id
where s.certainty = 'INFERRED'
group by s.id, subject.label_en, s.predicate, object.label_en, s.amount, s.unit, s.text_en, s.date, why.reason_en
order by length(s.id), s.id;
