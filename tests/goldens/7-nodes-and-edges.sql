select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ( select json_agg(json_build_object('role', n.role, 'lang', n.lang, 'text', n.text, 'statementId', n.statement_id, 'parts', n.parts))::text
  from (select "names"."role", "names"."lang", "names"."text", "names"."statement_id", "names"."parts"
  from "names"
  where "names"."entity_id" = "entities"."id"
  order by "names"."role", "names"."lang", "names"."text", "names"."article_id") n) as "names"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ( select json_agg(json_build_object('role', n.role, 'lang', n.lang, 'text', n.text, 'statementId', n.statement_id, 'parts', n.parts))::text
  from (select "names"."role", "names"."lang", "names"."text", "names"."statement_id", "names"."parts"
  from "names"
  where "names"."entity_id" = "entities"."id"
  order by "names"."role", "names"."lang", "names"."text", "names"."article_id") n) as "names"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ( select json_agg(json_build_object('role', n.role, 'lang', n.lang, 'text', n.text, 'statementId', n.statement_id, 'parts', n.parts))::text
  from (select "names"."role", "names"."lang", "names"."text", "names"."statement_id", "names"."parts"
  from "names"
  where "names"."entity_id" = "entities"."id"
  order by "names"."role", "names"."lang", "names"."text", "names"."article_id") n) as "names"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select n.here, "predicate", n.direction, count(*)
  from "statements"
  cross join lateral ( select 'OUT' as direction, "statements"."subject_id" as here, "statements"."object_id" as there, "statements"."value_kind" as kind
  where true
  union all select 'IN', "statements"."object_id", "statements"."subject_id", "statements"."subject_kind"
  where true and "statements"."subject_id" <> "statements"."object_id") n
  where (n.here = any ($1::bigint[]) and ("statements"."subject_id" = any ($2::bigint[]) or "statements"."object_id" = any ($3::bigint[])) and "statements"."object_id" is not null and ("statements"."retracted_in" is null and "statements"."rank" <> $4))
  group by n.here, "statements"."predicate", n.direction
  order by count(*) desc, "statements"."predicate", n.direction desc
