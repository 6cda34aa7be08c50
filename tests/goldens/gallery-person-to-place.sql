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
