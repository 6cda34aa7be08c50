select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", "names"."role" as "role", "names"."statement_id" as "statementId", "names"."parts" as "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id", "names"."role", "names"."lang", "names"."text", "names"."article_id"

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", "names"."role" as "role", "names"."statement_id" as "statementId", "names"."parts" as "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id", "names"."role", "names"."lang", "names"."text", "names"."article_id"

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", "names"."role" as "role", "names"."statement_id" as "statementId", "names"."parts" as "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id", "names"."role", "names"."lang", "names"."text", "names"."article_id"
