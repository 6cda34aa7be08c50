select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", (select json_agg(n)::text
  from (select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", shown.role as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  cross join lateral (select case when "names"."role" = 'PRIMARY' and exists ( select
  from "names" c join "articles" y on y.id = c.article_id
  where c.entity_id = "names"."entity_id" and c.lang = "names"."lang" and c.corrects = "names"."text" and (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce(y.reprint_of, y.id)) = (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce("articles".reprint_of, "articles".id)) and not coalesce("articles"."published_earliest" > y.published_latest, false) ) then 'ALIAS' else "names"."role" end as role) shown
  where "names"."entity_id" = "entities"."id"
  group by "names"."entity_id", shown.role, "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C") n) as "names", (select coalesce(max("revisions"."id"), 0)
  from "revisions") as "seen"
  from "entities"
  where "entities"."id" = any ((select $1::bigint[])::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", (select json_agg(n)::text
  from (select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", shown.role as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  cross join lateral (select case when "names"."role" = 'PRIMARY' and exists ( select
  from "names" c join "articles" y on y.id = c.article_id
  where c.entity_id = "names"."entity_id" and c.lang = "names"."lang" and c.corrects = "names"."text" and (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce(y.reprint_of, y.id)) = (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce("articles".reprint_of, "articles".id)) and not coalesce("articles"."published_earliest" > y.published_latest, false) ) then 'ALIAS' else "names"."role" end as role) shown
  where "names"."entity_id" = "entities"."id"
  group by "names"."entity_id", shown.role, "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C") n) as "names", (select coalesce(max("revisions"."id"), 0)
  from "revisions") as "seen"
  from "entities"
  where "entities"."id" = any ((select $1::bigint[])::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", (select json_agg(n)::text
  from (select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", shown.role as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  cross join lateral (select case when "names"."role" = 'PRIMARY' and exists ( select
  from "names" c join "articles" y on y.id = c.article_id
  where c.entity_id = "names"."entity_id" and c.lang = "names"."lang" and c.corrects = "names"."text" and (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce(y.reprint_of, y.id)) = (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce("articles".reprint_of, "articles".id)) and not coalesce("articles"."published_earliest" > y.published_latest, false) ) then 'ALIAS' else "names"."role" end as role) shown
  where "names"."entity_id" = "entities"."id"
  group by "names"."entity_id", shown.role, "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C") n) as "names", (select coalesce(max("revisions"."id"), 0)
  from "revisions") as "seen"
  from "entities"
  where "entities"."id" = any ((select $1::bigint[])::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", (select json_agg(n)::text
  from (select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", shown.role as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  cross join lateral (select case when "names"."role" = 'PRIMARY' and exists ( select
  from "names" c join "articles" y on y.id = c.article_id
  where c.entity_id = "names"."entity_id" and c.lang = "names"."lang" and c.corrects = "names"."text" and (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce(y.reprint_of, y.id)) = (select coalesce(o.publisher_id, -o.id)
  from "articles" o
  where o.id = coalesce("articles".reprint_of, "articles".id)) and not coalesce("articles"."published_earliest" > y.published_latest, false) ) then 'ALIAS' else "names"."role" end as role) shown
  where "names"."entity_id" = "entities"."id"
  group by "names"."entity_id", shown.role, "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C") n) as "names", (select coalesce(max("revisions"."id"), 0)
  from "revisions") as "seen"
  from "entities"
  where "entities"."id" = any ((select $1::bigint[])::bigint[])

select "entities"."id", "entities"."slug", "entities"."kind", "entities"."retracted_in", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "entities"."id", "entities"."slug", "entities"."kind", "entities"."retracted_in", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "evidence"."id" as "id", "evidence"."statement_id" as "statementId", "evidence"."article_id" as "articleId", "evidence"."sentence" as "sentence", "evidence"."stance" as "stance", "evidence"."voice" as "voice", "evidence"."certainty" as "certainty", "evidence"."start" as "start", "evidence"."end" as "end", "evidence"."said_on" as "saidOn", "evidence"."speaker_id" as "speakerId", "evidence"."reason" as "reason", "evidence"."key" as "key", "evidence"."recorded_in" as "recordedIn", "evidence"."retracted_in" as "retractedIn"
  from "evidence" join "statements" on "statements"."id" = "evidence"."statement_id"
  where ("evidence"."statement_id" = any ((select $1::bigint[])::bigint[]) and ("evidence"."retracted_in" is null or "evidence"."retracted_in" = "statements"."retracted_in"))
  order by "evidence"."article_id", "evidence"."sentence", "evidence"."start", "evidence"."id"

select "id", "slug"
  from "articles"
  where "articles"."slug" in ($1)

select "id", "slug", "type", "title", "url", "lang", "publisher_id", "reprint_of", "published", "sha256", "length", "text" is not null as "text_attached", "recorded_in", "retracted_in", "forgotten_in"
  from "articles"
  where "articles"."id" = any ($1::bigint[])

select "mentions"."id" as "id", "mentions"."article_id" as "articleId", "mentions"."sentence" as "sentence", "mentions"."entity_id" as "entityId", "mentions"."statement_id" as "statementId", "mentions"."kind" as "kind", "mentions"."start" as "start", "mentions"."end" as "end", "mentions"."surface" as "surface", "mentions"."sha256" as "sha256", "mentions"."certainty" as "certainty", "mentions"."reason" as "reason", ("mentions"."article_id")::text as "_at0", ("mentions"."start")::text as "_at1", ("mentions"."end")::text as "_at2", ("mentions"."id")::text as "_at3"
  from "mentions"
  where "mentions"."entity_id" = (select $1::bigint)::bigint
  order by "mentions"."article_id", "mentions"."start", "mentions"."end", "mentions"."id"
  limit 21

select "quotations"."id" as "id", "quotations"."article_id" as "articleId", "quotations"."first" as "first", "quotations"."last" as "last", "quotations"."speaker_id" as "speakerId", "quotations"."start" as "start", "quotations"."end" as "end", "quotations"."as_written" as "asWritten", "quotations"."certainty" as "certainty", "quotations"."reason" as "reason", ("quotations"."article_id")::text as "_at0", ("quotations"."first")::text as "_at1"
  from "quotations"
  where "quotations"."speaker_id" = (select $1::bigint)::bigint
  order by "quotations"."article_id", "quotations"."first"
  limit 21

select "sentences"."article_id" as "articleId", "sentences"."number" as "number", "sentences"."start" as "start", "sentences"."end" as "end", "sentences"."gloss" as "gloss", "sentences"."text" as "text"
  from "sentences"
  where ("sentences"."article_id", "sentences"."number") in (select *
  from unnest((select $1::bigint[])::bigint[], (select $2::int[])::int[]))

select "sentences"."article_id" as "articleId", "sentences"."number" as "number", "sentences"."start" as "start", "sentences"."end" as "end", "sentences"."gloss" as "gloss", "sentences"."text" as "text"
  from "sentences"
  where ("sentences"."article_id", "sentences"."number") in (select *
  from unnest((select $1::bigint[])::bigint[], (select $2::int[])::int[]))

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", ("statements"."id")::text as "_at0"
  from "statements"
  where ("statements"."id" in (select "evidence"."statement_id"
  from "evidence"
  where ("evidence"."retracted_in" is null and "evidence"."article_id" = (select $1::bigint)::bigint / 1000000 and "evidence"."sentence" = (select $2::bigint)::bigint % 1000000)) and ("statements"."retracted_in" is null and "statements"."rank" <> 'DEPRECATED' and "statements"."standing" <= 'DISPUTED'))
  order by "statements"."id"
  limit 201

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from "mentions"
  where "mentions"."entity_id" = p.parent) "x"
  order by p.ord

select k.ord, "quotations"."id", "quotations"."article_id", "quotations"."first", "quotations"."last", "quotations"."speaker_id", "quotations"."start", "quotations"."end", "quotations"."as_written", "quotations"."certainty", "quotations"."reason"
  from unnest($1::bigint[], $2::int[]) with ordinality as k(article, number, ord)
  inner join "quotations" on ("quotations"."article_id" = k.article and k.number between "quotations"."first" and "quotations"."last")

select substring("articles"."text"
  from s.start + 1 for s.finish - s.start)
  from unnest($1::bigint[], $2::int[], $3::int[]) with ordinality as s(article, start, finish, ord)
  inner join "articles" on "articles"."id" = s.article
  order by s.ord asc

select x.*, p.ord as "_ord"
  from unnest((select $1::bigint[])::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "sentences"."article_id" as "articleId", "sentences"."number" as "number", "sentences"."start" as "start", "sentences"."end" as "end", "sentences"."gloss" as "gloss", "sentences"."text" as "text", ("sentences"."number")::text as "_at0", row_number() over (order by "sentences"."number") as "_nth"
  from "sentences"
  where (exists (select
  from "quotations"
  where ("quotations"."id" = p.parent and "quotations"."article_id" = "sentences"."article_id" and "sentences"."number" between "quotations"."first" and "quotations"."last")) and "sentences"."retracted_in" is null)
  order by "sentences"."number"
  limit 201 ) x
  order by p.ord, x."_nth"
