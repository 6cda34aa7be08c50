select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "slug" as "slug", "kind" as "kind", "collective" as "collective", "description" as "description", "recorded_in" as "recorded_in", "retracted_in" as "retracted_in", jsonb_build_array(("entities"."id")::text)::text as "position", row_number() over (order by "entities"."id") as "nth"
  from "entities"
  where "entities"."retracted_in" is null
  order by "entities"."id"
  limit $2) "x"
  order by p.ord, "nth"

select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "comparator", "unit", "text", "date", "rank", "valid_from", "valid_to", "recorded_in", "retracted_in", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "subject_id" as "subject_id", "subject_kind" as "subject_kind", "predicate" as "predicate", "value_kind" as "value_kind", "object_id" as "object_id", "amount" as "amount", "comparator" as "comparator", "unit" as "unit", "text" as "text", "date" as "date", "rank" as "rank", "valid_from" as "valid_from", "valid_to" as "valid_to", "recorded_in" as "recorded_in", "retracted_in" as "retracted_in", jsonb_build_array(("statements"."id")::text)::text as "position", row_number() over (order by "statements"."id") as "nth"
  from "statements"
  where (("statements"."subject_id" = p.parent or "statements"."object_id" = p.parent) and ("statements"."retracted_in" is null and "statements"."rank" <> $2))
  order by "statements"."id"
  limit $3) "x"
  order by p.ord, "nth"

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
  where (("statements"."subject_id" = p.parent or "statements"."object_id" = p.parent) and ("statements"."retracted_in" is null and "statements"."rank" <> $2))) "x"
  order by p.ord

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc
