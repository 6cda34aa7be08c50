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

select "entities"."id", "entities"."slug", "entities"."kind", "entities"."retracted_in", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "id", "kind", "type", "latitude", "longitude", "since"
  from "places"
  where "places"."id" = any ($1::bigint[])

select "id", "kind", "type", "latitude", "longitude", "since"
  from "places"
  where "places"."id" = any ($1::bigint[])

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", ("statements"."rank")::text as "_at0", ("statements"."id")::text as "_at1"
  from "statements"
  where ("statements"."subject_id" = (select $1::bigint)::bigint and ("statements"."predicate" in ('LOCATED_IN') and ("statements"."retracted_in" is null and "statements"."rank" <> 'DEPRECATED' and "statements"."standing" <= 'DISPUTED')))
  order by "statements"."rank", "statements"."id"
  limit 201

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", ("statements"."rank")::text as "_at0", ("statements"."id")::text as "_at1"
  from "statements"
  where ("statements"."subject_id" = (select $1::bigint)::bigint and ("statements"."predicate" in ('LOCATED_IN') and ("statements"."retracted_in" is null and "statements"."rank" <> 'DEPRECATED' and "statements"."standing" <= 'DISPUTED')))
  order by "statements"."rank", "statements"."id"
  limit 201
