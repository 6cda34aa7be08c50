select "articles"."id" as "id", "articles"."slug" as "slug", "articles"."type" as "type", "articles"."title" as "title", "articles"."url" as "url", "articles"."lang" as "lang", "articles"."publisher_id" as "publisherId", "articles"."reprint_of" as "reprintOf", "articles"."published" as "published", "articles"."sha256" as "sha256", "articles"."length" as "length", "articles"."text" is not null as "textAttached", "articles"."recorded_in" as "recordedIn", "articles"."retracted_in" as "retractedIn", "articles"."forgotten_in" as "forgottenIn", m.place as "match", (m.score)::text as "_at0", ("articles"."id")::text as "_at1"
  from unnest($1::bigint[], $2::int[], $3::numeric[]) with ordinality as m(found_article, found_number, score, place) join "articles" on "articles"."id" = m.found_article
  order by m.score desc, "articles"."id"
  limit 21

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from unnest($2::bigint[], $3::int[], $4::numeric[]) with ordinality as m(found_article, found_number, score, place) join "articles" on "articles"."id" = m.found_article) "x"
  order by p.ord

select article, number, score, begun, is_full
  from (with "everything" as materialized ( select "articles"."id" as article, 0 as number, 0.5 + 0.5 * (case when "articles"."words" @@ $1::tsquery then $2::double precision when "articles"."words" @@ $3::tsquery then $4::double precision when "articles"."words" @@ $5::tsquery then $6::double precision else $7::double precision end + case when "articles"."words" @@ $8::tsquery then $9::double precision when "articles"."words" @@ $10::tsquery then $11::double precision when "articles"."words" @@ $12::tsquery then $13::double precision else $14::double precision end + case when "articles"."words" @@ $15::tsquery then $16::double precision when "articles"."words" @@ $17::tsquery then $18::double precision when "articles"."words" @@ $19::tsquery then $20::double precision else $21::double precision end) as score, false as begun
  from "articles"
  where ("articles"."words" @@ $22::tsquery and "articles"."retracted_in" is null)
  limit 2000), "begun" as materialized ( select "articles"."id" as article, 0 as number, 0.5 + 0.5 * (case when "articles"."words" @@ $23::tsquery then $24::double precision when "articles"."words" @@ $25::tsquery then $26::double precision when "articles"."words" @@ $27::tsquery then $28::double precision else $29::double precision end + case when "articles"."words" @@ $30::tsquery then $31::double precision when "articles"."words" @@ $32::tsquery then $33::double precision when "articles"."words" @@ $34::tsquery then $35::double precision else $36::double precision end + $37::double precision) as score, true as begun
  from "articles"
  where ("articles"."words" @@ $38::tsquery and "articles"."retracted_in" is null and (select count(*)
  from "everything") < 1)
  limit 2000), "some" as materialized ( select "articles"."id" as article, 0 as number, 0.5 * (case when "articles"."words" @@ $39::tsquery then case when "articles"."words" @@ $40::tsquery then $41::double precision when "articles"."words" @@ $42::tsquery then $43::double precision when "articles"."words" @@ $44::tsquery then $45::double precision else $46::double precision end else 0 end + case when "articles"."words" @@ $47::tsquery then case when "articles"."words" @@ $48::tsquery then $49::double precision when "articles"."words" @@ $50::tsquery then $51::double precision when "articles"."words" @@ $52::tsquery then $53::double precision else $54::double precision end else 0 end + case when "articles"."words" @@ $55::tsquery then case when "articles"."words" @@ $56::tsquery then $57::double precision when "articles"."words" @@ $58::tsquery then $59::double precision when "articles"."words" @@ $60::tsquery then $61::double precision else $62::double precision end else 0 end) as score, false as begun
  from "articles"
  where ("articles"."words" @@ $63::tsquery and "articles"."retracted_in" is null and (select count(*)
  from "everything") + (select count(*)
  from "begun") < 20)
  limit 2000) select article, number, round(max(score)::numeric, 4) as score, bool_or(begun) as begun, greatest((select count(*)
  from "everything"), (select count(*)
  from "begun"), (select count(*)
  from "some")) >= 2000 as is_full
  from (select *
  from "everything"
  union all select *
  from "begun"
  union all select *
  from "some") found
  group by article, number
  order by 3 desc, 1, 2
  limit 301) best

select k.row, k.article, f.sentence, f.field, f.lang, f.owner, f.text
  from unnest($1::bigint[], $2::int[]) with ordinality as k(article, number, row)
  cross join lateral ( select field.*, s.number as sentence
  from ((select *
  from "sentences"
  where ("sentences"."article_id" = k.article and "sentences"."number" = k.number and k.number > 0))
  union all (select *
  from "sentences"
  where ("sentences"."article_id" = k.article and k.number = 0 and "sentences"."words" @@ $3::tsquery)
  order by ("sentences"."words" @@ $4::tsquery)::int + ("sentences"."words" @@ $5::tsquery)::int + ("sentences"."words" @@ $6::tsquery)::int + ("sentences"."words" @@ $7::tsquery)::int desc, number
  limit 3)) s
  cross join lateral ( select 2 as nth, 'TEXT' as field, a.lang, null::bigint as owner, substring(a.text
  from s.start + 1 for s."end" - s.start) as text
  from "articles" a
  where a.id = s.article_id and a.text is not null
  union all select 2, 'TEXT', a.lang, null::bigint, s.text
  from "articles" a
  where a.id = s.article_id and s.text is not null
  union all select 3, 'GLOSS', gloss.key, null, gloss.value
  from jsonb_each_text(s.gloss) gloss
  union all select distinct 4, 'VALUE', value.key, st.id, value.value
  from "evidence" v join "statements" st on st.id = v.statement_id
  cross join jsonb_each_text(st.text) value
  where v.article_id = s.article_id and v.sentence = s.number and v.retracted_in is null and st.retracted_in is null and st.standing <= 'DISPUTED') field
  union all select 1, 'TITLE', a.lang, null::bigint, a.title, 0
  from "articles" a
  where a.id = k.article and k.number = 0 and a.title is not null
  union all select 5, 'DESCRIPTION', description.key, e.id, description.value, 0
  from "entities" e
  cross join jsonb_each_text(e.description) description
  where e.home_id = k.article and k.number = 0 and e.retracted_in is null) f
  order by k.row, f.sentence, f.nth, f.owner, f.lang

select lang, word, stem
  from (select 'ru' as lang, word, (ts_lexize('russian_stem', word))[1] as stem
  from jsonb_array_elements_text($1::jsonb) as word
  union all select 'en', word, (ts_lexize('english_stem', word))[1]
  from jsonb_array_elements_text($2::jsonb) as word) stemmed
  where stem is not null

select nth, key, coalesce((select "sentences"
  from "text_keys"
  where "key" = k.key), 0)
  from (select nth, key
  from jsonb_to_recordset($1::jsonb) as w(nth int, norm text, keys jsonb, ru bool, en bool)
  cross join lateral ( select jsonb_array_elements_text(keys) as key
  union all select $2::text || (ts_lexize('russian_stem', norm))[1]
  where ru
  union all select $3::text || (ts_lexize('english_stem', norm))[1]
  where en) all_keys
  union all select -1, '') k
  where key is not null
