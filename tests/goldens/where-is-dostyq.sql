select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "id", "kind", "type", "latitude", "longitude", "since"
  from "places"
  where "places"."id" = any ($1::bigint[])

select "id", "kind", "type", "latitude", "longitude", "since"
  from "places"
  where "places"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "comparator", "unit", "text", "date", "rank", "valid_from", "valid_to", "recorded_in", "retracted_in", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "subject_id" as "subject_id", "subject_kind" as "subject_kind", "predicate" as "predicate", "value_kind" as "value_kind", "object_id" as "object_id", "amount" as "amount", "comparator" as "comparator", "unit" as "unit", "text" as "text", "date" as "date", "rank" as "rank", "valid_from" as "valid_from", "valid_to" as "valid_to", "recorded_in" as "recorded_in", "retracted_in" as "retracted_in", jsonb_build_array(("statements"."rank")::text, ("statements"."id")::text)::text as "position", row_number() over (order by "statements"."rank", "statements"."id") as "nth"
  from "statements"
  where ("statements"."subject_id" = p.parent and ("statements"."predicate" in ($2) and ("statements"."retracted_in" is null and "statements"."rank" <> $3)))
  order by "statements"."rank", "statements"."id"
  limit $4) "x"
  order by p.ord, "nth"

select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "comparator", "unit", "text", "date", "rank", "valid_from", "valid_to", "recorded_in", "retracted_in", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "subject_id" as "subject_id", "subject_kind" as "subject_kind", "predicate" as "predicate", "value_kind" as "value_kind", "object_id" as "object_id", "amount" as "amount", "comparator" as "comparator", "unit" as "unit", "text" as "text", "date" as "date", "rank" as "rank", "valid_from" as "valid_from", "valid_to" as "valid_to", "recorded_in" as "recorded_in", "retracted_in" as "retracted_in", jsonb_build_array(("statements"."rank")::text, ("statements"."id")::text)::text as "position", row_number() over (order by "statements"."rank", "statements"."id") as "nth"
  from "statements"
  where ("statements"."subject_id" = p.parent and ("statements"."predicate" in ($2) and ("statements"."retracted_in" is null and "statements"."rank" <> $3)))
  order by "statements"."rank", "statements"."id"
  limit $4) "x"
  order by p.ord, "nth"

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc
