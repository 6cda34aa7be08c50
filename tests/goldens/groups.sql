select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from "entities"
  where "entities"."retracted_in" is null) "x"
  order by p.ord

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from "statements"
  where ("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED' and "statements"."value_kind" in ($3, $4)))) "x"
  order by p.ord

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", "names"."role" as "role", "names"."statement_id" as "statementId", "names"."parts" as "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id", "names"."role", "names"."lang", "names"."text", "names"."article_id"

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
  where ("statements"."object_id" = p.parent and "statements"."predicate" in ($2) and ("statements"."retracted_in" is null and "statements"."rank" <> $3 and "statements"."standing" <= 'DISPUTED'))) and ("entities"."retracted_in" is null and "entities"."kind" = $4) and ("entities"."kind"::text || ' ' || coalesce((select "organizations"."type"
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
  where ("entities"."retracted_in" is null and ("entities"."kind") is not null)
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
  where (("entities"."retracted_in" is null and "entities"."kind" = $2) and ((select "events"."status"
  from "events"
  where "events"."id" = "entities"."id")) is not null)
  group by 1
  order by 2 desc, 1
  limit $3) "x"
  order by p.ord, "size" desc, "key"

select p.ord, "in_group", "of_predicate", "of_unit", "size", "sum", "min", "max", "comparators", "predicates"."additive"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select ("predicate")::text as "in_group", "predicate" as "of_predicate", "unit" as "of_unit", count(*) as "size", sum("amount") as "sum", min("amount") as "min", max("amount") as "max", string_agg(distinct "comparator"::text, ',') as "comparators"
  from "statements"
  where (("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED' and "statements"."value_kind" in ($3, $4))) and ("statements"."predicate")::text in (select jsonb_array_elements_text($5::jsonb)) and "statements"."value_kind" in ('QUANTITY', 'UNKNOWN'))
  group by 1, 2, 3) "x"
  inner join "predicates" on "predicates"."predicate" = "of_predicate"
  order by p.ord, "in_group", "of_predicate", "of_unit"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", jsonb_build_array(("entities"."id")::text)::text as "_position", row_number() over (order by "entities"."id") as "_nth"
  from "entities"
  where "entities"."retracted_in" is null
  order by "entities"."id"
  limit $2::int ) x
  order by p.ord, x."_nth"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", jsonb_build_array(("entities"."id")::text)::text as "_position", row_number() over (order by "entities"."id") as "_nth"
  from "entities"
  where ("entities"."id" in (select "statements"."subject_id"
  from "statements"
  where ("statements"."object_id" = p.parent and "statements"."predicate" in ($2) and ("statements"."retracted_in" is null and "statements"."rank" <> $3 and "statements"."standing" <= 'DISPUTED'))) and ("entities"."retracted_in" is null and "entities"."kind" = $4))
  order by "entities"."id"
  limit $5::int ) x
  order by p.ord, x."_nth"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", jsonb_build_array(("entities"."id")::text)::text as "_position", row_number() over (order by "entities"."id") as "_nth"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $2)
  order by "entities"."id"
  limit $3::int ) x
  order by p.ord, x."_nth"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "mentions"."id" as "id", "mentions"."article_id" as "articleId", "mentions"."sentence" as "sentence", "mentions"."entity_id" as "entityId", "mentions"."statement_id" as "statementId", "mentions"."kind" as "kind", "mentions"."start" as "start", "mentions"."end" as "end", "mentions"."surface" as "surface", "mentions"."sha256" as "sha256", "mentions"."certainty" as "certainty", "mentions"."reason" as "reason", jsonb_build_array(("mentions"."article_id")::text, ("mentions"."start")::text, ("mentions"."end")::text, ("mentions"."id")::text)::text as "_position", row_number() over (order by "mentions"."article_id", "mentions"."start", "mentions"."end", "mentions"."id") as "_nth"
  from "mentions"
  where "mentions"."entity_id" = p.parent
  order by "mentions"."article_id", "mentions"."start", "mentions"."end", "mentions"."id"
  limit $2::int ) x
  order by p.ord, x."_nth"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."text" as "text", "statements"."date" as "date", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", jsonb_build_array(("statements"."id")::text)::text as "_position", row_number() over (order by "statements"."id") as "_nth"
  from "statements"
  where ("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED' and "statements"."value_kind" in ($3, $4)))
  order by "statements"."id"
  limit $5::int ) x
  order by p.ord, x."_nth"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."text" as "text", "statements"."date" as "date", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", n.direction as "direction", n.there as "otherId", jsonb_build_array(("statements"."id")::text)::text as "_position", row_number() over (order by "statements"."id") as "_nth"
  from "statements"
  cross join lateral ( select 'OUT' as direction, "statements"."subject_id" as here, "statements"."object_id" as there, "statements"."value_kind" as kind
  where true
  union all select 'IN', "statements"."object_id", "statements"."subject_id", "statements"."subject_kind"
  where true and "statements"."subject_id" <> "statements"."object_id") n
  where (("statements"."subject_id" = p.parent or "statements"."object_id" = p.parent) and n.here = p.parent and ("statements"."object_id" is not null and ("statements"."retracted_in" is null and "statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED')))
  order by "statements"."id"
  limit $3::int ) x
  order by p.ord, x."_nth"
