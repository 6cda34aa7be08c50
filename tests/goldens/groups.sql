select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ("entities"."id")::text as "_at0"
  from "entities"
  where ("entities"."id" in (select "statements"."subject_id"
  from "statements"
  where ("statements"."object_id" = (select $1::bigint)::bigint and "statements"."predicate" in ($2) and ("statements"."retracted_in" is null and "statements"."rank" <> $3 and "statements"."standing" <= 'DISPUTED'))) and ("entities"."retracted_in" is null and "entities"."kind" = $4 and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED')))
  order by "entities"."id"
  limit 21

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ("entities"."id")::text as "_at0"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = 'EVENT' and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED'))
  order by "entities"."id"
  limit 21

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ("entities"."id")::text as "_at0"
  from "entities"
  where ("entities"."retracted_in" is null and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED'))
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

select "entities"."id", "entities"."slug", "entities"."kind", "entities"."retracted_in", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "in_group", "of_predicate", "of_unit", "per", "of_id", "of_text", "count", "superseded", "competing", "sum", "sum_least", "sum_most", "min", "max", "comparators", p.ord, "predicates"."additive"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select in_group as "in_group", of_predicate as "of_predicate", of_unit as "of_unit", of_per as "per", of_entity as "of_id", of_words as "of_text", sum(size) as "count", sum(superseded) as "superseded", count(*) filter (where competes) as "competing", case when count(*) = count("number") then sum("number") end as "sum", case when count(*) = count("least") then sum("least") end as "sum_least", case when count(*) = count("most") then sum("most") end as "sum_most", min(smallest) as "min", max(largest) as "max", string_agg(distinct compares, ',') as "comparators"
  from ( select in_group, of_predicate, of_unit, of_per, of_entity, of_words, count(*) filter (where counts) as size, count(*) filter (where not counts) as superseded, count(distinct (least, most)) filter (where counts) > 1 as competes, min(least) filter (where counts) as smallest, max(most) filter (where counts) as largest, case when min(least) filter (where counts) = max(most) filter (where counts) then max(most) filter (where counts) end as number, case when not bool_or(counts and compares in ('LESS_THAN', 'AT_MOST')) then min(least) filter (where counts) end as least, case when not bool_or(counts and compares in ('MORE_THAN', 'AT_LEAST')) then max(most) filter (where counts) end as most, string_agg(distinct compares, ',') filter (where counts) || case when min(least) filter (where counts) < max(most) filter (where counts) then ',BETWEEN' else '' end as compares
  from (select *, has_rank = min(has_rank) over (partition by in_group, of_predicate, of_unit, of_subject, of_per, of_entity, of_words, of_from, of_to, of_part) and coalesce(newest[2] >= max(newest[1]) over (partition by in_group, of_predicate, of_unit, of_subject, of_per, of_entity, of_words, of_from, of_to, of_part, has_rank), true) and not (of_part is not null and bool_or(of_part is null) over (partition by in_group, of_predicate, of_unit, of_subject, of_per, of_entity, of_words, of_from, of_to)) as counts
  from (select ("statements"."predicate")::text as in_group, "statements"."predicate" as of_predicate, "statements"."unit" as of_unit, "statements"."subject_id" as of_subject, "statements"."per" as of_per, "statements"."of_id" as of_entity, "statements"."of_text" as of_words, "statements"."valid_from" as of_from, "statements"."valid_to" as of_to, "statements"."qualifiers_key" as of_part, "statements"."rank" as has_rank, "statements"."amount" as least, coalesce("statements"."amount_to", "statements"."amount") as most, "statements"."comparator"::text as compares, case when count("statements"."amount") over (partition by ("statements"."predicate")::text, "statements"."subject_id", "statements"."predicate", "statements"."unit", "statements"."per", "statements"."of_id", "statements"."of_text", "statements"."valid_from", "statements"."valid_to", "statements"."qualifiers_key") > 1 then ( select array[max(said.earliest), case when count(*) = count(said.latest) then max(said.latest) end]
  from "evidence" v join "articles" a on a.id = v.article_id
  cross join lateral ( select case when v.said_on is null then a.published_earliest else v.said_earliest end as earliest, case when v.said_on is null then a.published_latest else v.said_latest end as latest) said
  where v.statement_id = "statements"."id" and v.retracted_in is null and v.stance = 'ASSERTS') end as newest
  from "statements"
  where (("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED' and "statements"."value_kind" in ($3, $4))) and ("statements"."predicate")::text in (select jsonb_array_elements_text($5::jsonb)) and "statements"."value_kind" in ('QUANTITY', 'UNKNOWN'))) amounts) amounts
  group by in_group, of_predicate, of_unit, of_subject, of_per, of_entity, of_words, of_from, of_to, of_part) each_one
  group by 1, 2, 3, 4, 5, 6) "x"
  inner join "predicates" on "predicates"."predicate" = "of_predicate"
  order by p.ord, "in_group", "of_predicate", "of_unit", per nulls first, x.of_id nulls first, x.of_text nulls first

select "mentions"."id" as "id", "mentions"."article_id" as "articleId", "mentions"."sentence" as "sentence", "mentions"."entity_id" as "entityId", "mentions"."statement_id" as "statementId", "mentions"."kind" as "kind", "mentions"."start" as "start", "mentions"."end" as "end", "mentions"."surface" as "surface", "mentions"."sha256" as "sha256", "mentions"."certainty" as "certainty", "mentions"."reason" as "reason", ("mentions"."article_id")::text as "_at0", ("mentions"."start")::text as "_at1", ("mentions"."end")::text as "_at2", ("mentions"."id")::text as "_at3"
  from "mentions"
  where "mentions"."entity_id" = (select $1::bigint)::bigint
  order by "mentions"."article_id", "mentions"."start", "mentions"."end", "mentions"."id"
  limit 21

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", n.direction as "direction", n.there as "otherId", ("statements"."id")::text as "_at0"
  from "statements"
  cross join lateral ( select 'OUT' as direction, "statements"."subject_id" as here, "statements"."object_id" as there, "statements"."value_kind" as kind
  where true
  union all select 'IN', "statements"."object_id", "statements"."subject_id", "statements"."subject_kind"
  where true and "statements"."subject_id" <> "statements"."object_id") n
  where (("statements"."subject_id" = (select $1::bigint)::bigint or "statements"."object_id" = (select $2::bigint)::bigint) and n.here = (select $3::bigint)::bigint and ("statements"."object_id" is not null and ("statements"."retracted_in" is null and "statements"."rank" <> $4 and "statements"."standing" <= 'DISPUTED')))
  order by "statements"."id"
  limit 21

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."rank" as "rank", "statements"."standing" as "standing", ("statements"."id")::text as "_at0"
  from "statements"
  where ("statements"."retracted_in" is null and ("statements"."rank" <> $1 and "statements"."standing" <= 'DISPUTED' and "statements"."value_kind" in ($2, $3)))
  order by "statements"."id"
  limit 21

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from "entities"
  where ("entities"."retracted_in" is null and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED'))) "x"
  order by p.ord

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from "statements"
  where ("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED' and "statements"."value_kind" in ($3, $4)))) "x"
  order by p.ord

select p.ord as "ord", "key", "size"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select ("entities"."kind"::text || ' ' || coalesce((select "organizations"."type"
  from "organizations"
  where "organizations"."id" = "entities"."id"), (select "places"."type"
  from "places"
  where "places"."id" = "entities"."id"), (select "offices"."type"
  from "offices"
  where "offices"."id" = "entities"."id"), (select "groups"."type"
  from "groups"
  where "groups"."id" = "entities"."id"), (select "documents"."type"
  from "documents"
  where "documents"."id" = "entities"."id"), (select "things"."type"
  from "things"
  where "things"."id" = "entities"."id"), (select "events"."type"
  from "events"
  where "events"."id" = "entities"."id")))::text as "key", count(*) as "size"
  from "entities"
  where ("entities"."id" in (select "statements"."subject_id"
  from "statements"
  where ("statements"."object_id" = p.parent and "statements"."predicate" in ($2) and ("statements"."retracted_in" is null and "statements"."rank" <> $3 and "statements"."standing" <= 'DISPUTED'))) and ("entities"."retracted_in" is null and "entities"."kind" = $4 and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED')) and ("entities"."kind"::text || ' ' || coalesce((select "organizations"."type"
  from "organizations"
  where "organizations"."id" = "entities"."id"), (select "places"."type"
  from "places"
  where "places"."id" = "entities"."id"), (select "offices"."type"
  from "offices"
  where "offices"."id" = "entities"."id"), (select "groups"."type"
  from "groups"
  where "groups"."id" = "entities"."id"), (select "documents"."type"
  from "documents"
  where "documents"."id" = "entities"."id"), (select "things"."type"
  from "things"
  where "things"."id" = "entities"."id"), (select "events"."type"
  from "events"
  where "events"."id" = "entities"."id"))) is not null)
  group by 1
  order by 2 desc, 1
  limit $5) "x"
  order by p.ord, "size" desc, "key"

select p.ord as "ord", "key", "size"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select ("kind")::text as "key", count(*) as "size"
  from "entities"
  where (("entities"."retracted_in" is null and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED')) and ("entities"."kind") is not null)
  group by 1
  order by 2 desc, 1
  limit $2) "x"
  order by p.ord, "size" desc, "key"

select p.ord as "ord", "key", "size"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select ("kind")::text as "key", count(*) as "size"
  from "mentions"
  where ("mentions"."entity_id" = p.parent and ("mentions"."kind") is not null)
  group by 1
  order by 2 desc, 1
  limit $2) "x"
  order by p.ord, "size" desc, "key"

select p.ord as "ord", "key", "size"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select ("predicate")::text as "key", count(*) as "size"
  from "statements"
  cross join lateral ( select 'OUT' as direction, "statements"."subject_id" as here, "statements"."object_id" as there, "statements"."value_kind" as kind
  where true
  union all select 'IN', "statements"."object_id", "statements"."subject_id", "statements"."subject_kind"
  where true and "statements"."subject_id" <> "statements"."object_id") n
  where (("statements"."subject_id" = p.parent or "statements"."object_id" = p.parent) and n.here = p.parent and ("statements"."object_id" is not null and ("statements"."retracted_in" is null and "statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED')) and ("statements"."predicate") is not null)
  group by 1
  order by 2 desc, 1
  limit $3) "x"
  order by p.ord, "size" desc, "key"

select p.ord as "ord", "key", "size"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select ("predicate")::text as "key", count(*) as "size"
  from "statements"
  where (("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED' and "statements"."value_kind" in ($3, $4))) and ("statements"."predicate") is not null)
  group by 1
  order by 2 desc, 1
  limit $5) "x"
  order by p.ord, "size" desc, "key"

select p.ord as "ord", "key", "size"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select ('E' || g.of_evidence)::text as "key", count(*) as "size"
  from "statements"
  cross join lateral (select distinct v.speaker_id as of_evidence
  from "evidence" v
  where v.statement_id = "statements"."id" and "v"."retracted_in" is null) g
  where (("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED' and "statements"."value_kind" in ($3, $4))) and ('E' || g.of_evidence) is not null)
  group by 1
  order by 2 desc, 1
  limit $5) "x"
  order by p.ord, "size" desc, "key"

select p.ord as "ord", "key", "size"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select ((select "events"."status"
  from "events"
  where "events"."id" = "entities"."id"))::text as "key", count(*) as "size"
  from "entities"
  where (("entities"."retracted_in" is null and "entities"."kind" = $2 and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED')) and ((select "events"."status"
  from "events"
  where "events"."id" = "entities"."id")) is not null)
  group by 1
  order by 2 desc, 1
  limit $3) "x"
  order by p.ord, "size" desc, "key"
