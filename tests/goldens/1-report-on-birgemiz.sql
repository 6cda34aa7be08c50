select "entities"."id" as "id", "entities"."slug" as "slug", "entities"."kind" as "kind", "entities"."collective" as "collective", "entities"."description" as "description", "entities"."recorded_in" as "recordedIn", "entities"."retracted_in" as "retractedIn", ("entities"."id")::text as "_at0"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $1 and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED') and ((exists (select
  from "events"
  where ("events"."id" = "entities"."id" and "events"."type" in ($2, $3))) or exists (select
  from "documents"
  where ("documents"."id" = "entities"."id" and "documents"."type" in ($4, $5)))) and exists (select
  from "statements" "s1"
  where ("s1"."subject_id" = "entities"."id" and "s1"."predicate" in ($6) and "s1"."object_id" is not null and "s1"."object_id" = any ($7::bigint[]) and ("s1"."retracted_in" is null and "s1"."rank" <> $8 and "s1"."standing" <= 'DISPUTED'))) and exists (select
  from "statements" "s2"
  where ("s2"."subject_id" = "entities"."id" and "s2"."predicate" in ($9) and "s2"."object_id" is not null and "s2"."object_id" = any ($10::bigint[]) and ("s2"."retracted_in" is null and "s2"."rank" <> $11 and "s2"."standing" <= 'DISPUTED'))) and exists (select
  from "statements" "s3"
  where ("s3"."subject_id" = "entities"."id" and "s3"."predicate" in ($12) and "s3"."object_id" is not null and "s3"."object_id" = any ($13::bigint[]) and ("s3"."retracted_in" is null and "s3"."rank" <> $14 and "s3"."standing" <= 'DISPUTED')))))
  order by "entities"."id"
  limit 21

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
  where "entities"."slug" in ($1, $2, $3)

select "evidence"."id" as "id", "evidence"."statement_id" as "statementId", "evidence"."article_id" as "articleId", "evidence"."sentence" as "sentence", "evidence"."stance" as "stance", "evidence"."voice" as "voice", "evidence"."certainty" as "certainty", "evidence"."start" as "start", "evidence"."end" as "end", "evidence"."said_on" as "saidOn", "evidence"."speaker_id" as "speakerId", "evidence"."reason" as "reason", "evidence"."key" as "key", "evidence"."recorded_in" as "recordedIn", "evidence"."retracted_in" as "retractedIn", "sentences"."start" as "sentenceStart", "sentences"."end" as "sentenceEnd", "sentences"."gloss" as "gloss", "sentences"."text" as "text"
  from "evidence" join "statements" on "statements"."id" = "evidence"."statement_id" join "sentences" on ("sentences"."article_id", "sentences"."number") = ("evidence"."article_id", "evidence"."sentence")
  where ("evidence"."statement_id" = any ((select $1::bigint[])::bigint[]) and ("evidence"."retracted_in" is null or "evidence"."retracted_in" = "statements"."retracted_in"))
  order by "evidence"."article_id", "evidence"."sentence", "evidence"."start", "evidence"."id"

select "names"."entity_id" as "entityId", "names"."text" as "text", "names"."lang" as "lang", shown.role as "role", (array_agg("names"."statement_id"
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
  where "names"."entity_id" = any ((select $1::bigint[])::bigint[])
  group by "names"."entity_id", shown.role, "names"."lang", "names"."text", "names"."valid_from", "names"."valid_to", "names"."valid_earliest", "names"."valid_latest"
  order by "names"."entity_id", count(distinct coalesce("articles"."publisher_id", -"articles"."id")) desc, max("articles"."published_earliest") desc nulls last, "names"."text" collate "C"

select "statements"."id" as "id", "statements"."subject_id" as "subjectId", "statements"."subject_kind" as "subjectKind", "statements"."predicate" as "predicate", "statements"."value_kind" as "valueKind", "statements"."object_id" as "objectId", "statements"."rank" as "rank", "statements"."standing" as "standing", ("statements"."rank")::text as "_at0", ("statements"."id")::text as "_at1"
  from "statements"
  where ("statements"."subject_id" = (select $1::bigint)::bigint and ("statements"."predicate" in ('HOST', 'VISITOR', 'REPORTER', 'SPEAKER', 'ADDRESSEE', 'TOPIC', 'INSTRUCTOR', 'CHANNEL', 'PAYER', 'RECIPIENT', 'BENEFICIARY', 'BUYER', 'SELLER', 'AGENT', 'THEME', 'PARTICIPANT', 'ORGANIZER', 'PARTY', 'AMONG', 'INSTRUMENT', 'DEAD', 'INJURED', 'MISSING', 'APPOINTEE', 'APPOINTER', 'POST', 'CANDIDATE', 'WINNER', 'SUSPECT', 'VICTIM', 'DEFENDANT', 'PLAINTIFF', 'PROSECUTOR', 'LAWYER', 'WITNESS', 'JUDGE', 'COURT', 'ATTACKER', 'TARGET', 'VEHICLE_USED', 'DIAGNOSIS', 'TRAVELER', 'ORIGIN', 'DESTINATION', 'SIGNER') and ("statements"."retracted_in" is null and "statements"."rank" <> 'DEPRECATED' and "statements"."standing" <= 'DISPUTED')))
  order by "statements"."rank", "statements"."id"
  limit 201

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from "entities"
  where ("entities"."retracted_in" is null and "entities"."kind" = $2 and not exists (select
  from "events"
  where "events"."id" = "entities"."id" and "events"."standing" > 'DISPUTED') and ((exists (select
  from "events"
  where ("events"."id" = "entities"."id" and "events"."type" in ($3, $4))) or exists (select
  from "documents"
  where ("documents"."id" = "entities"."id" and "documents"."type" in ($5, $6)))) and exists (select
  from "statements" "s1"
  where ("s1"."subject_id" = "entities"."id" and "s1"."predicate" in ($7) and "s1"."object_id" is not null and "s1"."object_id" = any ($8::bigint[]) and ("s1"."retracted_in" is null and "s1"."rank" <> $9 and "s1"."standing" <= 'DISPUTED'))) and exists (select
  from "statements" "s2"
  where ("s2"."subject_id" = "entities"."id" and "s2"."predicate" in ($10) and "s2"."object_id" is not null and "s2"."object_id" = any ($11::bigint[]) and ("s2"."retracted_in" is null and "s2"."rank" <> $12 and "s2"."standing" <= 'DISPUTED'))) and exists (select
  from "statements" "s3"
  where ("s3"."subject_id" = "entities"."id" and "s3"."predicate" in ($13) and "s3"."object_id" is not null and "s3"."object_id" = any ($14::bigint[]) and ("s3"."retracted_in" is null and "s3"."rank" <> $15 and "s3"."standing" <= 'DISPUTED')))))) "x"
  order by p.ord
