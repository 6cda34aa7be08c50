select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ("entities"."id")::text as "_at0"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $1 and ((exists (select
  from "places"
  where ("places"."id" = "entities"."id" and "places"."type" in ($2))) or exists (select
  from "names" "n1"
  where ("n1"."entity_id" = "entities"."id" and "n1"."norm" like $3))) and ("entities"."id" = any ($4::bigint[])) is not true))
  order by "entities"."id"
  limit 21

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ("entities"."id")::text as "_at0"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $1 and ((exists (select
  from "statements" "s1"
  where ("s1"."subject_id" = "entities"."id" and "s1"."predicate" in ($2) and "s1"."object_id" is not null and exists (select
  from "entities" "e2"
  where ("e2"."id" = "s1"."object_id" and (("e2"."id" = any ($3::bigint[])) is not true and "e2"."kind" in ($4) and exists (select
  from "offices"
  where ("offices"."id" = "e2"."id" and "offices"."type" in ($5)))))) and (("s1"."retracted_in" is null and "s1"."rank" <> $6 and "s1"."standing" <= 'DISPUTED') and not exists (select
  from "evidence" "v"
  where ("v"."statement_id" = "s1"."id" and ("v"."retracted_in" is null and "v"."certainty" = $7)))))) or exists (select
  from "statements" "s3"
  where ("s3"."object_id" = "entities"."id" and "s3"."predicate" in ($8) and "s3"."object_id" is not null and exists (select
  from "entities" "e4"
  where ("e4"."id" = "s3"."subject_id" and (("e4"."id" = any ($9::bigint[])) is not true and "e4"."kind" in ($10) and exists (select
  from "offices"
  where ("offices"."id" = "e4"."id" and "offices"."type" in ($11)))))) and (("s3"."retracted_in" is null and "s3"."rank" <> $12 and "s3"."standing" <= 'DISPUTED') and not exists (select
  from "evidence" "v"
  where ("v"."statement_id" = "s3"."id" and ("v"."retracted_in" is null and "v"."certainty" = $13))))))) and exists (select
  from "mentions"
  where ("mentions"."entity_id" = "entities"."id" and "mentions"."article_id" = any ($14::bigint[])))))
  order by "entities"."id"
  limit 21

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ("entities"."id")::text as "_at0"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $1 and exists (select
  from "statements" "s1"
  where ("s1"."subject_id" = "entities"."id" and "s1"."predicate" in ($2) and "s1"."object_id" is not null and exists (select
  from "entities" "e2"
  where ("e2"."id" = "s1"."object_id" and exists (select
  from "names" "n3"
  where ("n3"."entity_id" = "e2"."id" and "n3"."norm" like $3 and "n3"."role" in ($4))))) and ("s1"."retracted_in" is null and "s1"."rank" <> $5 and "s1"."standing" <= 'DISPUTED'))))
  order by "entities"."id"
  limit 21

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ("entities"."id")::text as "_at0"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $1 and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED') and exists (select
  from "events"
  where ("events"."id" = "entities"."id" and "events"."status" in ($2))))
  order by "entities"."id"
  limit 21

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ("entities"."id")::text as "_at0"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $1 and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED') and exists (select
  from "statements" "s1"
  where ("s1"."subject_id" = "entities"."id" and "s1"."value_kind" = $2 and ("s1"."retracted_in" is null and "s1"."rank" <> $3 and "s1"."standing" <= 'DISPUTED'))))
  order by "entities"."id"
  limit 21

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

select "entities"."id", "entities"."slug", "entities"."kind", "entities"."retracted_in", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "entities"."id", "entities"."slug", "entities"."kind", "entities"."retracted_in", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "entities"."id", "entities"."slug", "entities"."kind", "entities"."retracted_in", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "id", "slug"
  from "articles"
  where "articles"."id" = any ($1::bigint[])

select "id", "slug"
  from "articles"
  where "articles"."slug" in ($1)

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", ("statements"."rank")::text as "_at0", ("statements"."id")::text as "_at1"
  from "statements"
  where ("statements"."subject_id" = (select $1::bigint)::bigint and ("statements"."predicate" in ('TIME', 'PLANNED_TIME') and ("statements"."retracted_in" is null and "statements"."rank" <> 'DEPRECATED' and "statements"."standing" <= 'DISPUTED')))
  order by "statements"."rank", "statements"."id"
  limit 201

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", (("statements"."unit" is distinct
  from $1)::int)::text as "_at0", (coalesce("statements"."amount", 0))::text as "_at1", ("statements"."id")::text as "_at2"
  from "statements"
  where ("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED' and ("statements"."unit" = $3 and coalesce("statements"."amount_to", "statements"."amount") >= $4::numeric)))
  order by ("statements"."unit" is distinct
  from $5)::int, coalesce("statements"."amount", 0) desc, "statements"."id"
  limit 21

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."rank" as "rank", "statements"."standing" as "standing", ("statements"."id")::text as "_at0"
  from "statements"
  where ("statements"."retracted_in" is null and ("statements"."rank" <> $1 and "statements"."standing" <= 'DISPUTED' and exists (select
  from "evidence" "v"
  where ("v"."statement_id" = "statements"."id" and ("v"."retracted_in" is null and ("v"."voice" in ($2) and "v"."speaker_id" = any ($3::bigint[]) and "v"."article_id" = any ($4::bigint[])))))))
  order by "statements"."id"
  limit 21

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."rank" as "rank", "statements"."standing" as "standing", ("statements"."id")::text as "_at0"
  from "statements"
  where ("statements"."retracted_in" is null and ("statements"."rank" <> $1 and "statements"."standing" <= 'DISPUTED' and not exists (select
  from "evidence" "v"
  where ("v"."statement_id" = "statements"."id" and ("v"."retracted_in" is null and "v"."certainty" = $2)))))
  order by "statements"."id"
  limit 21

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from "statements"
  where ("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED' and exists (select
  from "evidence" "v"
  where ("v"."statement_id" = "statements"."id" and ("v"."retracted_in" is null and ("v"."voice" in ($3) and "v"."speaker_id" = any ($4::bigint[]) and "v"."article_id" = any ($5::bigint[])))))))) "x"
  order by p.ord
