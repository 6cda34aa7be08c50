select "article_id", "number", "start", "end", "gloss"
  from "sentences"
  where ("sentences"."article_id", "sentences"."number") in (select *
  from unnest($1::bigint[], $2::int[]))

select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "evidence"."id", "evidence"."statement_id", "evidence"."article_id", "evidence"."sentence", "evidence"."start", "evidence"."end", "evidence"."voice", "evidence"."speaker_id", "evidence"."certainty", "evidence"."reason", "evidence"."recorded_in", "evidence"."retracted_in"
  from "evidence"
  inner join "statements" on "statements"."id" = "evidence"."statement_id"
  where ("evidence"."statement_id" = any ($1::bigint[]) and ("evidence"."retracted_in" is null or "evidence"."retracted_in" = "statements"."retracted_in"))
  order by "evidence"."article_id" asc, "evidence"."sentence" asc, "evidence"."start" asc, "evidence"."id" asc

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "slug" as "slug", "kind" as "kind", "collective" as "collective", "description" as "description", "recorded_in" as "recorded_in", "retracted_in" as "retracted_in", jsonb_build_array(("entities"."id")::text)::text as "position", row_number() over (order by "entities"."id") as "nth"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $2 and ((exists (select
  from "events"
  where ("events"."id" = "entities"."id" and "events"."type" in ($3, $4))) or exists (select
  from "documents"
  where ("documents"."id" = "entities"."id" and "documents"."type" in ($5, $6)))) and exists (select
  from "statements" "s1"
  where ("s1"."subject_id" = "entities"."id" and "s1"."predicate" in ($7) and "s1"."object_id" is not null and "s1"."object_id" = any ($8::bigint[]) and ("s1"."retracted_in" is null and "s1"."rank" <> $9)))))
  order by "entities"."id"
  limit $10) "x"
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
