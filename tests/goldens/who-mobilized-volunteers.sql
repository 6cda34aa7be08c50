select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", (select json_agg(n)::text
  from (select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", "names"."role" as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  where "names"."entity_id" = "entities"."id"
  group by "names"."entity_id", "names"."role", "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C") n) as "names"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", (select json_agg(n)::text
  from (select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", "names"."role" as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  where "names"."entity_id" = "entities"."id"
  group by "names"."entity_id", "names"."role", "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C") n) as "names"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", (select json_agg(n)::text
  from (select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", "names"."role" as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  where "names"."entity_id" = "entities"."id"
  group by "names"."entity_id", "names"."role", "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C") n) as "names"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", (select json_agg(n)::text
  from (select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", "names"."role" as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  where "names"."entity_id" = "entities"."id"
  group by "names"."entity_id", "names"."role", "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C") n) as "names"
  from "entities"
  where "entities"."id" = any ($1::bigint[])

select "evidence"."id" as "id", "evidence"."statement_id" as "statementId", "evidence"."article_id" as "articleId", "evidence"."sentence" as "sentence", "evidence"."start" as "start", "evidence"."end" as "end", "evidence"."stance" as "stance", "evidence"."said_on" as "saidOn", "evidence"."voice" as "voice", "evidence"."speaker_id" as "speakerId", "evidence"."certainty" as "certainty", "evidence"."reason" as "reason", "evidence"."recorded_in" as "recordedIn", "evidence"."retracted_in" as "retractedIn"
  from "evidence" join "statements" on "statements"."id" = "evidence"."statement_id"
  where ("evidence"."statement_id" = any ($1::bigint[]) and ("evidence"."retracted_in" is null or "evidence"."retracted_in" = "statements"."retracted_in"))
  order by "evidence"."article_id", "evidence"."sentence", "evidence"."start", "evidence"."id"

select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", "names"."role" as "role", (array_agg("names"."statement_id"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "statementId", (array_agg("names"."parts"
  order by "articles"."published_earliest" nulls last, "articles"."slug"))[1] as "parts", "names"."valid_from" as "validFrom", "names"."valid_to" as "validTo", "names"."valid_earliest" as "validEarliest", "names"."valid_latest" as "validLatest"
  from "names" join "articles" on "articles"."id" = "names"."article_id"
  where "names"."entity_id" = any ($1::bigint[])
  group by "names"."entity_id", "names"."role", "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by "names"."entity_id", count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C"

select "sentences"."article_id" as "articleId", "sentences"."number" as "number", "sentences"."start" as "start", "sentences"."end" as "end", "sentences"."gloss" as "gloss"
  from "sentences"
  where ("sentences"."article_id", "sentences"."number") in (select *
  from unnest($1::bigint[], $2::int[]))

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", jsonb_build_array(("entities"."id")::text)::text as "_position", row_number() over (order by "entities"."id") as "_nth"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $2 and exists (select
  from "events"
  where ("events"."id" = "entities"."id" and "events"."type" in ($3))))
  order by "entities"."id"
  limit $4::int ) x
  order by p.ord, x."_nth"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", jsonb_build_array(("statements"."id")::text)::text as "_position", row_number() over (order by "statements"."id") as "_nth"
  from "statements"
  where (("statements"."subject_id" = p.parent or "statements"."object_id" = p.parent) and (("statements"."retracted_in" is null and ("statements"."rank" <> $2 and "statements"."standing" <= 'DISPUTED')) and "statements"."predicate" in ($3)))
  order by "statements"."id"
  limit $4::int ) x
  order by p.ord, x."_nth"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", jsonb_build_array(("statements"."rank")::text, ("statements"."id")::text)::text as "_position", row_number() over (order by "statements"."rank", "statements"."id") as "_nth"
  from "statements"
  where ("statements"."subject_id" = p.parent and ("statements"."predicate" in ($2) and ("statements"."retracted_in" is null and "statements"."rank" <> $3 and "statements"."standing" <= 'DISPUTED')))
  order by "statements"."rank", "statements"."id"
  limit $4::int ) x
  order by p.ord, x."_nth"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", jsonb_build_array(("statements"."rank")::text, ("statements"."id")::text)::text as "_position", row_number() over (order by "statements"."rank", "statements"."id") as "_nth"
  from "statements"
  where ("statements"."subject_id" = p.parent and ("statements"."predicate" in ($2, $3) and ("statements"."retracted_in" is null and "statements"."rank" <> $4 and "statements"."standing" <= 'DISPUTED')))
  order by "statements"."rank", "statements"."id"
  limit $5::int ) x
  order by p.ord, x."_nth"

select x.*, p.ord as "_ord"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral ( select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."amount" as "amount", "statements"."amount_to" as "amountTo", "statements"."comparator" as "comparator", "statements"."unit" as "unit", "statements"."per" as "per", "statements"."of_id" as "ofId", "statements"."of_text" as "ofText", "statements"."equivalent_amount" as "equivalentAmount", "statements"."equivalent_unit" as "equivalentUnit", "statements"."text" as "text", "statements"."date" as "date", "statements"."qualifiers_key" as "qualifiersKey", "statements"."rank" as "rank", "statements"."standing" as "standing", "statements"."valid_from" as "validFrom", "statements"."valid_to" as "validTo", "statements"."recorded_in" as "recordedIn", "statements"."retracted_in" as "retractedIn", jsonb_build_array(("statements"."rank")::text, ("statements"."id")::text)::text as "_position", row_number() over (order by "statements"."rank", "statements"."id") as "_nth"
  from "statements"
  where ("statements"."subject_id" = p.parent and ("statements"."predicate" in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31) and ("statements"."retracted_in" is null and "statements"."rank" <> $32 and "statements"."standing" <= 'DISPUTED')))
  order by "statements"."rank", "statements"."id"
  limit $33::int ) x
  order by p.ord, x."_nth"
