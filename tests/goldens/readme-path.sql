select "article_id", "number", "start", "end", "gloss"
  from "sentences"
  where ("sentences"."article_id", "sentences"."number") in (select *
  from unnest($1::bigint[], $2::int[]))

select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1, $2)

select "evidence"."id", "evidence"."statement_id", "evidence"."article_id", "evidence"."sentence", "evidence"."start", "evidence"."end", "evidence"."voice", "evidence"."speaker_id", "evidence"."certainty", "evidence"."reason", "evidence"."recorded_in", "evidence"."retracted_in"
  from "evidence"
  inner join "statements" on "statements"."id" = "evidence"."statement_id"
  where ("evidence"."statement_id" = any ($1::bigint[]) and ("evidence"."retracted_in" is null or "evidence"."retracted_in" = "statements"."retracted_in"))
  order by "evidence"."article_id" asc, "evidence"."sentence" asc, "evidence"."start" asc, "evidence"."id" asc

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc
