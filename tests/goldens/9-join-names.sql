select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", (select json_agg(n)::text
  from (select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", shown.role as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  cross join lateral (select case when "names"."role" = 'PRIMARY' and exists ( select
  from "names" c join "articles" y on y.id = c.article_id
  where c.entity_id = "names"."entity_id" and c.lang = "names"."lang" and c.corrects = "names"."text" and (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce(y.reprint_of, y.id)) = (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce("articles".reprint_of, "articles".id)) and not coalesce("articles"."published_earliest" > y.published_latest, false) ) then 'ALIAS' else "names"."role" end as role) shown
  where "names"."entity_id" = "entities"."id"
  group by "names"."entity_id", shown.role, "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C") n) as "names", (select coalesce(max("revisions"."id"), 0)
  from "revisions") as "seen"
  from "entities"
  where "entities"."id" = any ((select $1::bigint[])::bigint[])

select q.nth as "nth", "c"."entity_id" as "entityId", "c"."text" as "text", "c"."lang" as "lang", "c"."role" as "role", "c"."statement_id" as "statementId", "c"."parts" as "parts", "c"."valid_from" as "validFrom", "c"."valid_to" as "validTo", "c"."norm" as "norm", (select "entities"."kind"
  from "entities"
  where "entities"."id" = c.entity_id) as "kind", c.truncated as "truncated"
  from jsonb_to_recordset((select $1::jsonb)::jsonb) as q(nth int, norm text, wholes text[], initials text[], stems text[], words jsonb, "all" tsquery, "any" tsquery, begun tsquery, opening text, kinds text[], langs text[])
  cross join lateral ( with exact as materialized ( select entity_id, text, lang, role, statement_id, parts, valid_from, valid_to, norm
  from ( select "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm", "names"."key"
  from "names"
  where (replace("names"."key", ' ', '') = any (q.wholes) or "names"."initials" = any (q.initials) or "names"."norm" = q.norm) and (q.langs is null or "names"."lang" = any (q.langs)) and (select q.kinds is null or "entities"."kind"::text = any (q.kinds)
  from "entities"
  where "entities"."id" = "names"."entity_id" and "entities"."retracted_in" is null)
  limit 2000) read
  order by char_length(key), entity_id
  limit 50), worded as materialized ( select entity_id, text, lang, role, statement_id, parts, valid_from, valid_to, norm
  from ( select "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm", "names"."key"
  from "names"
  where array_to_tsvector(string_to_array("names"."key", ' ')) @@ q."all" and (q.langs is null or "names"."lang" = any (q.langs)) and (select q.kinds is null or "entities"."kind"::text = any (q.kinds)
  from "entities"
  where "entities"."id" = "names"."entity_id" and "entities"."retracted_in" is null)
  limit 2000) read
  order by char_length(key), entity_id
  limit 50), strong as materialized (select *
  from exact union select *
  from worded), stemmed as materialized ( select entity_id, text, lang, role, statement_id, parts, valid_from, valid_to, norm
  from ( select "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm", "names"."key"
  from "names"
  where "names"."stem" = any (q.stems) and (select count(*)
  from "strong") < 10 and (q.langs is null or "names"."lang" = any (q.langs)) and (select q.kinds is null or "entities"."kind"::text = any (q.kinds)
  from "entities"
  where "entities"."id" = "names"."entity_id" and "entities"."retracted_in" is null)
  limit 2000) read
  order by char_length(key), entity_id
  limit 50), begun as materialized ( select entity_id, text, lang, role, statement_id, parts, valid_from, valid_to, norm
  from ( select "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm", "names"."key"
  from "names"
  where array_to_tsvector(string_to_array("names"."key", ' ')) @@ q.begun and (select count(*)
  from "strong") < 50 and (q.langs is null or "names"."lang" = any (q.langs)) and (select q.kinds is null or "entities"."kind"::text = any (q.kinds)
  from "entities"
  where "entities"."id" = "names"."entity_id" and "entities"."retracted_in" is null)
  limit 2000) read
  order by char_length(key), entity_id
  limit 50), opened as materialized ( select "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm"
  from "names"
  where "names"."key" >= q.opening and "names"."key" < q.opening || chr(1114111) and (q.langs is null or "names"."lang" = any (q.langs)) and (select q.kinds is null or "entities"."kind"::text = any (q.kinds)
  from "entities"
  where "entities"."id" = "names"."entity_id" and "entities"."retracted_in" is null)
  order by "names"."key", "names"."entity_id"
  limit 50), words as materialized ( select nth, '(' || string_agg('''' || word || '''', '|') || ')' as query
  from jsonb_array_elements(q.words) with ordinality as w(keys, nth)
  cross join lateral ( select jsonb_array_elements_text(keys) as word union (select "name_words"."word"
  from "name_words"
  where nth <= 6 and "name_words"."word" % (keys ->> 0) and char_length(keys ->> 0) >= 4
  order by similarity("name_words"."word", keys ->> 0) desc, "name_words"."word"
  limit 12) ) alike
  group by nth), loosened as materialized ( select string_agg(query, '&')::tsquery as everything, (select string_agg(rest, '|')::tsquery
  from ( select string_agg(kept.query, '&') as rest
  from words kept, words omitted
  where kept.nth <> omitted.nth
  group by omitted.nth
  union all select string_agg(query, '&'
  order by nth)
  from words
  where (select count(*)
  from words) > 3 and nth <= 2
  union all select string_agg(query, '&'
  order by nth)
  from words
  where (select count(*)
  from words) > 3 and nth > (select count(*)
  from words) - 2 ) r) as fewer
  from words), typos as materialized ( select entity_id, text, lang, role, statement_id, parts, valid_from, valid_to, norm
  from ( select "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm", "names"."key"
  from "names"
  where array_to_tsvector(string_to_array("names"."key", ' ')) @@ (select everything
  from loosened) and (select count(*)
  from "strong") < 10 and (q.langs is null or "names"."lang" = any (q.langs)) and (select q.kinds is null or "entities"."kind"::text = any (q.kinds)
  from "entities"
  where "entities"."id" = "names"."entity_id" and "entities"."retracted_in" is null)
  limit 2000) read
  order by char_length(key), entity_id
  limit 50), partial as materialized ( select entity_id, text, lang, role, statement_id, parts, valid_from, valid_to, norm
  from ( select "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm", "names"."key"
  from "names"
  where array_to_tsvector(string_to_array("names"."key", ' ')) @@ (select fewer
  from loosened) and (select count(*)
  from "exact") = 0 and (select count(*)
  from "strong") + (select count(*)
  from "typos") < 10 and (q.langs is null or "names"."lang" = any (q.langs)) and (select q.kinds is null or "entities"."kind"::text = any (q.kinds)
  from "entities"
  where "entities"."id" = "names"."entity_id" and "entities"."retracted_in" is null)
  limit 2000) read
  order by char_length(key), entity_id
  limit 50), loosest as materialized ( select entity_id, text, lang, role, statement_id, parts, valid_from, valid_to, norm
  from ( select "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm", "names"."key"
  from "names"
  where array_to_tsvector(string_to_array("names"."key", ' ')) @@ q."any" and (select count(*)
  from "strong") + (select count(*)
  from "stemmed") + (select count(*)
  from "begun") + (select count(*)
  from "opened") + (select count(*)
  from "typos") + (select count(*)
  from "partial") = 0 and (q.langs is null or "names"."lang" = any (q.langs)) and (select q.kinds is null or "entities"."kind"::text = any (q.kinds)
  from "entities"
  where "entities"."id" = "names"."entity_id" and "entities"."retracted_in" is null)
  limit 2000) read
  order by char_length(key), entity_id
  limit 50) select *, greatest((select count(*)
  from "exact"), (select count(*)
  from "worded"), (select count(*)
  from "stemmed"), (select count(*)
  from "begun"), (select count(*)
  from "opened"), (select count(*)
  from "typos"), (select count(*)
  from "partial"), (select count(*)
  from "loosest")) >= 50 as truncated
  from (select *
  from strong union select *
  from stemmed union select *
  from begun union select *
  from opened union select *
  from typos union select *
  from partial union select *
  from loosest) found) c
