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

select known.key, known.initials, known.stem, known.kind, "known"."entity_id", "known"."text", "known"."lang", "known"."role", "known"."statement_id", "known"."parts", "known"."valid_from", "known"."valid_to", "known"."norm"
  from ( select n.*
  from jsonb_to_recordset($1::jsonb) as g(beginning text, keys jsonb)
  cross join lateral (select key
  from jsonb_array_elements_text(g.keys) as key
  where exists (select 1
  from "names"
  where "names"."key" >= g.beginning and "names"."key" < g.beginning || '!')) wanted
  cross join lateral ( select distinct "names"."entity_id", "entities"."kind"
  from "names" join "entities" on "entities"."id" = "names"."entity_id"
  where ("names"."key" = wanted.key and "entities"."retracted_in" is null and "entities"."collective" = $2)
  order by "names"."entity_id"
  limit 20) e
  cross join lateral ( select distinct on ("names"."role", "names"."lang", "names"."text") "names"."key", "names"."initials", "names"."stem", e.kind, "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm"
  from "names"
  where "names"."entity_id" = e.entity_id and "names"."key" = wanted.key
  order by "names"."role", "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to") n union select n.*
  from jsonb_to_recordset($3::jsonb) as g(beginning text, keys jsonb)
  cross join lateral (select key
  from jsonb_array_elements_text(g.keys) as key
  where exists (select 1
  from "names"
  where "names"."initials" >= g.beginning and "names"."initials" < g.beginning || '!')) wanted
  cross join lateral ( select distinct "names"."entity_id", "entities"."kind"
  from "names" join "entities" on "entities"."id" = "names"."entity_id"
  where ("names"."initials" = wanted.key and "entities"."retracted_in" is null and "entities"."collective" = $4)
  order by "names"."entity_id"
  limit 20) e
  cross join lateral ( select distinct on ("names"."role", "names"."lang", "names"."text") "names"."key", "names"."initials", "names"."stem", e.kind, "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm"
  from "names"
  where "names"."entity_id" = e.entity_id and "names"."initials" = wanted.key
  order by "names"."role", "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to") n union select n.*
  from jsonb_to_recordset($5::jsonb) as g(beginning text, keys jsonb)
  cross join lateral (select key
  from jsonb_array_elements_text(g.keys) as key
  where exists (select 1
  from "names"
  where "names"."stem" >= g.beginning and "names"."stem" < g.beginning || '!')) wanted
  cross join lateral ( select distinct "names"."entity_id", "entities"."kind"
  from "names" join "entities" on "entities"."id" = "names"."entity_id"
  where ("names"."stem" = wanted.key and "entities"."retracted_in" is null and "entities"."collective" = $6)
  order by "names"."entity_id"
  limit 20) e
  cross join lateral ( select distinct on ("names"."role", "names"."lang", "names"."text") "names"."key", "names"."initials", "names"."stem", e.kind, "names"."entity_id", "names"."text", "names"."lang", "names"."role", "names"."statement_id", "names"."parts", "names"."valid_from", "names"."valid_to", "names"."norm"
  from "names"
  where "names"."entity_id" = e.entity_id and "names"."stem" = wanted.key
  order by "names"."role", "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to") n) known
