select "article_id", "number", "start", "end", "gloss"
  from "sentences"
  where ("sentences"."article_id", "sentences"."number") in (select *
  from unnest($1::bigint[], $2::int[]))

select "article_id", "number", "start", "end", "gloss"
  from "sentences"
  where ("sentences"."article_id", "sentences"."number") in (select *
  from unnest($1::bigint[], $2::int[]))

select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and ("identifiers"."scheme", "identifiers"."value") in (($1, $2)))
  where "identifiers"."scheme" is not null

select "evidence"."id", "evidence"."statement_id", "evidence"."article_id", "evidence"."sentence", "evidence"."start", "evidence"."end", "evidence"."voice", "evidence"."speaker_id", "evidence"."certainty", "evidence"."reason", "evidence"."recorded_in", "evidence"."retracted_in"
  from "evidence"
  inner join "statements" on "statements"."id" = "evidence"."statement_id"
  where ("evidence"."statement_id" = any ($1::bigint[]) and ("evidence"."retracted_in" is null or "evidence"."retracted_in" = "statements"."retracted_in"))
  order by "evidence"."article_id" asc, "evidence"."sentence" asc, "evidence"."start" asc, "evidence"."id" asc

select "id", "article_id", "sentence", "entity_id", "statement_id", "kind", "start", "end", "surface", "sha256", "certainty", "reason", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "article_id" as "article_id", "sentence" as "sentence", "entity_id" as "entity_id", "statement_id" as "statement_id", "kind" as "kind", "start" as "start", "end" as "end", "surface" as "surface", "sha256" as "sha256", "certainty" as "certainty", "reason" as "reason", jsonb_build_array(("mentions"."article_id")::text, ("mentions"."start")::text, ("mentions"."end")::text, ("mentions"."id")::text)::text as "position", row_number() over (order by "mentions"."article_id", "mentions"."start", "mentions"."end", "mentions"."id") as "nth"
  from "mentions"
  where "mentions"."entity_id" = p.parent
  order by "mentions"."article_id", "mentions"."start", "mentions"."end", "mentions"."id"
  limit $2) "x"
  order by p.ord, "nth"

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "comparator", "unit", "text", "date", "rank", "valid_from", "valid_to", "recorded_in", "retracted_in"
  from "statements"
  where "statements"."id" = any ($1::bigint[])

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from "mentions"
  where "mentions"."entity_id" = p.parent) "x"
  order by p.ord

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc
