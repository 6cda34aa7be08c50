select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "evidence"."statement_id", "evidence"."article_id", "evidence"."sentence", "evidence"."start", "evidence"."end", "evidence"."voice", "evidence"."speaker_id", "evidence"."certainty", "evidence"."reason"
  from "evidence"
  inner join "statements" on "statements"."id" = "evidence"."statement_id"
  where ("evidence"."statement_id" = any ($1::bigint[]) and ("evidence"."retracted_at" is null or "evidence"."retracted_at" = "statements"."retracted_at"))
  order by "evidence"."article_id" asc, "evidence"."sentence" asc, "evidence"."start" asc, "evidence"."id" asc

select "id", "slug", "kind", "collective", "description", "recorded_at"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_at"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "comparator", "unit", "text", "date", "rank", "valid_from", "valid_to", "recorded_at", "retracted_at", "known", "direction", "other_id", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "subject_id" as "subject_id", "subject_kind" as "subject_kind", "predicate" as "predicate", "value_kind" as "value_kind", "object_id" as "object_id", "amount" as "amount", "comparator" as "comparator", "unit" as "unit", "text" as "text", "date" as "date", "rank" as "rank", "valid_from" as "valid_from", "valid_to" as "valid_to", "recorded_at" as "recorded_at", "retracted_at" as "retracted_at", $2::text as "known", n.direction as "direction", n.there as "other_id", jsonb_build_array(("statements"."id")::text)::text as "position", row_number() over (order by "statements"."id") as "nth"
  from "statements"
  cross join lateral ( select 'OUT' as direction, "statements"."subject_id" as here, "statements"."object_id" as there, "statements"."value_kind" as kind
  where true
  union all select 'IN', "statements"."object_id", "statements"."subject_id", "statements"."subject_kind"
  where true and "statements"."subject_id" <> "statements"."object_id") n
  where (("statements"."subject_id" = p.parent or "statements"."object_id" = p.parent) and n.here = p.parent and ("statements"."object_id" is not null and ("statements"."retracted_at" is null and "statements"."rank" <> $3)))
  order by "statements"."id"
  limit $4) "x"
  order by p.ord, "nth"

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from "statements"
  cross join lateral ( select 'OUT' as direction, "statements"."subject_id" as here, "statements"."object_id" as there, "statements"."value_kind" as kind
  where true
  union all select 'IN', "statements"."object_id", "statements"."subject_id", "statements"."subject_kind"
  where true and "statements"."subject_id" <> "statements"."object_id") n
  where (("statements"."subject_id" = p.parent or "statements"."object_id" = p.parent) and n.here = p.parent and ("statements"."object_id" is not null and ("statements"."retracted_at" is null and "statements"."rank" <> $2)))) "x"
  order by p.ord

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc

select n.here, "predicate", n.direction, count(*)
  from "statements"
  cross join lateral ( select 'OUT' as direction, "statements"."subject_id" as here, "statements"."object_id" as there, "statements"."value_kind" as kind
  where true
  union all select 'IN', "statements"."object_id", "statements"."subject_id", "statements"."subject_kind"
  where true and "statements"."subject_id" <> "statements"."object_id") n
  where (n.here = any ($1::bigint[]) and ("statements"."subject_id" = any ($2::bigint[]) or "statements"."object_id" = any ($3::bigint[])) and "statements"."object_id" is not null and ("statements"."retracted_at" is null and "statements"."rank" <> $4))
  group by n.here, "statements"."predicate", n.direction
  order by count(*) desc, "statements"."predicate", n.direction desc
