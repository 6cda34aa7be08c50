select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc
