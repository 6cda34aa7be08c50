-- Entities that are judged the same answer as one in the views of the schema graph too, and what the end of a revision works out goes by them: the rank and
-- the standing of statements, the ends of their valid time, the status of events. The views of the schema as_one have the names of the tables, with the id of the
-- canonical in the place of each member's, as `as-one.ts` reads them; a test compares both.

CREATE SCHEMA as_one;
--> statement-breakpoint
CREATE VIEW as_one.articles AS select r."id", r."slug", r."type", r."title", r."title_norm", r."url", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."publisher_id" and k.until is null), r."publisher_id") as "publisher_id", r."reprint_of", r."published", r."published_earliest", r."published_latest", r."lang", r."sha256", r."length", r."text", r."graph_sha256", r."recorded_in", r."since", r."retracted_in", r."forgotten_in", r."words" from public."articles" r;
--> statement-breakpoint
CREATE VIEW as_one.entities AS select r."id", r."slug", r."kind", r."collective", r."description", r."home_id", r."recorded_in", r."since", coalesce(k.since, r."retracted_in") as "retracted_in", r."forgotten_in" from public."entities" r left join public.canonicals k on k.entity_id = r.id and k.until is null;
--> statement-breakpoint
CREATE VIEW as_one.names AS select r."entity_id", r."role", r."lang", r."text", r."article_id", r."norm", r."key", r."stem", r."sort_key", r."parts", r."initials", coalesce((select k.fact_id from public.doubles k where k.statement_id = r."statement_id" and k.until is null), r."statement_id") as "statement_id", r."since", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", r."sentence", r."corrects" from (select r."entity_id" as "entity_id", r."role" as "role", r."lang" as "lang", r."text" as "text", r."article_id" as "article_id", r."norm" as "norm", r."key" as "key", r."stem" as "stem", r."sort_key" as "sort_key", r."parts" as "parts", r."initials" as "initials", r."statement_id" as "statement_id", r."since" as "since", r."valid_from" as "valid_from", r."valid_to" as "valid_to", r."valid_earliest" as "valid_earliest", r."valid_latest" as "valid_latest", r."sentence" as "sentence", r."corrects" as "corrects", r."entity_id" as moved_0 from public."names" r union all select coalesce(k0.canonical_id, r."entity_id"), r."role", r."lang", r."text", r."article_id", r."norm", r."key", r."stem", r."sort_key", r."parts", r."initials", r."statement_id", r."since", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", r."sentence", r."corrects", null::bigint from public.canonicals k0 join public."names" r on r."entity_id" = k0.entity_id where k0.until is null) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.identifiers AS select r."entity_id", r."scheme", r."value", r."article_id", r."source", r."since" from (select r."entity_id" as "entity_id", r."scheme" as "scheme", r."value" as "value", r."article_id" as "article_id", r."source" as "source", r."since" as "since", r."entity_id" as moved_0 from public."identifiers" r union all select coalesce(k0.canonical_id, r."entity_id"), r."scheme", r."value", r."article_id", r."source", r."since", null::bigint from public.canonicals k0 join public."identifiers" r on r."entity_id" = k0.entity_id where k0.until is null) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.statements AS select r."id", r."subject_id", r."subject_kind", r."predicate", r."value_kind", r."object_id", r."amount", r."amount_to", r."comparator", r."unit", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."of_id" and k.until is null), r."of_id") as "of_id", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."of_id" and k.until is null)), r."of_kind") as "of_kind", r."of_text", r."per", r."equivalent_amount", r."equivalent_unit", r."text", r."date", r."date_earliest", r."date_latest", r."rank", r."standing", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", case when r."qualifiers_key" is not null and exists (select from public.qualifiers q join public.canonicals k on k.entity_id = q.object_id and k.until is null where q.statement_id = r.id)
    then (select md5(string_agg(f.form, chr(29) order by f.form collate "C")) from (select concat_ws(chr(30), q.predicate, coalesce(e.kind, q.value_kind), coalesce(coalesce(k.canonical_id, q.object_id)::text, ''), coalesce(trim_scale(q.amount)::text, ''), coalesce(trim_scale(q.amount_to)::text, ''), coalesce(q.comparator::text, ''), coalesce(q.unit, ''), coalesce((select string_agg(w.key || '=' || w.value, chr(31) order by w.key collate "C") from jsonb_each_text(q.text) w), ''), coalesce(q.date, '')) as form
      from public.qualifiers q left join public.canonicals k on k.entity_id = q.object_id and k.until is null left join public.entities e on e.id = k.canonical_id where q.statement_id = r.id) f)
    else r."qualifiers_key" end as "qualifiers_key", r."recorded_in", r."since", r."retracted_in" from (select r."id" as "id", r."subject_id" as "subject_id", r."subject_kind" as "subject_kind", r."predicate" as "predicate", r."value_kind" as "value_kind", r."object_id" as "object_id", r."amount" as "amount", r."amount_to" as "amount_to", r."comparator" as "comparator", r."unit" as "unit", r."of_id" as "of_id", r."of_kind" as "of_kind", r."of_text" as "of_text", r."per" as "per", r."equivalent_amount" as "equivalent_amount", r."equivalent_unit" as "equivalent_unit", r."text" as "text", r."date" as "date", r."date_earliest" as "date_earliest", r."date_latest" as "date_latest", r."rank" as "rank", r."standing" as "standing", r."valid_from" as "valid_from", r."valid_to" as "valid_to", r."valid_earliest" as "valid_earliest", r."valid_latest" as "valid_latest", r."qualifiers_key" as "qualifiers_key", r."recorded_in" as "recorded_in", r."since" as "since", r."retracted_in" as "retracted_in", r."subject_id" as moved_0, r."object_id" as moved_1 from public."statements" r union all select r."id", coalesce(k0.canonical_id, r."subject_id"), coalesce((select e.kind from public.entities e where e.id = k0.canonical_id), r."subject_kind"), r."predicate", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.until is null)), r."value_kind"), coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.until is null), r."object_id"), r."amount", r."amount_to", r."comparator", r."unit", r."of_id", r."of_kind", r."of_text", r."per", r."equivalent_amount", r."equivalent_unit", r."text", r."date", r."date_earliest", r."date_latest", r."rank", r."standing", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", r."qualifiers_key", r."recorded_in", r."since", r."retracted_in", null::bigint, null::bigint from public.canonicals k0 join public."statements" r on r."subject_id" = k0.entity_id where k0.until is null union all select r."id", r."subject_id", r."subject_kind", r."predicate", coalesce((select e.kind from public.entities e where e.id = k1.canonical_id), r."value_kind"), coalesce(k1.canonical_id, r."object_id"), r."amount", r."amount_to", r."comparator", r."unit", r."of_id", r."of_kind", r."of_text", r."per", r."equivalent_amount", r."equivalent_unit", r."text", r."date", r."date_earliest", r."date_latest", r."rank", r."standing", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", r."qualifiers_key", r."recorded_in", r."since", r."retracted_in", null::bigint, null::bigint from public.canonicals k1 join public."statements" r on r."object_id" = k1.entity_id where k1.until is null and exists (select from public.canonicals k where k.entity_id = r."subject_id" and k.until is null) is not true) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.until is null) is not true and exists (select from public.canonicals k where k.entity_id = r.moved_1 and k.until is null) is not true and exists (select from public.doubles k where k.statement_id = r."id" and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.evidence AS select r."id", r."statement_id", r."article_id", r."sentence", r."start", r."end", r."voice", r."speaker_id", r."speaker_kind", r."certainty", r."reason", r."stance", r."said_on", r."said_earliest", r."said_latest", r."key", r."recorded_in", r."since", r."retracted_in" from (select r."id" as "id", r."statement_id" as "statement_id", r."article_id" as "article_id", r."sentence" as "sentence", r."start" as "start", r."end" as "end", r."voice" as "voice", r."speaker_id" as "speaker_id", r."speaker_kind" as "speaker_kind", r."certainty" as "certainty", r."reason" as "reason", r."stance" as "stance", r."said_on" as "said_on", r."said_earliest" as "said_earliest", r."said_latest" as "said_latest", r."key" as "key", r."recorded_in" as "recorded_in", r."since" as "since", r."retracted_in" as "retracted_in", r."statement_id" as moved_0, r."speaker_id" as moved_1 from public."evidence" r union all select r."id", coalesce(k0.fact_id, r."statement_id"), r."article_id", r."sentence", r."start", r."end", r."voice", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."speaker_id" and k.until is null), r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."speaker_id" and k.until is null)), r."speaker_kind"), r."certainty", r."reason", r."stance", r."said_on", r."said_earliest", r."said_latest", r."key", r."recorded_in", r."since", r."retracted_in", null::bigint, null::bigint from public.doubles k0 join public."evidence" r on r."statement_id" = k0.statement_id where k0.until is null union all select r."id", r."statement_id", r."article_id", r."sentence", r."start", r."end", r."voice", coalesce(k1.canonical_id, r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = k1.canonical_id), r."speaker_kind"), r."certainty", r."reason", r."stance", r."said_on", r."said_earliest", r."said_latest", r."key", r."recorded_in", r."since", r."retracted_in", null::bigint, null::bigint from public.canonicals k1 join public."evidence" r on r."speaker_id" = k1.entity_id where k1.until is null and exists (select from public.doubles k where k.statement_id = r."statement_id" and k.until is null) is not true) r where exists (select from public.doubles k where k.statement_id = r.moved_0 and k.until is null) is not true and exists (select from public.canonicals k where k.entity_id = r.moved_1 and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.rankings AS select r."statement_id", r."article_id", r."rank", r."since" from (select r."statement_id" as "statement_id", r."article_id" as "article_id", r."rank" as "rank", r."since" as "since", r."statement_id" as moved_0 from public."rankings" r union all select coalesce(k0.fact_id, r."statement_id"), r."article_id", r."rank", r."since", null::bigint from public.doubles k0 join public."rankings" r on r."statement_id" = k0.statement_id where k0.until is null) r where exists (select from public.doubles k where k.statement_id = r.moved_0 and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.derived_ends AS select r."statement_id", r."end", r."end_latest", coalesce((select k.fact_id from public.doubles k where k.statement_id = r."from_id" and k.until is null), r."from_id") as "from_id", r."since" from public."derived_ends" r where exists (select from public.doubles k where k.statement_id = r."statement_id" and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.event_statuses AS select r."id", r."event_id", r."status", r."article_id", r."sentence", r."start", r."end", r."voice", r."speaker_id", r."speaker_kind", r."certainty", r."reason", r."stance", r."corrects", r."said_on", r."said_earliest", r."said_latest", r."since" from (select r."id" as "id", r."event_id" as "event_id", r."status" as "status", r."article_id" as "article_id", r."sentence" as "sentence", r."start" as "start", r."end" as "end", r."voice" as "voice", r."speaker_id" as "speaker_id", r."speaker_kind" as "speaker_kind", r."certainty" as "certainty", r."reason" as "reason", r."stance" as "stance", r."corrects" as "corrects", r."said_on" as "said_on", r."said_earliest" as "said_earliest", r."said_latest" as "said_latest", r."since" as "since", r."event_id" as moved_0, r."speaker_id" as moved_1 from public."event_statuses" r union all select r."id", coalesce(k0.canonical_id, r."event_id"), r."status", r."article_id", r."sentence", r."start", r."end", r."voice", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."speaker_id" and k.until is null), r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."speaker_id" and k.until is null)), r."speaker_kind"), r."certainty", r."reason", r."stance", r."corrects", r."said_on", r."said_earliest", r."said_latest", r."since", null::bigint, null::bigint from public.canonicals k0 join public."event_statuses" r on r."event_id" = k0.entity_id where k0.until is null union all select r."id", r."event_id", r."status", r."article_id", r."sentence", r."start", r."end", r."voice", coalesce(k1.canonical_id, r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = k1.canonical_id), r."speaker_kind"), r."certainty", r."reason", r."stance", r."corrects", r."said_on", r."said_earliest", r."said_latest", r."since", null::bigint, null::bigint from public.canonicals k1 join public."event_statuses" r on r."speaker_id" = k1.entity_id where k1.until is null and exists (select from public.canonicals k where k.entity_id = r."event_id" and k.until is null) is not true) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.until is null) is not true and exists (select from public.canonicals k where k.entity_id = r.moved_1 and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.declarations AS select r."entity_id", r."article_id", r."type", r."collective", r."description", r."latitude", r."longitude", r."since" from (select r."entity_id" as "entity_id", r."article_id" as "article_id", r."type" as "type", r."collective" as "collective", r."description" as "description", r."latitude" as "latitude", r."longitude" as "longitude", r."since" as "since", r."entity_id" as moved_0 from public."declarations" r union all select coalesce(k0.canonical_id, r."entity_id"), r."article_id", r."type", r."collective", r."description", r."latitude", r."longitude", r."since", null::bigint from public.canonicals k0 join public."declarations" r on r."entity_id" = k0.entity_id where k0.until is null) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.mentions AS select r."id", r."article_id", r."sentence", r."entity_id", r."statement_id", r."kind", r."start", r."end", r."surface", r."sha256", r."certainty", r."reason", r."since" from (select r."id" as "id", r."article_id" as "article_id", r."sentence" as "sentence", r."entity_id" as "entity_id", r."statement_id" as "statement_id", r."kind" as "kind", r."start" as "start", r."end" as "end", r."surface" as "surface", r."sha256" as "sha256", r."certainty" as "certainty", r."reason" as "reason", r."since" as "since", r."entity_id" as moved_0, r."statement_id" as moved_1 from public."mentions" r union all select r."id", r."article_id", r."sentence", coalesce(k0.canonical_id, r."entity_id"), coalesce((select k.fact_id from public.doubles k where k.statement_id = r."statement_id" and k.until is null), r."statement_id"), r."kind", r."start", r."end", r."surface", r."sha256", r."certainty", r."reason", r."since", null::bigint, null::bigint from public.canonicals k0 join public."mentions" r on r."entity_id" = k0.entity_id where k0.until is null union all select r."id", r."article_id", r."sentence", r."entity_id", coalesce(k1.fact_id, r."statement_id"), r."kind", r."start", r."end", r."surface", r."sha256", r."certainty", r."reason", r."since", null::bigint, null::bigint from public.doubles k1 join public."mentions" r on r."statement_id" = k1.statement_id where k1.until is null and exists (select from public.canonicals k where k.entity_id = r."entity_id" and k.until is null) is not true) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.until is null) is not true and exists (select from public.doubles k where k.statement_id = r.moved_1 and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.quotations AS select r."id", r."article_id", r."first", r."last", r."speaker_id", r."speaker_kind", r."sentence", r."start", r."end", r."as_written", r."sha256", r."certainty", r."reason", r."since" from (select r."id" as "id", r."article_id" as "article_id", r."first" as "first", r."last" as "last", r."speaker_id" as "speaker_id", r."speaker_kind" as "speaker_kind", r."sentence" as "sentence", r."start" as "start", r."end" as "end", r."as_written" as "as_written", r."sha256" as "sha256", r."certainty" as "certainty", r."reason" as "reason", r."since" as "since", r."speaker_id" as moved_0 from public."quotations" r union all select r."id", r."article_id", r."first", r."last", coalesce(k0.canonical_id, r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = k0.canonical_id), r."speaker_kind"), r."sentence", r."start", r."end", r."as_written", r."sha256", r."certainty", r."reason", r."since", null::bigint from public.canonicals k0 join public."quotations" r on r."speaker_id" = k0.entity_id where k0.until is null) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.until is null) is not true;
--> statement-breakpoint
CREATE VIEW as_one.evidence_via AS select r."evidence_id", r."position", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."entity_id" and k.until is null), r."entity_id") as "entity_id", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."entity_id" and k.until is null)), r."entity_kind") as "entity_kind" from public."evidence_via" r;
--> statement-breakpoint
CREATE VIEW as_one.qualifiers AS select r."statement_id", r."position", r."predicate", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.until is null)), r."value_kind") as "value_kind", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.until is null), r."object_id") as "object_id", r."amount", r."amount_to", r."comparator", r."unit", r."text", r."date", r."date_earliest", r."date_latest" from public."qualifiers" r;
--> statement-breakpoint
CREATE VIEW as_one.corrections AS select r."evidence_id", r."tie", r."article", r."key", r."subject_id", r."subject_kind", r."predicate", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.until is null)), r."value_kind") as "value_kind", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.until is null), r."object_id") as "object_id", r."amount", r."amount_to", r."comparator", r."unit", r."per", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."of_id" and k.until is null), r."of_id") as "of_id", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."of_id" and k.until is null)), r."of_kind") as "of_kind", r."of_text", r."text", r."date" from (select r."evidence_id" as "evidence_id", r."tie" as "tie", r."article" as "article", r."key" as "key", r."subject_id" as "subject_id", r."subject_kind" as "subject_kind", r."predicate" as "predicate", r."value_kind" as "value_kind", r."object_id" as "object_id", r."amount" as "amount", r."amount_to" as "amount_to", r."comparator" as "comparator", r."unit" as "unit", r."per" as "per", r."of_id" as "of_id", r."of_kind" as "of_kind", r."of_text" as "of_text", r."text" as "text", r."date" as "date", r."subject_id" as moved_0 from public."corrections" r union all select r."evidence_id", r."tie", r."article", r."key", coalesce(k0.canonical_id, r."subject_id"), coalesce((select e.kind from public.entities e where e.id = k0.canonical_id), r."subject_kind"), r."predicate", r."value_kind", r."object_id", r."amount", r."amount_to", r."comparator", r."unit", r."per", r."of_id", r."of_kind", r."of_text", r."text", r."date", null::bigint from public.canonicals k0 join public."corrections" r on r."subject_id" = k0.entity_id where k0.until is null) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.until is null) is not true;
--> statement-breakpoint
CREATE SCHEMA as_one_as_of;
--> statement-breakpoint
CREATE VIEW as_one_as_of.articles AS select r."id", r."slug", r."type", r."title", r."title_norm", r."url", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."publisher_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."publisher_id") as "publisher_id", r."reprint_of", r."published", r."published_earliest", r."published_latest", r."lang", r."sha256", r."length", r."text", r."graph_sha256", r."recorded_in", r."since", r."retracted_in", r."forgotten_in", r."words" from (select "id", "slug", "type", "title", "title_norm", "url", "publisher_id", "reprint_of", "published", "published_earliest", "published_latest", "lang", "sha256", "length", "text", "graph_sha256", "recorded_in", "since", "retracted_in", "forgotten_in", "words" from (select "id", "slug", "type", "title", "title_norm", "url", "publisher_id", "reprint_of", "published", "published_earliest", "published_latest", "lang", "sha256", "length", "text", "graph_sha256", "recorded_in", "since", "retracted_in", "forgotten_in", "words", 9223372036854775807::bigint as until from public."articles" union all select "id", "slug", "type", "title", "title_norm", "url", "publisher_id", "reprint_of", "published", "published_earliest", "published_latest", "lang", "sha256", "length", "text", "graph_sha256", "recorded_in", "since", "retracted_in", "forgotten_in", "words", until from past."articles") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r;
--> statement-breakpoint
CREATE VIEW as_one_as_of.entities AS select r."id", r."slug", r."kind", r."collective", r."description", r."home_id", r."recorded_in", r."since", coalesce(k.since, r."retracted_in") as "retracted_in", r."forgotten_in" from (select "id", "slug", "kind", "collective", "description", "home_id", "recorded_in", "since", "retracted_in", "forgotten_in" from (select "id", "slug", "kind", "collective", "description", "home_id", "recorded_in", "since", "retracted_in", "forgotten_in", 9223372036854775807::bigint as until from public."entities" union all select "id", "slug", "kind", "collective", "description", "home_id", "recorded_in", "since", "retracted_in", "forgotten_in", until from past."entities") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r left join public.canonicals k on k.entity_id = r.id and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()));
--> statement-breakpoint
CREATE VIEW as_one_as_of.names AS select r."entity_id", r."role", r."lang", r."text", r."article_id", r."norm", r."key", r."stem", r."sort_key", r."parts", r."initials", coalesce((select k.fact_id from public.doubles k where k.statement_id = r."statement_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."statement_id") as "statement_id", r."since", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", r."sentence", r."corrects" from (select r."entity_id" as "entity_id", r."role" as "role", r."lang" as "lang", r."text" as "text", r."article_id" as "article_id", r."norm" as "norm", r."key" as "key", r."stem" as "stem", r."sort_key" as "sort_key", r."parts" as "parts", r."initials" as "initials", r."statement_id" as "statement_id", r."since" as "since", r."valid_from" as "valid_from", r."valid_to" as "valid_to", r."valid_earliest" as "valid_earliest", r."valid_latest" as "valid_latest", r."sentence" as "sentence", r."corrects" as "corrects", r."entity_id" as moved_0, 9223372036854775807::bigint as until from public."names" r union all select r."entity_id" as "entity_id", r."role" as "role", r."lang" as "lang", r."text" as "text", r."article_id" as "article_id", r."norm" as "norm", r."key" as "key", r."stem" as "stem", r."sort_key" as "sort_key", r."parts" as "parts", r."initials" as "initials", r."statement_id" as "statement_id", r."since" as "since", r."valid_from" as "valid_from", r."valid_to" as "valid_to", r."valid_earliest" as "valid_earliest", r."valid_latest" as "valid_latest", r."sentence" as "sentence", r."corrects" as "corrects", r."entity_id" as moved_0, r.until as until from past."names" r union all select coalesce(k0.canonical_id, r."entity_id"), r."role", r."lang", r."text", r."article_id", r."norm", r."key", r."stem", r."sort_key", r."parts", r."initials", r."statement_id", r."since", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", r."sentence", r."corrects", null::bigint, 9223372036854775807::bigint from public.canonicals k0 join (select "entity_id", "role", "lang", "text", "article_id", "norm", "key", "stem", "sort_key", "parts", "initials", "statement_id", "since", "valid_from", "valid_to", "valid_earliest", "valid_latest", "sentence", "corrects" from (select "entity_id", "role", "lang", "text", "article_id", "norm", "key", "stem", "sort_key", "parts", "initials", "statement_id", "since", "valid_from", "valid_to", "valid_earliest", "valid_latest", "sentence", "corrects", 9223372036854775807::bigint as until from public."names" union all select "entity_id", "role", "lang", "text", "article_id", "norm", "key", "stem", "sort_key", "parts", "initials", "statement_id", "since", "valid_from", "valid_to", "valid_earliest", "valid_latest", "sentence", "corrects", until from past."names") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."entity_id" = k0.entity_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known()))) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and r.since <= (select graph_as_of.known()) and r.until > (select graph_as_of.known());
--> statement-breakpoint
CREATE VIEW as_one_as_of.identifiers AS select r."entity_id", r."scheme", r."value", r."article_id", r."source", r."since" from (select r."entity_id" as "entity_id", r."scheme" as "scheme", r."value" as "value", r."article_id" as "article_id", r."source" as "source", r."since" as "since", r."entity_id" as moved_0, 9223372036854775807::bigint as until from public."identifiers" r union all select r."entity_id" as "entity_id", r."scheme" as "scheme", r."value" as "value", r."article_id" as "article_id", r."source" as "source", r."since" as "since", r."entity_id" as moved_0, r.until as until from past."identifiers" r union all select coalesce(k0.canonical_id, r."entity_id"), r."scheme", r."value", r."article_id", r."source", r."since", null::bigint, 9223372036854775807::bigint from public.canonicals k0 join (select "entity_id", "scheme", "value", "article_id", "source", "since" from (select "entity_id", "scheme", "value", "article_id", "source", "since", 9223372036854775807::bigint as until from public."identifiers" union all select "entity_id", "scheme", "value", "article_id", "source", "since", until from past."identifiers") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."entity_id" = k0.entity_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known()))) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and r.since <= (select graph_as_of.known()) and r.until > (select graph_as_of.known());
--> statement-breakpoint
CREATE VIEW as_one_as_of.statements AS select r."id", r."subject_id", r."subject_kind", r."predicate", r."value_kind", r."object_id", r."amount", r."amount_to", r."comparator", r."unit", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."of_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."of_id") as "of_id", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."of_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())))), r."of_kind") as "of_kind", r."of_text", r."per", r."equivalent_amount", r."equivalent_unit", r."text", r."date", r."date_earliest", r."date_latest", r."rank", r."standing", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", case when r."qualifiers_key" is not null and exists (select from public.qualifiers q join public.canonicals k on k.entity_id = q.object_id and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())) where q.statement_id = r.id)
    then (select md5(string_agg(f.form, chr(29) order by f.form collate "C")) from (select concat_ws(chr(30), q.predicate, coalesce(e.kind, q.value_kind), coalesce(coalesce(k.canonical_id, q.object_id)::text, ''), coalesce(trim_scale(q.amount)::text, ''), coalesce(trim_scale(q.amount_to)::text, ''), coalesce(q.comparator::text, ''), coalesce(q.unit, ''), coalesce((select string_agg(w.key || '=' || w.value, chr(31) order by w.key collate "C") from jsonb_each_text(q.text) w), ''), coalesce(q.date, '')) as form
      from public.qualifiers q left join public.canonicals k on k.entity_id = q.object_id and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())) left join public.entities e on e.id = k.canonical_id where q.statement_id = r.id) f)
    else r."qualifiers_key" end as "qualifiers_key", r."recorded_in", r."since", r."retracted_in" from (select r."id" as "id", r."subject_id" as "subject_id", r."subject_kind" as "subject_kind", r."predicate" as "predicate", r."value_kind" as "value_kind", r."object_id" as "object_id", r."amount" as "amount", r."amount_to" as "amount_to", r."comparator" as "comparator", r."unit" as "unit", r."of_id" as "of_id", r."of_kind" as "of_kind", r."of_text" as "of_text", r."per" as "per", r."equivalent_amount" as "equivalent_amount", r."equivalent_unit" as "equivalent_unit", r."text" as "text", r."date" as "date", r."date_earliest" as "date_earliest", r."date_latest" as "date_latest", r."rank" as "rank", r."standing" as "standing", r."valid_from" as "valid_from", r."valid_to" as "valid_to", r."valid_earliest" as "valid_earliest", r."valid_latest" as "valid_latest", r."qualifiers_key" as "qualifiers_key", r."recorded_in" as "recorded_in", r."since" as "since", r."retracted_in" as "retracted_in", r."subject_id" as moved_0, r."object_id" as moved_1, 9223372036854775807::bigint as until from public."statements" r union all select r."id" as "id", r."subject_id" as "subject_id", r."subject_kind" as "subject_kind", r."predicate" as "predicate", r."value_kind" as "value_kind", r."object_id" as "object_id", r."amount" as "amount", r."amount_to" as "amount_to", r."comparator" as "comparator", r."unit" as "unit", r."of_id" as "of_id", r."of_kind" as "of_kind", r."of_text" as "of_text", r."per" as "per", r."equivalent_amount" as "equivalent_amount", r."equivalent_unit" as "equivalent_unit", r."text" as "text", r."date" as "date", r."date_earliest" as "date_earliest", r."date_latest" as "date_latest", r."rank" as "rank", r."standing" as "standing", r."valid_from" as "valid_from", r."valid_to" as "valid_to", r."valid_earliest" as "valid_earliest", r."valid_latest" as "valid_latest", r."qualifiers_key" as "qualifiers_key", r."recorded_in" as "recorded_in", r."since" as "since", r."retracted_in" as "retracted_in", r."subject_id" as moved_0, r."object_id" as moved_1, r.until as until from past."statements" r union all select r."id", coalesce(k0.canonical_id, r."subject_id"), coalesce((select e.kind from public.entities e where e.id = k0.canonical_id), r."subject_kind"), r."predicate", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())))), r."value_kind"), coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."object_id"), r."amount", r."amount_to", r."comparator", r."unit", r."of_id", r."of_kind", r."of_text", r."per", r."equivalent_amount", r."equivalent_unit", r."text", r."date", r."date_earliest", r."date_latest", r."rank", r."standing", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", r."qualifiers_key", r."recorded_in", r."since", r."retracted_in", null::bigint, null::bigint, 9223372036854775807::bigint from public.canonicals k0 join (select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "amount_to", "comparator", "unit", "of_id", "of_kind", "of_text", "per", "equivalent_amount", "equivalent_unit", "text", "date", "date_earliest", "date_latest", "rank", "standing", "valid_from", "valid_to", "valid_earliest", "valid_latest", "qualifiers_key", "recorded_in", "since", "retracted_in" from (select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "amount_to", "comparator", "unit", "of_id", "of_kind", "of_text", "per", "equivalent_amount", "equivalent_unit", "text", "date", "date_earliest", "date_latest", "rank", "standing", "valid_from", "valid_to", "valid_earliest", "valid_latest", "qualifiers_key", "recorded_in", "since", "retracted_in", 9223372036854775807::bigint as until from public."statements" union all select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "amount_to", "comparator", "unit", "of_id", "of_kind", "of_text", "per", "equivalent_amount", "equivalent_unit", "text", "date", "date_earliest", "date_latest", "rank", "standing", "valid_from", "valid_to", "valid_earliest", "valid_latest", "qualifiers_key", "recorded_in", "since", "retracted_in", until from past."statements") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."subject_id" = k0.entity_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known())) union all select r."id", r."subject_id", r."subject_kind", r."predicate", coalesce((select e.kind from public.entities e where e.id = k1.canonical_id), r."value_kind"), coalesce(k1.canonical_id, r."object_id"), r."amount", r."amount_to", r."comparator", r."unit", r."of_id", r."of_kind", r."of_text", r."per", r."equivalent_amount", r."equivalent_unit", r."text", r."date", r."date_earliest", r."date_latest", r."rank", r."standing", r."valid_from", r."valid_to", r."valid_earliest", r."valid_latest", r."qualifiers_key", r."recorded_in", r."since", r."retracted_in", null::bigint, null::bigint, 9223372036854775807::bigint from public.canonicals k1 join (select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "amount_to", "comparator", "unit", "of_id", "of_kind", "of_text", "per", "equivalent_amount", "equivalent_unit", "text", "date", "date_earliest", "date_latest", "rank", "standing", "valid_from", "valid_to", "valid_earliest", "valid_latest", "qualifiers_key", "recorded_in", "since", "retracted_in" from (select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "amount_to", "comparator", "unit", "of_id", "of_kind", "of_text", "per", "equivalent_amount", "equivalent_unit", "text", "date", "date_earliest", "date_latest", "rank", "standing", "valid_from", "valid_to", "valid_earliest", "valid_latest", "qualifiers_key", "recorded_in", "since", "retracted_in", 9223372036854775807::bigint as until from public."statements" union all select "id", "subject_id", "subject_kind", "predicate", "value_kind", "object_id", "amount", "amount_to", "comparator", "unit", "of_id", "of_kind", "of_text", "per", "equivalent_amount", "equivalent_unit", "text", "date", "date_earliest", "date_latest", "rank", "standing", "valid_from", "valid_to", "valid_earliest", "valid_latest", "qualifiers_key", "recorded_in", "since", "retracted_in", until from past."statements") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."object_id" = k1.entity_id where k1.since <= (select graph_as_of.known()) and (k1.until is null or k1.until > (select graph_as_of.known())) and exists (select from public.canonicals k where k.entity_id = r."subject_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and exists (select from public.canonicals k where k.entity_id = r.moved_1 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and exists (select from public.doubles k where k.statement_id = r."id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and r.since <= (select graph_as_of.known()) and r.until > (select graph_as_of.known());
--> statement-breakpoint
CREATE VIEW as_one_as_of.evidence AS select r."id", r."statement_id", r."article_id", r."sentence", r."start", r."end", r."voice", r."speaker_id", r."speaker_kind", r."certainty", r."reason", r."stance", r."said_on", r."said_earliest", r."said_latest", r."key", r."recorded_in", r."since", r."retracted_in" from (select r."id" as "id", r."statement_id" as "statement_id", r."article_id" as "article_id", r."sentence" as "sentence", r."start" as "start", r."end" as "end", r."voice" as "voice", r."speaker_id" as "speaker_id", r."speaker_kind" as "speaker_kind", r."certainty" as "certainty", r."reason" as "reason", r."stance" as "stance", r."said_on" as "said_on", r."said_earliest" as "said_earliest", r."said_latest" as "said_latest", r."key" as "key", r."recorded_in" as "recorded_in", r."since" as "since", r."retracted_in" as "retracted_in", r."statement_id" as moved_0, r."speaker_id" as moved_1, 9223372036854775807::bigint as until from public."evidence" r union all select r."id" as "id", r."statement_id" as "statement_id", r."article_id" as "article_id", r."sentence" as "sentence", r."start" as "start", r."end" as "end", r."voice" as "voice", r."speaker_id" as "speaker_id", r."speaker_kind" as "speaker_kind", r."certainty" as "certainty", r."reason" as "reason", r."stance" as "stance", r."said_on" as "said_on", r."said_earliest" as "said_earliest", r."said_latest" as "said_latest", r."key" as "key", r."recorded_in" as "recorded_in", r."since" as "since", r."retracted_in" as "retracted_in", r."statement_id" as moved_0, r."speaker_id" as moved_1, r.until as until from past."evidence" r union all select r."id", coalesce(k0.fact_id, r."statement_id"), r."article_id", r."sentence", r."start", r."end", r."voice", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."speaker_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."speaker_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())))), r."speaker_kind"), r."certainty", r."reason", r."stance", r."said_on", r."said_earliest", r."said_latest", r."key", r."recorded_in", r."since", r."retracted_in", null::bigint, null::bigint, 9223372036854775807::bigint from public.doubles k0 join (select "id", "statement_id", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "said_on", "said_earliest", "said_latest", "key", "recorded_in", "since", "retracted_in" from (select "id", "statement_id", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "said_on", "said_earliest", "said_latest", "key", "recorded_in", "since", "retracted_in", 9223372036854775807::bigint as until from public."evidence" union all select "id", "statement_id", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "said_on", "said_earliest", "said_latest", "key", "recorded_in", "since", "retracted_in", until from past."evidence") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."statement_id" = k0.statement_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known())) union all select r."id", r."statement_id", r."article_id", r."sentence", r."start", r."end", r."voice", coalesce(k1.canonical_id, r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = k1.canonical_id), r."speaker_kind"), r."certainty", r."reason", r."stance", r."said_on", r."said_earliest", r."said_latest", r."key", r."recorded_in", r."since", r."retracted_in", null::bigint, null::bigint, 9223372036854775807::bigint from public.canonicals k1 join (select "id", "statement_id", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "said_on", "said_earliest", "said_latest", "key", "recorded_in", "since", "retracted_in" from (select "id", "statement_id", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "said_on", "said_earliest", "said_latest", "key", "recorded_in", "since", "retracted_in", 9223372036854775807::bigint as until from public."evidence" union all select "id", "statement_id", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "said_on", "said_earliest", "said_latest", "key", "recorded_in", "since", "retracted_in", until from past."evidence") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."speaker_id" = k1.entity_id where k1.since <= (select graph_as_of.known()) and (k1.until is null or k1.until > (select graph_as_of.known())) and exists (select from public.doubles k where k.statement_id = r."statement_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true) r where exists (select from public.doubles k where k.statement_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and exists (select from public.canonicals k where k.entity_id = r.moved_1 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and r.since <= (select graph_as_of.known()) and r.until > (select graph_as_of.known());
--> statement-breakpoint
CREATE VIEW as_one_as_of.rankings AS select r."statement_id", r."article_id", r."rank", r."since" from (select r."statement_id" as "statement_id", r."article_id" as "article_id", r."rank" as "rank", r."since" as "since", r."statement_id" as moved_0, 9223372036854775807::bigint as until from public."rankings" r union all select r."statement_id" as "statement_id", r."article_id" as "article_id", r."rank" as "rank", r."since" as "since", r."statement_id" as moved_0, r.until as until from past."rankings" r union all select coalesce(k0.fact_id, r."statement_id"), r."article_id", r."rank", r."since", null::bigint, 9223372036854775807::bigint from public.doubles k0 join (select "statement_id", "article_id", "rank", "since" from (select "statement_id", "article_id", "rank", "since", 9223372036854775807::bigint as until from public."rankings" union all select "statement_id", "article_id", "rank", "since", until from past."rankings") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."statement_id" = k0.statement_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known()))) r where exists (select from public.doubles k where k.statement_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and r.since <= (select graph_as_of.known()) and r.until > (select graph_as_of.known());
--> statement-breakpoint
CREATE VIEW as_one_as_of.derived_ends AS select r."statement_id", r."end", r."end_latest", coalesce((select k.fact_id from public.doubles k where k.statement_id = r."from_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."from_id") as "from_id", r."since" from (select "statement_id", "end", "end_latest", "from_id", "since" from (select "statement_id", "end", "end_latest", "from_id", "since", 9223372036854775807::bigint as until from public."derived_ends" union all select "statement_id", "end", "end_latest", "from_id", "since", until from past."derived_ends") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r where exists (select from public.doubles k where k.statement_id = r."statement_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true;
--> statement-breakpoint
CREATE VIEW as_one_as_of.event_statuses AS select r."id", r."event_id", r."status", r."article_id", r."sentence", r."start", r."end", r."voice", r."speaker_id", r."speaker_kind", r."certainty", r."reason", r."stance", r."corrects", r."said_on", r."said_earliest", r."said_latest", r."since" from (select r."id" as "id", r."event_id" as "event_id", r."status" as "status", r."article_id" as "article_id", r."sentence" as "sentence", r."start" as "start", r."end" as "end", r."voice" as "voice", r."speaker_id" as "speaker_id", r."speaker_kind" as "speaker_kind", r."certainty" as "certainty", r."reason" as "reason", r."stance" as "stance", r."corrects" as "corrects", r."said_on" as "said_on", r."said_earliest" as "said_earliest", r."said_latest" as "said_latest", r."since" as "since", r."event_id" as moved_0, r."speaker_id" as moved_1, 9223372036854775807::bigint as until from public."event_statuses" r union all select r."id" as "id", r."event_id" as "event_id", r."status" as "status", r."article_id" as "article_id", r."sentence" as "sentence", r."start" as "start", r."end" as "end", r."voice" as "voice", r."speaker_id" as "speaker_id", r."speaker_kind" as "speaker_kind", r."certainty" as "certainty", r."reason" as "reason", r."stance" as "stance", r."corrects" as "corrects", r."said_on" as "said_on", r."said_earliest" as "said_earliest", r."said_latest" as "said_latest", r."since" as "since", r."event_id" as moved_0, r."speaker_id" as moved_1, r.until as until from past."event_statuses" r union all select r."id", coalesce(k0.canonical_id, r."event_id"), r."status", r."article_id", r."sentence", r."start", r."end", r."voice", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."speaker_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."speaker_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())))), r."speaker_kind"), r."certainty", r."reason", r."stance", r."corrects", r."said_on", r."said_earliest", r."said_latest", r."since", null::bigint, null::bigint, 9223372036854775807::bigint from public.canonicals k0 join (select "id", "event_id", "status", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "corrects", "said_on", "said_earliest", "said_latest", "since" from (select "id", "event_id", "status", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "corrects", "said_on", "said_earliest", "said_latest", "since", 9223372036854775807::bigint as until from public."event_statuses" union all select "id", "event_id", "status", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "corrects", "said_on", "said_earliest", "said_latest", "since", until from past."event_statuses") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."event_id" = k0.entity_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known())) union all select r."id", r."event_id", r."status", r."article_id", r."sentence", r."start", r."end", r."voice", coalesce(k1.canonical_id, r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = k1.canonical_id), r."speaker_kind"), r."certainty", r."reason", r."stance", r."corrects", r."said_on", r."said_earliest", r."said_latest", r."since", null::bigint, null::bigint, 9223372036854775807::bigint from public.canonicals k1 join (select "id", "event_id", "status", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "corrects", "said_on", "said_earliest", "said_latest", "since" from (select "id", "event_id", "status", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "corrects", "said_on", "said_earliest", "said_latest", "since", 9223372036854775807::bigint as until from public."event_statuses" union all select "id", "event_id", "status", "article_id", "sentence", "start", "end", "voice", "speaker_id", "speaker_kind", "certainty", "reason", "stance", "corrects", "said_on", "said_earliest", "said_latest", "since", until from past."event_statuses") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."speaker_id" = k1.entity_id where k1.since <= (select graph_as_of.known()) and (k1.until is null or k1.until > (select graph_as_of.known())) and exists (select from public.canonicals k where k.entity_id = r."event_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and exists (select from public.canonicals k where k.entity_id = r.moved_1 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and r.since <= (select graph_as_of.known()) and r.until > (select graph_as_of.known());
--> statement-breakpoint
CREATE VIEW as_one_as_of.declarations AS select r."entity_id", r."article_id", r."type", r."collective", r."description", r."latitude", r."longitude", r."since" from (select r."entity_id" as "entity_id", r."article_id" as "article_id", r."type" as "type", r."collective" as "collective", r."description" as "description", r."latitude" as "latitude", r."longitude" as "longitude", r."since" as "since", r."entity_id" as moved_0, 9223372036854775807::bigint as until from public."declarations" r union all select r."entity_id" as "entity_id", r."article_id" as "article_id", r."type" as "type", r."collective" as "collective", r."description" as "description", r."latitude" as "latitude", r."longitude" as "longitude", r."since" as "since", r."entity_id" as moved_0, r.until as until from past."declarations" r union all select coalesce(k0.canonical_id, r."entity_id"), r."article_id", r."type", r."collective", r."description", r."latitude", r."longitude", r."since", null::bigint, 9223372036854775807::bigint from public.canonicals k0 join (select "entity_id", "article_id", "type", "collective", "description", "latitude", "longitude", "since" from (select "entity_id", "article_id", "type", "collective", "description", "latitude", "longitude", "since", 9223372036854775807::bigint as until from public."declarations" union all select "entity_id", "article_id", "type", "collective", "description", "latitude", "longitude", "since", until from past."declarations") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."entity_id" = k0.entity_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known()))) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and r.since <= (select graph_as_of.known()) and r.until > (select graph_as_of.known());
--> statement-breakpoint
CREATE VIEW as_one_as_of.mentions AS select r."id", r."article_id", r."sentence", r."entity_id", r."statement_id", r."kind", r."start", r."end", r."surface", r."sha256", r."certainty", r."reason", r."since" from (select r."id" as "id", r."article_id" as "article_id", r."sentence" as "sentence", r."entity_id" as "entity_id", r."statement_id" as "statement_id", r."kind" as "kind", r."start" as "start", r."end" as "end", r."surface" as "surface", r."sha256" as "sha256", r."certainty" as "certainty", r."reason" as "reason", r."since" as "since", r."entity_id" as moved_0, r."statement_id" as moved_1, 9223372036854775807::bigint as until from public."mentions" r union all select r."id" as "id", r."article_id" as "article_id", r."sentence" as "sentence", r."entity_id" as "entity_id", r."statement_id" as "statement_id", r."kind" as "kind", r."start" as "start", r."end" as "end", r."surface" as "surface", r."sha256" as "sha256", r."certainty" as "certainty", r."reason" as "reason", r."since" as "since", r."entity_id" as moved_0, r."statement_id" as moved_1, r.until as until from past."mentions" r union all select r."id", r."article_id", r."sentence", coalesce(k0.canonical_id, r."entity_id"), coalesce((select k.fact_id from public.doubles k where k.statement_id = r."statement_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."statement_id"), r."kind", r."start", r."end", r."surface", r."sha256", r."certainty", r."reason", r."since", null::bigint, null::bigint, 9223372036854775807::bigint from public.canonicals k0 join (select "id", "article_id", "sentence", "entity_id", "statement_id", "kind", "start", "end", "surface", "sha256", "certainty", "reason", "since" from (select "id", "article_id", "sentence", "entity_id", "statement_id", "kind", "start", "end", "surface", "sha256", "certainty", "reason", "since", 9223372036854775807::bigint as until from public."mentions" union all select "id", "article_id", "sentence", "entity_id", "statement_id", "kind", "start", "end", "surface", "sha256", "certainty", "reason", "since", until from past."mentions") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."entity_id" = k0.entity_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known())) union all select r."id", r."article_id", r."sentence", r."entity_id", coalesce(k1.fact_id, r."statement_id"), r."kind", r."start", r."end", r."surface", r."sha256", r."certainty", r."reason", r."since", null::bigint, null::bigint, 9223372036854775807::bigint from public.doubles k1 join (select "id", "article_id", "sentence", "entity_id", "statement_id", "kind", "start", "end", "surface", "sha256", "certainty", "reason", "since" from (select "id", "article_id", "sentence", "entity_id", "statement_id", "kind", "start", "end", "surface", "sha256", "certainty", "reason", "since", 9223372036854775807::bigint as until from public."mentions" union all select "id", "article_id", "sentence", "entity_id", "statement_id", "kind", "start", "end", "surface", "sha256", "certainty", "reason", "since", until from past."mentions") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."statement_id" = k1.statement_id where k1.since <= (select graph_as_of.known()) and (k1.until is null or k1.until > (select graph_as_of.known())) and exists (select from public.canonicals k where k.entity_id = r."entity_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and exists (select from public.doubles k where k.statement_id = r.moved_1 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and r.since <= (select graph_as_of.known()) and r.until > (select graph_as_of.known());
--> statement-breakpoint
CREATE VIEW as_one_as_of.quotations AS select r."id", r."article_id", r."first", r."last", r."speaker_id", r."speaker_kind", r."sentence", r."start", r."end", r."as_written", r."sha256", r."certainty", r."reason", r."since" from (select r."id" as "id", r."article_id" as "article_id", r."first" as "first", r."last" as "last", r."speaker_id" as "speaker_id", r."speaker_kind" as "speaker_kind", r."sentence" as "sentence", r."start" as "start", r."end" as "end", r."as_written" as "as_written", r."sha256" as "sha256", r."certainty" as "certainty", r."reason" as "reason", r."since" as "since", r."speaker_id" as moved_0, 9223372036854775807::bigint as until from public."quotations" r union all select r."id" as "id", r."article_id" as "article_id", r."first" as "first", r."last" as "last", r."speaker_id" as "speaker_id", r."speaker_kind" as "speaker_kind", r."sentence" as "sentence", r."start" as "start", r."end" as "end", r."as_written" as "as_written", r."sha256" as "sha256", r."certainty" as "certainty", r."reason" as "reason", r."since" as "since", r."speaker_id" as moved_0, r.until as until from past."quotations" r union all select r."id", r."article_id", r."first", r."last", coalesce(k0.canonical_id, r."speaker_id"), coalesce((select e.kind from public.entities e where e.id = k0.canonical_id), r."speaker_kind"), r."sentence", r."start", r."end", r."as_written", r."sha256", r."certainty", r."reason", r."since", null::bigint, 9223372036854775807::bigint from public.canonicals k0 join (select "id", "article_id", "first", "last", "speaker_id", "speaker_kind", "sentence", "start", "end", "as_written", "sha256", "certainty", "reason", "since" from (select "id", "article_id", "first", "last", "speaker_id", "speaker_kind", "sentence", "start", "end", "as_written", "sha256", "certainty", "reason", "since", 9223372036854775807::bigint as until from public."quotations" union all select "id", "article_id", "first", "last", "speaker_id", "speaker_kind", "sentence", "start", "end", "as_written", "sha256", "certainty", "reason", "since", until from past."quotations") v where since <= (select graph_as_of.known()) and until > (select graph_as_of.known())) r on r."speaker_id" = k0.entity_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known()))) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true and r.since <= (select graph_as_of.known()) and r.until > (select graph_as_of.known());
--> statement-breakpoint
CREATE VIEW as_one_as_of.evidence_via AS select r."evidence_id", r."position", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."entity_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."entity_id") as "entity_id", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."entity_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())))), r."entity_kind") as "entity_kind" from public."evidence_via" r;
--> statement-breakpoint
CREATE VIEW as_one_as_of.qualifiers AS select r."statement_id", r."position", r."predicate", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())))), r."value_kind") as "value_kind", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."object_id") as "object_id", r."amount", r."amount_to", r."comparator", r."unit", r."text", r."date", r."date_earliest", r."date_latest" from public."qualifiers" r;
--> statement-breakpoint
CREATE VIEW as_one_as_of.corrections AS select r."evidence_id", r."tie", r."article", r."key", r."subject_id", r."subject_kind", r."predicate", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())))), r."value_kind") as "value_kind", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."object_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."object_id") as "object_id", r."amount", r."amount_to", r."comparator", r."unit", r."per", coalesce((select k.canonical_id from public.canonicals k where k.entity_id = r."of_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))), r."of_id") as "of_id", coalesce((select e.kind from public.entities e where e.id = (select k.canonical_id from public.canonicals k where k.entity_id = r."of_id" and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known())))), r."of_kind") as "of_kind", r."of_text", r."text", r."date" from (select r."evidence_id" as "evidence_id", r."tie" as "tie", r."article" as "article", r."key" as "key", r."subject_id" as "subject_id", r."subject_kind" as "subject_kind", r."predicate" as "predicate", r."value_kind" as "value_kind", r."object_id" as "object_id", r."amount" as "amount", r."amount_to" as "amount_to", r."comparator" as "comparator", r."unit" as "unit", r."per" as "per", r."of_id" as "of_id", r."of_kind" as "of_kind", r."of_text" as "of_text", r."text" as "text", r."date" as "date", r."subject_id" as moved_0 from public."corrections" r union all select r."evidence_id", r."tie", r."article", r."key", coalesce(k0.canonical_id, r."subject_id"), coalesce((select e.kind from public.entities e where e.id = k0.canonical_id), r."subject_kind"), r."predicate", r."value_kind", r."object_id", r."amount", r."amount_to", r."comparator", r."unit", r."per", r."of_id", r."of_kind", r."of_text", r."text", r."date", null::bigint from public.canonicals k0 join public."corrections" r on r."subject_id" = k0.entity_id where k0.since <= (select graph_as_of.known()) and (k0.until is null or k0.until > (select graph_as_of.known()))) r where exists (select from public.canonicals k where k.entity_id = r.moved_0 and k.since <= (select graph_as_of.known()) and (k.until is null or k.until > (select graph_as_of.known()))) is not true;
--> statement-breakpoint
DO $$
DECLARE
  name text;
  path text := current_setting('search_path');
BEGIN
  PERFORM set_config('search_path', 'pg_catalog', true);
  FOREACH name IN ARRAY ARRAY['tied', 'endings'] LOOP
    EXECUTE format('CREATE VIEW as_one.%I AS %s', name,
      regexp_replace(pg_get_viewdef(format('public.%I', name)::regclass), '\mpublic\.(corrections|evidence|statements|articles)(?= )', 'as_one.\1', 'g'));
  END LOOP;
  PERFORM set_config('search_path', path, true);
END $$;
--> statement-breakpoint

-- The entities for which another one answers since a revision, or none any more, with all that now answer with them.
CREATE FUNCTION list_moved(revision bigint) RETURNS bigint[] LANGUAGE sql STABLE AS $$
  WITH told AS (SELECT c.entity_id AS id FROM changes c WHERE c.revision = list_moved.revision AND c.kind::text = 'IDENTITY_CHANGED')
  SELECT coalesce(array_agg(id), '{}') FROM (
    SELECT id FROM told
    UNION SELECT k.canonical_id FROM told JOIN canonicals k ON k.entity_id = told.id AND k.until IS NULL
    UNION SELECT k.entity_id FROM told JOIN canonicals k ON k.canonical_id = told.id AND k.until IS NULL) moved
$$;
--> statement-breakpoint
-- The qualifiers of a statement by who answers; null if it has none.
CREATE FUNCTION write_qualifiers_as_one(statement bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(form, chr(29) ORDER BY form COLLATE "C") FROM (
    SELECT concat_ws(chr(30), q.predicate, CASE WHEN q.object_id IS NULL THEN q.value_kind::text END, coalesce(k.canonical_id, q.object_id), trim_scale(q.amount),
      '/' || trim_scale(q.amount_to), q.comparator, q.unit, q.text, q.date) AS form
    FROM public.qualifiers q LEFT JOIN public.canonicals k ON k.entity_id = q.object_id AND k.until IS NULL WHERE q.statement_id = statement) written
$$;
--> statement-breakpoint
-- As before. What denies a statement, or ranks it, counts for the fact as a whole: neither keeps statements apart.

CREATE OR REPLACE FUNCTION settle_doubles(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  concerned bigint[];
  touched bigint[];
  candidates bigint[];
BEGIN
  IF NOT EXISTS (SELECT FROM canonicals) THEN
    RETURN;
  END IF;
  concerned := list_moved(revision);
  touched := ARRAY(
    SELECT DISTINCT s.id FROM changes c JOIN statements s ON s.id = c.statement_id
    WHERE c.revision = settle_doubles.revision
      AND (EXISTS (SELECT FROM canonicals k WHERE k.until IS NULL AND (k.entity_id IN (s.subject_id, s.object_id, s.of_id) OR k.canonical_id IN (s.subject_id, s.object_id, s.of_id)))
        OR s.qualifiers_key IS NOT NULL AND EXISTS (
          SELECT FROM qualifiers q JOIN canonicals k ON q.object_id IN (k.entity_id, k.canonical_id) AND k.until IS NULL WHERE q.statement_id = s.id)));
  IF concerned = '{}' AND touched = '{}' THEN
    RETURN;
  END IF;
  candidates := ARRAY(
    SELECT s.id FROM statements s WHERE s.subject_id = ANY (concerned) UNION SELECT s.id FROM statements s WHERE s.object_id = ANY (concerned)
    UNION SELECT s.id FROM statements s WHERE s.of_id IS NOT NULL AND s.of_id = ANY (concerned)
    UNION SELECT q.statement_id FROM qualifiers q WHERE q.object_id IS NOT NULL AND q.object_id = ANY (concerned)
    UNION SELECT s.id FROM (
        SELECT DISTINCT t.predicate, coalesce(k.canonical_id, t.subject_id) AS canonical_id FROM statements t
        LEFT JOIN canonicals k ON k.entity_id = t.subject_id AND k.until IS NULL WHERE t.id = ANY (touched)) said
      CROSS JOIN LATERAL (SELECT said.canonical_id AS id UNION ALL SELECT m.entity_id FROM canonicals m WHERE m.canonical_id = said.canonical_id AND m.until IS NULL) member
      JOIN statements s ON s.subject_id = member.id AND s.predicate = said.predicate
    UNION SELECT unnest(touched));
  WITH said AS MATERIALIZED (
    SELECT s.id, min(s.id) OVER (PARTITION BY coalesce(u.canonical_id, s.subject_id), s.predicate, s.object_id IS NULL AND s.value_kind = 'UNKNOWN', coalesce(o.canonical_id, s.object_id),
      s.amount, s.amount_to, s.comparator, s.unit, s.per, coalesce(f.canonical_id, s.of_id), s.of_text, s.equivalent_amount, s.equivalent_unit, s.text, s.date,
      s.valid_from, s.valid_to, CASE WHEN s.qualifiers_key IS NOT NULL THEN write_qualifiers_as_one(s.id) END) AS fact_id
    FROM statements s
    LEFT JOIN canonicals u ON u.entity_id = s.subject_id AND u.until IS NULL
    LEFT JOIN canonicals o ON o.entity_id = s.object_id AND o.until IS NULL
    LEFT JOIN canonicals f ON f.entity_id = s.of_id AND f.until IS NULL
    WHERE s.id = ANY (candidates) AND s.retracted_in IS NULL
  ), ended AS (
    UPDATE doubles d SET until = settle_doubles.revision
    WHERE d.statement_id = ANY (candidates) AND d.until IS NULL AND d.since < settle_doubles.revision
      AND NOT EXISTS (SELECT FROM said WHERE said.id = d.statement_id AND said.fact_id = d.fact_id AND said.fact_id <> said.id)
    RETURNING d.statement_id, d.fact_id
  ), begun AS (
    INSERT INTO doubles (statement_id, fact_id)
      SELECT id, fact_id FROM said WHERE fact_id <> id
        AND NOT EXISTS (SELECT FROM doubles d WHERE d.statement_id = said.id AND d.fact_id = said.fact_id AND d.until IS NULL)
    RETURNING statement_id, fact_id
  )
  -- Whoever keeps links reads these anew.
  INSERT INTO changes (statement_id) SELECT statement_id FROM ended UNION SELECT fact_id FROM ended UNION SELECT statement_id FROM begun UNION SELECT fact_id FROM begun;
END $$;
--> statement-breakpoint
-- The rank that counts for a fact, of all statements that are one: that of an account, otherwise of the latest article by date, then by slug, otherwise NORMAL.

CREATE FUNCTION find_rank(statement bigint) RETURNS rank LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT r.rank FROM rankings r LEFT JOIN articles a ON a.id = r.article_id
    WHERE r.statement_id IN (SELECT find_rank.statement UNION ALL SELECT d.statement_id FROM doubles d WHERE d.fact_id = find_rank.statement AND d.until IS NULL)
    ORDER BY r.article_id IS NULL DESC, CASE WHEN r.article_id IS NULL THEN r.since END DESC NULLS LAST, a.published_earliest DESC NULLS LAST, a.slug DESC LIMIT 1), 'NORMAL')
$$;
--> statement-breakpoint
CREATE FUNCTION settle_ranks(resettled bigint[]) RETURNS void LANGUAGE sql AS $$
  UPDATE statements s SET rank = n.rank FROM (
    SELECT d.fact_id AS id, find_rank(d.fact_id) AS rank FROM doubles d WHERE d.fact_id = ANY (resettled)
    UNION SELECT d.statement_id, find_rank(d.statement_id) FROM doubles d WHERE d.statement_id = ANY (resettled)) n
  WHERE n.id = s.id AND s.rank <> n.rank
$$;
--> statement-breakpoint
-- The statements that a revision changed, and those of articles that it dated anew. If some entities answer as one, the facts that they are part of, and
-- what names an entity that answers otherwise than before: as subject or value, as the one who says it, or as the publisher.

CREATE OR REPLACE FUNCTION list_resettled(revision bigint) RETURNS bigint[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  changed bigint[] := ARRAY(SELECT DISTINCT c.statement_id FROM changes c WHERE c.revision = list_resettled.revision AND c.statement_id IS NOT NULL);
  redated bigint[] := list_redated(revision);
  moved bigint[];
BEGIN
  IF redated <> '{}' THEN
    changed := ARRAY(SELECT unnest(changed) UNION SELECT v.statement_id FROM evidence v WHERE v.article_id = ANY (redated));
  END IF;
  IF NOT EXISTS (SELECT FROM canonicals) THEN
    RETURN changed;
  END IF;
  moved := list_moved(revision);
  IF moved <> '{}' THEN
    redated := ARRAY(SELECT a.id FROM articles o JOIN articles a ON a.id = o.id OR a.reprint_of = o.id WHERE o.publisher_id = ANY (moved));
    changed := ARRAY(SELECT unnest(changed)
      UNION SELECT s.id FROM statements s WHERE s.subject_id = ANY (moved)
      UNION SELECT s.id FROM statements s WHERE s.object_id IS NOT NULL AND s.object_id = ANY (moved)
      UNION SELECT s.id FROM statements s WHERE s.of_id IS NOT NULL AND s.of_id = ANY (moved)
      UNION SELECT v.statement_id FROM evidence v WHERE v.speaker_id IS NOT NULL AND v.speaker_id = ANY (moved)
      UNION SELECT v.statement_id FROM evidence v WHERE v.article_id = ANY (redated));
  END IF;
  RETURN ARRAY(SELECT DISTINCT coalesce(d.fact_id, given.id) FROM unnest(changed) AS given(id) LEFT JOIN doubles d ON d.statement_id = given.id AND d.until IS NULL);
END $$;
--> statement-breakpoint

-- What the end of a revision works out reads tables by their names alone. So the same functions read the views of as_one if some entities answer as one.

CREATE FUNCTION work_out_standing(resettled bigint[]) RETURNS TABLE (id bigint, standing standing) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  touched bigint[] := ARRAY(
    SELECT v.statement_id FROM evidence v WHERE v.statement_id = ANY (resettled) AND v.stance <> 'ASSERTS'
    UNION SELECT s.id FROM statements s WHERE s.id = ANY (resettled) AND s.standing <> 'ASSERTED'
    UNION SELECT d.statement_id FROM tied d WHERE d.statement_id = ANY (resettled) AND d.tie <> 'ENDS'
    UNION SELECT d.statement_id FROM evidence v JOIN tied d ON d.evidence_id = v.id WHERE v.statement_id = ANY (resettled) AND d.tie <> 'ENDS');
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  RETURN QUERY WITH pieces AS (
    SELECT v.id, v.statement_id, v.stance, false AS corrects FROM evidence v WHERE v.statement_id = ANY (touched)
    UNION ALL SELECT d.evidence_id, d.statement_id, CASE d.tie WHEN 'CORRECTS' THEN 'DENIES' ELSE 'ASSERTS' END::stance, d.tie = 'CORRECTS'
      FROM tied d WHERE d.tie <> 'ENDS' AND d.statement_id = ANY (touched)
  ), said AS (
    SELECT p.statement_id, p.stance, p.corrects,
      CASE WHEN v.speaker_id IS NOT NULL THEN 'E' || v.speaker_id
        WHEN v.voice = 'ARTICLE' AND o.publisher_id IS NOT NULL THEN 'E' || o.publisher_id
        WHEN v.voice = 'ARTICLE' THEN 'A' || o.id
        ELSE 'unnamed in A' || o.id END AS origin,
      CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
      CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest
    FROM pieces p JOIN evidence v ON v.id = p.id JOIN articles a ON a.id = v.article_id JOIN articles o ON o.id = coalesce(a.reprint_of, a.id)
    WHERE v.retracted_in IS NULL
  ), counted AS (
    SELECT e.statement_id, e.stance FROM said e
    WHERE e.stance NOT IN ('WITHDRAWS', 'DECLINES') AND NOT EXISTS (
      SELECT FROM said o WHERE o.statement_id = e.statement_id AND o.origin = e.origin
        AND CASE WHEN o.stance = 'DECLINES' THEN false
          WHEN o.stance = 'WITHDRAWS' OR o.corrects AND NOT e.corrects THEN NOT coalesce(e.earliest > o.latest, false)
          ELSE o.earliest > e.latest END)
  )
  SELECT s.id, (CASE WHEN bool_or(c.stance = 'ASSERTS') THEN CASE WHEN bool_or(c.stance = 'DENIES') THEN 'DISPUTED' ELSE 'ASSERTED' END
    WHEN bool_or(c.stance = 'SUPPOSES') THEN 'SUPPOSED' WHEN bool_or(c.stance = 'DENIES') THEN 'DENIED' ELSE 'QUESTIONED' END)::standing
  FROM statements s LEFT JOIN counted c ON c.statement_id = s.id WHERE s.id = ANY (touched) AND s.retracted_in IS NULL GROUP BY s.id;
END $$;
--> statement-breakpoint
CREATE FUNCTION work_out_statuses(touched bigint[]) RETURNS TABLE (event_id bigint, status event_status, standing standing) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY WITH said AS (
    SELECT v.event_id, v.status, v.stance, v.corrects,
      CASE WHEN v.speaker_id IS NOT NULL THEN 'E' || v.speaker_id
        WHEN v.voice = 'ARTICLE' AND o.publisher_id IS NOT NULL THEN 'E' || o.publisher_id
        WHEN v.voice = 'ARTICLE' THEN 'A' || o.id
        ELSE 'unnamed in A' || o.id END AS origin,
      CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
      CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest
    FROM event_statuses v JOIN articles a ON a.id = v.article_id JOIN articles o ON o.id = coalesce(a.reprint_of, a.id)
    WHERE v.event_id = ANY (touched)
  ), counted AS (
    SELECT e.event_id, e.status, e.stance, e.latest FROM said e
    WHERE e.stance NOT IN ('WITHDRAWS', 'DECLINES') AND NOT EXISTS (
      SELECT FROM said o WHERE o.event_id = e.event_id AND o.status = e.status AND o.origin = e.origin
        AND CASE WHEN o.stance = 'DECLINES' THEN false
          WHEN o.stance = 'WITHDRAWS' OR o.corrects AND NOT e.corrects THEN NOT coalesce(e.earliest > o.latest, false)
          ELSE o.earliest > e.latest END)
  ), claims AS (
    SELECT s.event_id, s.status, max(c.latest) FILTER (WHERE c.stance = 'ASSERTS') AS latest,
      (CASE WHEN bool_or(c.stance = 'ASSERTS') THEN CASE WHEN bool_or(c.stance = 'DENIES') THEN 'DISPUTED' ELSE 'ASSERTED' END
        WHEN bool_or(c.stance = 'SUPPOSES') THEN 'SUPPOSED' WHEN bool_or(c.stance = 'DENIES') THEN 'DENIED' ELSE 'QUESTIONED' END)::standing AS standing
    FROM (SELECT DISTINCT event_id, status FROM said) s LEFT JOIN counted c ON c.event_id = s.event_id AND c.status = s.status GROUP BY s.event_id, s.status
  )
  SELECT DISTINCT ON (event_id) event_id, status, standing FROM claims
  ORDER BY event_id, standing > 'DISPUTED', CASE WHEN standing > 'DISPUTED' THEN standing END,
    array_position(ARRAY['OCCURRED', 'ONGOING', 'PLANNED'], replace(status::text, 'CANCELLED', 'OCCURRED')), latest DESC NULLS LAST, status::text DESC;
END $$;
--> statement-breakpoint
-- The ends of some statements, and of those whose ends may change with them; null where one has none.

CREATE FUNCTION work_out_ends(touched bigint[]) RETURNS TABLE (id bigint, edtf text, latest date, from_id bigint) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  affected bigint[] := ARRAY(SELECT unnest(touched) UNION SELECT m.id FROM list_slot_members(touched) m UNION SELECT p.other_id FROM list_pairs(touched) p
    UNION SELECT d.statement_id FROM evidence v JOIN tied d ON d.evidence_id = v.id WHERE d.tie = 'ENDS' AND v.statement_id = ANY (touched));
BEGIN
  RETURN QUERY WITH members AS MATERIALIZED (SELECT * FROM list_slot_members(affected)),
  pairs AS MATERIALIZED (SELECT * FROM list_pairs(affected)),
  dated AS MATERIALIZED (
    SELECT v.statement_id AS id, CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
      CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest
    FROM (SELECT id FROM members UNION SELECT unnest(affected) UNION SELECT other_id FROM pairs) given
    JOIN evidence v ON v.statement_id = given.id AND v.retracted_in IS NULL AND v.stance = 'ASSERTS' JOIN articles a ON a.id = v.article_id
  ),
  dated_last AS MATERIALIZED (SELECT id, max(latest) AS latest FROM dated GROUP BY id),
  terms AS MATERIALIZED (
    SELECT s.id, s.valid_from, f.earliest AS from_earliest, f.latest AS from_latest, s.valid_to, t.earliest AS to_earliest, t.latest AS to_latest,
      s.valid_to IS NULL OR coalesce(t.earliest > d.latest, false) AS is_open
    FROM (SELECT id FROM members UNION SELECT unnest(affected) UNION SELECT other_id FROM pairs) given
    JOIN statements s ON s.id = given.id LEFT JOIN dated_last d ON d.id = s.id
    CROSS JOIN LATERAL read_edtf(s.valid_from) f CROSS JOIN LATERAL read_edtf(s.valid_to) t
    WHERE s.retracted_in IS NULL AND s.rank <> 'DEPRECATED' AND s.standing IN ('ASSERTED', 'DISPUTED')
  ),
  points AS MATERIALIZED (
    SELECT id, true AS is_start, coalesce(from_earliest, '-infinity') AS earliest, from_latest AS latest, valid_from AS edtf FROM terms WHERE from_latest IS NOT NULL
    UNION ALL
    SELECT id, false, coalesce(to_earliest, '-infinity'), to_latest, '../' || to_latest FROM terms WHERE valid_from IS NULL AND NOT is_open AND to_latest IS NOT NULL
    UNION
    SELECT d.id, false, coalesce(d.earliest, '-infinity'), d.latest, '../' || d.latest FROM terms t JOIN dated d ON d.id = t.id AND d.latest IS NOT NULL WHERE t.valid_from IS NULL AND t.is_open
  ),
  last_points AS MATERIALIZED (SELECT id, max(latest) AS latest, bool_or(is_start) AS has_start FROM points GROUP BY id),
  reaching AS MATERIALIZED (
    SELECT m.*, max(q.earliest) OVER (PARTITION BY m.side, m.predicate, m.of_id) AS reach
    FROM members m LEFT JOIN (SELECT id, max(earliest) AS earliest FROM points GROUP BY id) q ON q.id = m.id
  ),
  open_terms AS MATERIALIZED (
    SELECT t.id, t.to_latest, coalesce(l.has_start, false) AS has_start,
      coalesce(l.latest, r.latest) AS latest
    FROM terms t LEFT JOIN last_points l ON l.id = t.id
    LEFT JOIN (SELECT p.id, max(o.latest) AS latest FROM pairs p JOIN last_points o ON o.id = p.other_id GROUP BY p.id) r ON r.id = t.id
    WHERE t.is_open AND t.id = ANY (affected)
  ),
  ended AS MATERIALIZED (
    SELECT d.statement_id AS id, s.id AS from_id,
      CASE WHEN f.latest IS NOT NULL THEN f.latest WHEN s.date_latest IS NOT NULL THEN s.date_latest WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest,
      CASE WHEN f.latest IS NOT NULL THEN s.valid_from WHEN s.date_latest IS NOT NULL THEN s.date END AS edtf
    FROM tied d JOIN evidence v ON v.id = d.evidence_id AND v.retracted_in IS NULL JOIN articles a ON a.id = v.article_id
    JOIN statements s ON s.id = v.statement_id CROSS JOIN read_edtf(s.valid_from) f
    WHERE d.tie = 'ENDS' AND d.statement_id = ANY (affected) AND s.retracted_in IS NULL AND s.rank <> 'DEPRECATED' AND s.standing IN ('ASSERTED', 'DISPUTED')
  ),
  candidates AS (
    SELECT o.id, q.id AS from_id, q.latest, q.edtf, NOT q.is_start AS is_vague
    FROM open_terms o JOIN reaching m ON m.id = o.id AND m.reach >= o.latest
    JOIN members n ON (n.side, n.predicate, n.of_id) = (m.side, m.predicate, m.of_id) AND n.value_id <> m.value_id
    JOIN points q ON q.id = n.id AND (q.earliest > o.latest OR q.earliest = o.latest AND q.is_start AND NOT o.has_start)
    UNION ALL
    SELECT o.id, t.id, t.to_latest, t.valid_to, false
    FROM open_terms o JOIN pairs p ON p.id = o.id JOIN terms t ON t.id = p.other_id WHERE t.to_latest >= o.latest
    UNION ALL
    SELECT o.id, e.from_id, e.latest, coalesce(e.edtf, '../' || e.latest), e.edtf IS NULL
    FROM open_terms o JOIN ended e ON e.id = o.id WHERE e.latest IS NOT NULL AND coalesce(e.latest >= o.latest, true)
  )
  SELECT given.id, e.edtf, e.latest, e.from_id FROM unnest(affected) AS given(id) LEFT JOIN (
    SELECT DISTINCT ON (c.id) c.id, c.edtf, c.latest, c.from_id
    FROM candidates c JOIN open_terms o ON o.id = c.id JOIN statements s ON s.id = c.from_id
    JOIN entities e ON e.id = s.subject_id LEFT JOIN entities v ON v.id = s.object_id
    WHERE o.to_latest IS NULL OR c.latest < o.to_latest
    ORDER BY c.id, c.latest, c.is_vague, c.edtf, v.slug, e.slug, s.valid_from NULLS FIRST, s.valid_to NULLS FIRST) e ON e.id = given.id;
END $$;
--> statement-breakpoint
-- Of some statements those that may end another, or be ended: by their own valid time, by their predicate, by an end that is given for the same, or by another one that says so.

CREATE FUNCTION list_ending(resettled bigint[]) RETURNS bigint[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(id), '{}') FROM (
    SELECT e.id FROM endings e WHERE e.id = ANY (resettled)
    UNION SELECT d.statement_id FROM derived_ends d WHERE d.statement_id = ANY (resettled)
    UNION SELECT d.statement_id FROM tied d WHERE d.statement_id = ANY (resettled) AND d.tie = 'ENDS'
    UNION SELECT d.statement_id FROM evidence v JOIN tied d ON d.evidence_id = v.id WHERE v.statement_id = ANY (resettled) AND d.tie = 'ENDS') ending
$$;
--> statement-breakpoint
CREATE FUNCTION as_one.work_out_standing(resettled bigint[]) RETURNS TABLE (id bigint, standing standing) LANGUAGE sql STABLE SET search_path = as_one, public AS
  $$ SELECT * FROM public.work_out_standing(resettled) $$;
--> statement-breakpoint
CREATE FUNCTION as_one.work_out_statuses(touched bigint[]) RETURNS TABLE (event_id bigint, status event_status, standing standing) LANGUAGE sql STABLE SET search_path = as_one, public AS
  $$ SELECT * FROM public.work_out_statuses(touched) $$;
--> statement-breakpoint
CREATE FUNCTION as_one.work_out_ends(touched bigint[]) RETURNS TABLE (id bigint, edtf text, latest date, from_id bigint) LANGUAGE sql STABLE SET search_path = as_one, public AS
  $$ SELECT * FROM public.work_out_ends(touched) $$;
--> statement-breakpoint
CREATE FUNCTION as_one.list_ending(resettled bigint[]) RETURNS bigint[] LANGUAGE sql STABLE SET search_path = as_one, public AS
  $$ SELECT public.list_ending(resettled) $$;
--> statement-breakpoint
DROP FUNCTION settle_standing(bigint);
--> statement-breakpoint
CREATE FUNCTION settle_standing(resettled bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM canonicals) THEN
    UPDATE statements s SET standing = n.standing FROM as_one.work_out_standing(resettled) n WHERE n.id = s.id AND s.standing <> n.standing;
  ELSE
    UPDATE statements s SET standing = n.standing FROM work_out_standing(resettled) n WHERE n.id = s.id AND s.standing <> n.standing;
  END IF;
END $$;
--> statement-breakpoint
-- As before, by who answers. An event that answers alone again, and of which no source gives a status, has the status that events have without one.

CREATE OR REPLACE FUNCTION settle_statuses(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  redated bigint[] := list_redated(revision);
  moved bigint[] := '{}';
  touched bigint[] := ARRAY(
    SELECT v.event_id FROM changes c JOIN event_statuses v ON v.event_id = c.entity_id AND v.since = settle_statuses.revision WHERE c.revision = settle_statuses.revision
    UNION SELECT v.event_id FROM changes c JOIN past.event_statuses v ON v.event_id = c.entity_id AND v.until = settle_statuses.revision WHERE c.revision = settle_statuses.revision);
  is_one boolean := EXISTS (SELECT FROM canonicals);
BEGIN
  IF is_one THEN
    moved := list_moved(revision);
    redated := redated || ARRAY(SELECT a.id FROM articles o JOIN articles a ON a.id = o.id OR a.reprint_of = o.id WHERE o.publisher_id = ANY (moved));
    touched := ARRAY(SELECT DISTINCT coalesce(k.canonical_id, given.id)
      FROM (SELECT unnest(touched) AS id UNION SELECT e.id FROM events e WHERE e.id = ANY (moved)
        UNION SELECT v.event_id FROM event_statuses v WHERE v.speaker_id IS NOT NULL AND v.speaker_id = ANY (moved)
        UNION SELECT v.event_id FROM event_statuses v WHERE v.article_id = ANY (redated)) given
      LEFT JOIN canonicals k ON k.entity_id = given.id AND k.until IS NULL);
  ELSIF redated <> '{}' THEN
    touched := ARRAY(SELECT unnest(touched) UNION SELECT v.event_id FROM event_statuses v WHERE v.article_id = ANY (redated));
  END IF;
  IF touched = '{}' THEN
    RETURN;
  END IF;
  WITH settled AS (
    SELECT * FROM work_out_statuses(touched) WHERE NOT is_one
    UNION ALL SELECT * FROM as_one.work_out_statuses(touched) WHERE is_one
  ), updated AS (
    UPDATE events e SET status = coalesce(n.status, 'OCCURRED'), standing = coalesce(n.standing, 'ASSERTED')
    FROM (SELECT given.id, n.status, n.standing FROM unnest(touched) AS given(id) LEFT JOIN settled n ON n.event_id = given.id WHERE n.event_id IS NOT NULL OR given.id = ANY (moved)) n
    WHERE n.id = e.id AND (e.status, e.standing) <> (coalesce(n.status, 'OCCURRED'), coalesce(n.standing, 'ASSERTED')) RETURNING e.id
  )
  -- Whoever keeps links reads those of the event anew.
  INSERT INTO changes (statement_id) SELECT s.id FROM (SELECT id FROM updated UNION SELECT k.entity_id FROM updated u JOIN canonicals k ON k.canonical_id = u.id AND k.until IS NULL) u
    JOIN statements s ON s.subject_id = u.id
    WHERE s.object_id IS NOT NULL AND s.retracted_in IS NULL AND s.recorded_in <> settle_statuses.revision ORDER BY s.id;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION derive_ends(touched bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  is_one boolean := EXISTS (SELECT FROM canonicals);
BEGIN
  WITH ends AS MATERIALIZED (
    SELECT * FROM work_out_ends(touched) WHERE NOT is_one
    UNION ALL SELECT * FROM as_one.work_out_ends(touched) WHERE is_one
  ), removed AS (
    DELETE FROM derived_ends d USING ends e WHERE d.statement_id = e.id AND e.from_id IS NULL
  )
  INSERT INTO derived_ends AS d (statement_id, "end", end_latest, from_id) SELECT id, edtf, latest, from_id FROM ends WHERE from_id IS NOT NULL ORDER BY id
  ON CONFLICT (statement_id) DO UPDATE SET "end" = excluded."end", end_latest = excluded.end_latest, from_id = excluded.from_id
    WHERE (d."end", d.end_latest, d.from_id) IS DISTINCT FROM (excluded."end", excluded.end_latest, excluded.from_id);
END $$;
--> statement-breakpoint
DROP FUNCTION settle_ends(bigint);
--> statement-breakpoint
-- Besides the statements of the revision: the holders of an office that got another type.

CREATE FUNCTION settle_ends(revision bigint, resettled bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held bigint[] := ARRAY(
    SELECT s.id FROM past.offices p JOIN offices o ON o.id = p.id AND o.type <> p.type
      JOIN statements s ON s.subject_id IN (SELECT o.id UNION ALL SELECT k.entity_id FROM canonicals k WHERE k.canonical_id = o.id AND k.until IS NULL) AND s.predicate = 'HOLDER'
    WHERE p.until = settle_ends.revision AND p.id IN (SELECT c.entity_id FROM changes c WHERE c.revision = settle_ends.revision));
  touched bigint[];
BEGIN
  IF EXISTS (SELECT FROM canonicals) THEN
    touched := as_one.list_ending(resettled);
  ELSE
    touched := list_ending(resettled);
  END IF;
  touched := touched || held;
  IF touched <> '{}' THEN
    PERFORM derive_ends(touched);
  END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION close_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  resettled bigint[];
BEGIN
  IF NOT EXISTS (SELECT FROM changes WHERE revision = NEW.id) THEN
    DELETE FROM revisions WHERE id = NEW.id; -- nothing has changed
    RETURN NULL;
  END IF;
  PERFORM settle_identity(NEW.id);
  PERFORM settle_doubles(NEW.id);
  resettled := list_resettled(NEW.id);
  PERFORM settle_ranks(resettled);
  PERFORM settle_standing(resettled);
  PERFORM settle_statuses(NEW.id);
  PERFORM settle_ends(NEW.id, resettled);
  PERFORM check_statements(NEW.id), check_entities(NEW.id), check_identifiers(NEW.id), check_spans(NEW.id), check_judgements(NEW.id);
  PERFORM tell_revision(NEW.id);
  PERFORM pg_advisory_xact_lock(7219462);
  UPDATE revisions SET is_open = false,
    at = greatest(clock_timestamp(), (SELECT r.at FROM revisions r WHERE r.id = NEW.id - 1) + interval '1 microsecond')
  WHERE id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- The views read entities as one, and those as of a revision as they answered then. Evidence is that of the fact, whose row in the table says how it stands; and
-- only the publisher of an article may be another entity by now: so the views that take nothing else read these tables themselves, and are planned as before.

DO $$
DECLARE
  kept record;
  path text := current_setting('search_path');
  moved text := (SELECT string_agg(relname, '|') FROM pg_class WHERE relnamespace = 'as_one'::regnamespace AND relkind = 'v' AND relname NOT IN ('tied', 'endings', 'articles', 'statements'));
BEGIN
  PERFORM set_config('search_path', 'pg_catalog', true);
  FOR kept IN
    SELECT oid, relname, CASE WHEN relname IN ('articles', 'entities_history', 'names') THEN '|articles' ELSE '' END || CASE WHEN relname <> 'evidence_history' THEN '|statements' ELSE '' END AS more
    FROM pg_class WHERE relnamespace = 'graph'::regnamespace AND relkind = 'v' ORDER BY oid
  LOOP
    EXECUTE format('CREATE OR REPLACE VIEW graph.%I AS %s', kept.relname, regexp_replace(pg_get_viewdef(kept.oid), format('\mpublic\.(%s)(?= )', moved || kept.more), 'as_one.\1', 'g'));
  END LOOP;
  PERFORM set_config('search_path', path, true);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION make_views_as_of() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  kept record;
  body text;
  ledgered text;
  columns text;
BEGIN
  FOR kept IN SELECT relname FROM pg_class WHERE relnamespace = 'graph_as_of'::regnamespace AND relkind = 'v' ORDER BY oid DESC LOOP
    EXECUTE format('DROP VIEW graph_as_of.%I', kept.relname);
  END LOOP;
  FOR kept IN SELECT oid, relname FROM pg_class WHERE relnamespace = 'graph'::regnamespace AND relkind = 'v' ORDER BY oid LOOP
    body := regexp_replace(regexp_replace(pg_get_viewdef(kept.oid), '\mgraph\.', 'graph_as_of.', 'g'), '\mas_one\.', 'as_one_as_of.', 'g');
    FOR ledgered IN SELECT relname FROM pg_class WHERE relnamespace = 'past'::regnamespace AND relkind = 'r' LOOP
      columns := (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = format('public.%I', ledgered)::regclass AND attnum > 0 AND NOT attisdropped);
      body := regexp_replace(body, format('\mpublic\.%s(?= )', ledgered), format('(SELECT %1$s
        FROM (SELECT %1$s, 9223372036854775807::bigint AS until FROM public.%2$I UNION ALL SELECT %1$s, until FROM past.%2$I) stood
        WHERE since <= (SELECT graph_as_of.known()) AND until > (SELECT graph_as_of.known()))', columns, ledgered), 'g');
    END LOOP;
    EXECUTE format('CREATE VIEW graph_as_of.%I AS %s', kept.relname, body);
  END LOOP;
  FOR kept IN
    SELECT CASE WHEN d.objsubid = 0 THEN format('VIEW graph_as_of.%I', c.relname) ELSE format('COLUMN graph_as_of.%I.%I', c.relname, a.attname) END AS thing, d.description
    FROM pg_description d JOIN pg_class c ON c.oid = d.objoid LEFT JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
    WHERE d.classoid = 'pg_class'::regclass AND c.relnamespace = 'graph'::regnamespace AND c.relkind = 'v'
  LOOP
    EXECUTE format('COMMENT ON %s IS %L', kept.thing, kept.description);
  END LOOP;
END $$;
--> statement-breakpoint
SELECT make_views_as_of();
--> statement-breakpoint
SELECT admit_reader();
--> statement-breakpoint
REVOKE ALL ON FUNCTION list_moved(bigint), write_qualifiers_as_one(bigint), find_rank(bigint), settle_ranks(bigint[]), settle_standing(bigint[]), settle_ends(bigint, bigint[]),
  work_out_standing(bigint[]), work_out_statuses(bigint[]), work_out_ends(bigint[]), list_ending(bigint[]),
  as_one.work_out_standing(bigint[]), as_one.work_out_statuses(bigint[]), as_one.work_out_ends(bigint[]), as_one.list_ending(bigint[]) FROM PUBLIC;
