select "article_id", "number", "start", "end", "gloss"
  from "sentences"
  where ("sentences"."article_id", "sentences"."number") in (select *
  from unnest($1::bigint[], $2::int[]))

select "article_id", "number", "start", "end", "gloss"
  from "sentences"
  where ("sentences"."article_id", "sentences"."number") in (select *
  from unnest($1::bigint[], $2::int[]))

select "article_id", "number", "start", "end", "gloss", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "article_id" as "article_id", "number" as "number", "start" as "start", "end" as "end", "gloss" as "gloss", jsonb_build_array(("sentences"."number")::text)::text as "position", row_number() over (order by "sentences"."number") as "nth"
  from "sentences"
  where (exists (select
  from "quotations"
  where ("quotations"."id" = p.parent and "quotations"."article_id" = "sentences"."article_id" and "sentences"."number" between "quotations"."first" and "quotations"."last")) and "sentences"."retracted_in" is null)
  order by "sentences"."number"
  limit $2) "x"
  order by p.ord, "nth"

select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "entities"."id", "entities"."slug", "entities"."kind", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "evidence"."id", "evidence"."statement_id", "evidence"."article_id", "evidence"."sentence", "evidence"."start", "evidence"."end", "evidence"."voice", "evidence"."speaker_id", "evidence"."certainty", "evidence"."reason", "evidence"."recorded_in", "evidence"."retracted_in"
  from "evidence"
  inner join "statements" on "statements"."id" = "evidence"."statement_id"
  where ("evidence"."statement_id" = any ($1::bigint[]) and ("evidence"."retracted_in" is null or "evidence"."retracted_in" = "statements"."retracted_in"))
  order by "evidence"."article_id" asc, "evidence"."sentence" asc, "evidence"."start" asc, "evidence"."id" asc

select "id", "article_id", "first", "last", "speaker_id", "start", "end", "as_written", "certainty", "reason", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "article_id" as "article_id", "first" as "first", "last" as "last", "speaker_id" as "speaker_id", "start" as "start", "end" as "end", "as_written" as "as_written", "certainty" as "certainty", "reason" as "reason", jsonb_build_array(("quotations"."article_id")::text, ("quotations"."first")::text)::text as "position", row_number() over (order by "quotations"."article_id", "quotations"."first") as "nth"
  from "quotations"
  where "quotations"."speaker_id" = p.parent
  order by "quotations"."article_id", "quotations"."first"
  limit $2) "x"
  order by p.ord, "nth"

select "id", "article_id", "sentence", "entity_id", "statement_id", "kind", "start", "end", "surface", "sha256", "certainty", "reason", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "article_id" as "article_id", "sentence" as "sentence", "entity_id" as "entity_id", "statement_id" as "statement_id", "kind" as "kind", "start" as "start", "end" as "end", "surface" as "surface", "sha256" as "sha256", "certainty" as "certainty", "reason" as "reason", jsonb_build_array(("mentions"."article_id")::text, ("mentions"."start")::text, ("mentions"."end")::text, ("mentions"."id")::text)::text as "position", row_number() over (order by "mentions"."article_id", "mentions"."start", "mentions"."end", "mentions"."id") as "nth"
  from "mentions"
  where "mentions"."entity_id" = p.parent
  order by "mentions"."article_id", "mentions"."start", "mentions"."end", "mentions"."id"
  limit $2) "x"
  order by p.ord, "nth"

select "id", "slug"
  from "articles"
  where "articles"."slug" in ($1)

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "kind", "collective", "description", "recorded_in", "retracted_in"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "id", "slug", "title", "url", "lang", "publisher_id", "published", "sha256", "length", "text" is not null as "text_attached", "recorded_in"
  from "articles"
  where "articles"."id" = any ($1::bigint[])

select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "comparator", "unit", "text", "date", "rank", "valid_from", "valid_to", "recorded_in", "retracted_in", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "subject_id" as "subject_id", "subject_kind" as "subject_kind", "predicate" as "predicate", "value_kind" as "value_kind", "object_id" as "object_id", "amount" as "amount", "comparator" as "comparator", "unit" as "unit", "text" as "text", "date" as "date", "rank" as "rank", "valid_from" as "valid_from", "valid_to" as "valid_to", "recorded_in" as "recorded_in", "retracted_in" as "retracted_in", jsonb_build_array(("statements"."id")::text)::text as "position", row_number() over (order by "statements"."id") as "nth"
  from "statements"
  where ("statements"."id" in (select "evidence"."statement_id"
  from "evidence"
  where ("evidence"."retracted_in" is null and "evidence"."article_id" = p.parent / 1000000 and "evidence"."sentence" = p.parent % 1000000)) and ("statements"."retracted_in" is null and "statements"."rank" <> $2))
  order by "statements"."id"
  limit $3) "x"
  order by p.ord, "nth"

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

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id", "parts"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc

select k.ord, "quotations"."id", "quotations"."article_id", "quotations"."first", "quotations"."last", "quotations"."speaker_id", "quotations"."start", "quotations"."end", "quotations"."as_written", "quotations"."certainty", "quotations"."reason"
  from unnest($1::bigint[], $2::int[]) with ordinality as k(article, number, ord)
  inner join "quotations" on ("quotations"."article_id" = k.article and k.number between "quotations"."first" and "quotations"."last")

select substring("articles"."text"
  from s.start + 1 for s.finish - s.start)
  from unnest($1::bigint[], $2::int[], $3::int[]) with ordinality as s(article, start, finish, ord)
  inner join "articles" on "articles"."id" = s.article
  order by s.ord asc
