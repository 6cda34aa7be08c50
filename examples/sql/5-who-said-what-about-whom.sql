-- Who says what in direct speech, and about whom?
select
  speaker.label_en as speaker,
  sentence.id as sentence,
  sentence.gloss_en as says,
  string_agg(distinct spoken_of.label_en, ', ') as about
from sentences sentence
join entities speaker on speaker.id = sentence.speaker_id
left join mentions m on m.sentence_id = sentence.id and m.entity_id <> sentence.speaker_id
left join entities spoken_of on spoken_of.id = m.entity_id and spoken_of.kind in ('PERSON', 'ORGANIZATION', 'FUND', 'GROUP')
group by speaker.label_en, sentence.id, sentence.gloss_en
order by length(sentence.id), sentence.id;
