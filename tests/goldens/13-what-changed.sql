select "entities"."id", "entities"."slug", "entities"."kind", "entities"."retracted_in", "identifiers"."scheme", "identifiers"."value"
  from "entities"
  left join "identifiers" on ("identifiers"."entity_id" = "entities"."id" and false)
  where "entities"."slug" in ($1)

select "id", "at", "operation", "origin", "account", "reason", "article_id"
  from "revisions"
  where "revisions"."id" = any ($1::bigint[])

select "id", "at", "operation", "origin", "account", "reason", "article_id"
  from "revisions"
  where "revisions"."id" = any ($1::bigint[])

select "id", "at", "operation", "origin", "account", "reason", "article_id"
  from "revisions"
  where "revisions"."id" = any ($1::bigint[])

select 'E' || id as id
  from "entities"
  where "entities"."id" = any ($1::bigint[])
  union all select 'S' || id
  from "statements"
  where "statements"."id" = any ($2::bigint[])
  union all select 'A' || id
  from "articles"
  where "articles"."id" = any ($3::bigint[])

select count(*)::int as found, (array_agg(t.revision
  order by t.revision asc))[1] as last
  from (select revision
  from ((select v."since" as revision
  from public."organizations" v
  where (v.id = any ($1::bigint[])) and true
  order by 1 desc
  limit $2)
  union all (select v."since" as revision
  from past."organizations" v
  where (v.id = any ($3::bigint[])) and true
  order by 1 desc
  limit $4)
  union all (select v."until" as revision
  from past."organizations" v
  where (v.id = any ($5::bigint[])) and true
  order by 1 desc
  limit $6)
  union all (select v."since" as revision
  from public."offices" v
  where (v.id = any ($7::bigint[])) and true
  order by 1 desc
  limit $8)
  union all (select v."since" as revision
  from past."offices" v
  where (v.id = any ($9::bigint[])) and true
  order by 1 desc
  limit $10)
  union all (select v."until" as revision
  from past."offices" v
  where (v.id = any ($11::bigint[])) and true
  order by 1 desc
  limit $12)
  union all (select v."since" as revision
  from public."groups" v
  where (v.id = any ($13::bigint[])) and true
  order by 1 desc
  limit $14)
  union all (select v."since" as revision
  from past."groups" v
  where (v.id = any ($15::bigint[])) and true
  order by 1 desc
  limit $16)
  union all (select v."until" as revision
  from past."groups" v
  where (v.id = any ($17::bigint[])) and true
  order by 1 desc
  limit $18)
  union all (select v."since" as revision
  from public."documents" v
  where (v.id = any ($19::bigint[])) and true
  order by 1 desc
  limit $20)
  union all (select v."since" as revision
  from past."documents" v
  where (v.id = any ($21::bigint[])) and true
  order by 1 desc
  limit $22)
  union all (select v."until" as revision
  from past."documents" v
  where (v.id = any ($23::bigint[])) and true
  order by 1 desc
  limit $24)
  union all (select v."since" as revision
  from public."things" v
  where (v.id = any ($25::bigint[])) and true
  order by 1 desc
  limit $26)
  union all (select v."since" as revision
  from past."things" v
  where (v.id = any ($27::bigint[])) and true
  order by 1 desc
  limit $28)
  union all (select v."until" as revision
  from past."things" v
  where (v.id = any ($29::bigint[])) and true
  order by 1 desc
  limit $30)
  union all (select v."since" as revision
  from public."places" v
  where (v.id = any ($31::bigint[])) and true
  order by 1 desc
  limit $32)
  union all (select v."since" as revision
  from past."places" v
  where (v.id = any ($33::bigint[])) and true
  order by 1 desc
  limit $34)
  union all (select v."until" as revision
  from past."places" v
  where (v.id = any ($35::bigint[])) and true
  order by 1 desc
  limit $36)
  union all (select v."since" as revision
  from public."events" v
  where (v.id = any ($37::bigint[])) and true
  order by 1 desc
  limit $38)
  union all (select v."since" as revision
  from past."events" v
  where (v.id = any ($39::bigint[])) and true
  order by 1 desc
  limit $40)
  union all (select v."until" as revision
  from past."events" v
  where (v.id = any ($41::bigint[])) and true
  order by 1 desc
  limit $42)
  union all (select v."since" as revision
  from public."names" v
  where (v.entity_id = any ($43::bigint[])) and true
  order by 1 desc
  limit $44)
  union all (select v."since" as revision
  from past."names" v
  where (v.entity_id = any ($45::bigint[])) and true
  order by 1 desc
  limit $46)
  union all (select v."until" as revision
  from past."names" v
  where (v.entity_id = any ($47::bigint[])) and true
  order by 1 desc
  limit $48)) times
  order by 1 desc
  limit $49) t

select id
  from ( select l."object_id" as id
  from (select v."subject_id", v."object_id"
  from public."statements" v
  where v.since <= $1 and v."subject_id" = any ($2::bigint[]) and v.object_id is not null and v.retracted_in is null and v.standing <= 'DISPUTED'
  union all select v."subject_id", v."object_id"
  from past."statements" v
  where v.since <= $3 and v.until > $4 and v."subject_id" = any ($5::bigint[]) and v.object_id is not null and v.retracted_in is null and v.standing <= 'DISPUTED') l union select l."subject_id" as id
  from (select v."object_id", v."subject_id"
  from public."statements" v
  where v.since <= $6 and v."object_id" = any ($7::bigint[]) and v.object_id is not null and v.retracted_in is null and v.standing <= 'DISPUTED'
  union all select v."object_id", v."subject_id"
  from past."statements" v
  where v.since <= $8 and v.until > $9 and v."object_id" = any ($10::bigint[]) and v.object_id is not null and v.retracted_in is null and v.standing <= 'DISPUTED') l union select l."object_id" as id
  from (select v."subject_id", v."object_id"
  from public."statements" v
  where v.since <= $11 and v."subject_id" = any ($12::bigint[]) and v.object_id is not null and v.retracted_in is null and v.standing <= 'DISPUTED'
  union all select v."subject_id", v."object_id"
  from past."statements" v
  where v.since <= $13 and v.until > $14 and v."subject_id" = any ($15::bigint[]) and v.object_id is not null and v.retracted_in is null and v.standing <= 'DISPUTED') l union select l."subject_id" as id
  from (select v."object_id", v."subject_id"
  from public."statements" v
  where v.since <= $16 and v."object_id" = any ($17::bigint[]) and v.object_id is not null and v.retracted_in is null and v.standing <= 'DISPUTED'
  union all select v."object_id", v."subject_id"
  from past."statements" v
  where v.since <= $18 and v.until > $19 and v."object_id" = any ($20::bigint[]) and v.object_id is not null and v.retracted_in is null and v.standing <= 'DISPUTED') l) near
  order by id
  limit $21

select max("id")
  from "revisions"

select revision, newest, newest_from, settled_until
  from find_revision($1) found

select t.id, k.kind, t.before, t.after
  from ( select t.id, ( select jsonb_build_object('slug', e.slug, 'description', e.description::text, 'class', concat_ws(' ', e.kind, e.collective, (select c.class::text
  from (select to_jsonb(c) as class
  from (select v."type"
  from public."organizations" v
  where v.since <= $1 and v.id = e.id
  union all select v."type"
  from past."organizations" v
  where v.since <= $2 and v.until > $3 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type", v."latitude", v."longitude"
  from public."places" v
  where v.since <= $4 and v.id = e.id
  union all select v."type", v."latitude", v."longitude"
  from past."places" v
  where v.since <= $5 and v.until > $6 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type", v."status"
  from public."events" v
  where v.since <= $7 and v.id = e.id
  union all select v."type", v."status"
  from past."events" v
  where v.since <= $8 and v.until > $9 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type"
  from public."offices" v
  where v.since <= $10 and v.id = e.id
  union all select v."type"
  from past."offices" v
  where v.since <= $11 and v.until > $12 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type"
  from public."groups" v
  where v.since <= $13 and v.id = e.id
  union all select v."type"
  from past."groups" v
  where v.since <= $14 and v.until > $15 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type"
  from public."documents" v
  where v.since <= $16 and v.id = e.id
  union all select v."type"
  from past."documents" v
  where v.since <= $17 and v.until > $18 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type"
  from public."things" v
  where v.since <= $19 and v.id = e.id
  union all select v."type"
  from past."things" v
  where v.since <= $20 and v.until > $21 and v.id = e.id) c) c)), 'names', (select coalesce(jsonb_agg(o.name), '[]')
  from ( select jsonb_build_object('text', n.text, 'lang', n.lang, 'role', r.role, 'validFrom', n.valid_from, 'validTo', n.valid_to, 'validEarliest', n.valid_earliest, 'validLatest', n.valid_latest) as name
  from (select v."lang", v."text", v."valid_from", v."valid_to", v."valid_earliest", v."valid_latest", v."role", v."article_id"
  from public."names" v
  where v.since <= $22 and v.entity_id = e.id
  union all select v."lang", v."text", v."valid_from", v."valid_to", v."valid_earliest", v."valid_latest", v."role", v."article_id"
  from past."names" v
  where v.since <= $23 and v.until > $24 and v.entity_id = e.id) n
  cross join lateral (select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from public."articles" v
  where v.since <= $25 and v.id = n.article_id
  union all select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from past."articles" v
  where v.since <= $26 and v.until > $27 and v.id = n.article_id) a
  cross join lateral (select case when n.role = 'PRIMARY' and exists ( select
  from (select v."article_id"
  from public."names" v
  where v.since <= $28 and v.entity_id = e.id and v.lang = n.lang and v.corrects = n.text
  union all select v."article_id"
  from past."names" v
  where v.since <= $29 and v.until > $30 and v.entity_id = e.id and v.lang = n.lang and v.corrects = n.text) c
  cross join lateral (select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from public."articles" v
  where v.since <= $31 and v.id = c.article_id
  union all select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from past."articles" v
  where v.since <= $32 and v.until > $33 and v.id = c.article_id) y
  where (select coalesce(o.publisher_id, -o.id)
  from (select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from public."articles" v
  where v.since <= $34 and v.id = coalesce(y.reprint_of, y.id)
  union all select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from past."articles" v
  where v.since <= $35 and v.until > $36 and v.id = coalesce(y.reprint_of, y.id)) o) = (select coalesce(o.publisher_id, -o.id)
  from (select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from public."articles" v
  where v.since <= $37 and v.id = coalesce(a.reprint_of, a.id)
  union all select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from past."articles" v
  where v.since <= $38 and v.until > $39 and v.id = coalesce(a.reprint_of, a.id)) o) and not coalesce(a.published_earliest > y.published_latest, false) ) then 'ALIAS' else n.role end as role) r
  group by n.lang, n.text, n.valid_from, n.valid_to, n.valid_earliest, n.valid_latest, r.role
  order by n.lang, r.role, count(distinct coalesce(a.publisher_id, -a.id)) desc, max(a.published_earliest) desc nulls last, n.text collate "C", n.valid_from, n.valid_to) o), 'identifiers', (select coalesce(jsonb_agg(distinct i.scheme || ':' || i.value), '[]')
  from (select v."scheme", v."value"
  from public."identifiers" v
  where v.since <= $40 and v.entity_id = e.id
  union all select v."scheme", v."value"
  from past."identifiers" v
  where v.since <= $41 and v.until > $42 and v.entity_id = e.id) i))
  from (select v."id", v."slug", v."kind", v."collective", v."description", v."retracted_in"
  from public."entities" v
  where v.since <= $43 and v.id = t.id
  union all select v."id", v."slug", v."kind", v."collective", v."description", v."retracted_in"
  from past."entities" v
  where v.since <= $44 and v.until > $45 and v.id = t.id) e
  where e.retracted_in is null) as before, ( select jsonb_build_object('slug', e.slug, 'description', e.description::text, 'class', concat_ws(' ', e.kind, e.collective, (select c.class::text
  from (select to_jsonb(c) as class
  from (select v."type"
  from public."organizations" v
  where v.since <= $46 and v.id = e.id
  union all select v."type"
  from past."organizations" v
  where v.since <= $47 and v.until > $48 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type", v."latitude", v."longitude"
  from public."places" v
  where v.since <= $49 and v.id = e.id
  union all select v."type", v."latitude", v."longitude"
  from past."places" v
  where v.since <= $50 and v.until > $51 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type", v."status"
  from public."events" v
  where v.since <= $52 and v.id = e.id
  union all select v."type", v."status"
  from past."events" v
  where v.since <= $53 and v.until > $54 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type"
  from public."offices" v
  where v.since <= $55 and v.id = e.id
  union all select v."type"
  from past."offices" v
  where v.since <= $56 and v.until > $57 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type"
  from public."groups" v
  where v.since <= $58 and v.id = e.id
  union all select v."type"
  from past."groups" v
  where v.since <= $59 and v.until > $60 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type"
  from public."documents" v
  where v.since <= $61 and v.id = e.id
  union all select v."type"
  from past."documents" v
  where v.since <= $62 and v.until > $63 and v.id = e.id) c
  union all select to_jsonb(c) as class
  from (select v."type"
  from public."things" v
  where v.since <= $64 and v.id = e.id
  union all select v."type"
  from past."things" v
  where v.since <= $65 and v.until > $66 and v.id = e.id) c) c)), 'names', (select coalesce(jsonb_agg(o.name), '[]')
  from ( select jsonb_build_object('text', n.text, 'lang', n.lang, 'role', r.role, 'validFrom', n.valid_from, 'validTo', n.valid_to, 'validEarliest', n.valid_earliest, 'validLatest', n.valid_latest) as name
  from (select v."lang", v."text", v."valid_from", v."valid_to", v."valid_earliest", v."valid_latest", v."role", v."article_id"
  from public."names" v
  where v.since <= $67 and v.entity_id = e.id
  union all select v."lang", v."text", v."valid_from", v."valid_to", v."valid_earliest", v."valid_latest", v."role", v."article_id"
  from past."names" v
  where v.since <= $68 and v.until > $69 and v.entity_id = e.id) n
  cross join lateral (select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from public."articles" v
  where v.since <= $70 and v.id = n.article_id
  union all select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from past."articles" v
  where v.since <= $71 and v.until > $72 and v.id = n.article_id) a
  cross join lateral (select case when n.role = 'PRIMARY' and exists ( select
  from (select v."article_id"
  from public."names" v
  where v.since <= $73 and v.entity_id = e.id and v.lang = n.lang and v.corrects = n.text
  union all select v."article_id"
  from past."names" v
  where v.since <= $74 and v.until > $75 and v.entity_id = e.id and v.lang = n.lang and v.corrects = n.text) c
  cross join lateral (select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from public."articles" v
  where v.since <= $76 and v.id = c.article_id
  union all select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from past."articles" v
  where v.since <= $77 and v.until > $78 and v.id = c.article_id) y
  where (select coalesce(o.publisher_id, -o.id)
  from (select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from public."articles" v
  where v.since <= $79 and v.id = coalesce(y.reprint_of, y.id)
  union all select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from past."articles" v
  where v.since <= $80 and v.until > $81 and v.id = coalesce(y.reprint_of, y.id)) o) = (select coalesce(o.publisher_id, -o.id)
  from (select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from public."articles" v
  where v.since <= $82 and v.id = coalesce(a.reprint_of, a.id)
  union all select v."id", v."publisher_id", v."published_earliest", v."published_latest", v."reprint_of"
  from past."articles" v
  where v.since <= $83 and v.until > $84 and v.id = coalesce(a.reprint_of, a.id)) o) and not coalesce(a.published_earliest > y.published_latest, false) ) then 'ALIAS' else n.role end as role) r
  group by n.lang, n.text, n.valid_from, n.valid_to, n.valid_earliest, n.valid_latest, r.role
  order by n.lang, r.role, count(distinct coalesce(a.publisher_id, -a.id)) desc, max(a.published_earliest) desc nulls last, n.text collate "C", n.valid_from, n.valid_to) o), 'identifiers', (select coalesce(jsonb_agg(distinct i.scheme || ':' || i.value), '[]')
  from (select v."scheme", v."value"
  from public."identifiers" v
  where v.since <= $85 and v.entity_id = e.id
  union all select v."scheme", v."value"
  from past."identifiers" v
  where v.since <= $86 and v.until > $87 and v.entity_id = e.id) i))
  from (select v."id", v."slug", v."kind", v."collective", v."description", v."retracted_in"
  from public."entities" v
  where v.since <= $88 and v.id = t.id
  union all select v."id", v."slug", v."kind", v."collective", v."description", v."retracted_in"
  from past."entities" v
  where v.since <= $89 and v.until > $90 and v.id = t.id) e
  where e.retracted_in is null) as after
  from ( select u.id
  from ( select v."id"
  from public."entities" v
  where v.since > $91 and v.since <= $92 union select v."id"
  from past."entities" v
  where v.since > $93 and v.since <= $94 or v.until > $95 and v.until <= $96 union select v."id"
  from public."organizations" v
  where v.since > $97 and v.since <= $98 union select v."id"
  from past."organizations" v
  where v.since > $99 and v.since <= $100 or v.until > $101 and v.until <= $102 union select v."id"
  from public."places" v
  where v.since > $103 and v.since <= $104 union select v."id"
  from past."places" v
  where v.since > $105 and v.since <= $106 or v.until > $107 and v.until <= $108 union select v."id"
  from public."events" v
  where v.since > $109 and v.since <= $110 union select v."id"
  from past."events" v
  where v.since > $111 and v.since <= $112 or v.until > $113 and v.until <= $114 union select v."id"
  from public."offices" v
  where v.since > $115 and v.since <= $116 union select v."id"
  from past."offices" v
  where v.since > $117 and v.since <= $118 or v.until > $119 and v.until <= $120 union select v."id"
  from public."groups" v
  where v.since > $121 and v.since <= $122 union select v."id"
  from past."groups" v
  where v.since > $123 and v.since <= $124 or v.until > $125 and v.until <= $126 union select v."id"
  from public."documents" v
  where v.since > $127 and v.since <= $128 union select v."id"
  from past."documents" v
  where v.since > $129 and v.since <= $130 or v.until > $131 and v.until <= $132 union select v."id"
  from public."things" v
  where v.since > $133 and v.since <= $134 union select v."id"
  from past."things" v
  where v.since > $135 and v.since <= $136 or v.until > $137 and v.until <= $138 union select v."entity_id"
  from public."names" v
  where v.since > $139 and v.since <= $140 union select v."entity_id"
  from past."names" v
  where v.since > $141 and v.since <= $142 or v.until > $143 and v.until <= $144 union select v."entity_id"
  from public."identifiers" v
  where v.since > $145 and v.since <= $146 union select v."entity_id"
  from past."identifiers" v
  where v.since > $147 and v.since <= $148 or v.until > $149 and v.until <= $150) u(id)
  where u.id = any ($151::bigint[]) union select unnest($152::bigint[])) t(id)) t join public.entities k on k.id = t.id
  where t.before is distinct
  from t.after or t.id = any ($153::bigint[])
  order by t.id
  limit $154

select t.id, s.subject_id, s.object_id, s.predicate, t.before, t.after
  from ( select t.id, ( select jsonb_build_object('rank', s.rank, 'standing', s.standing, 'evidence', (select coalesce(jsonb_agg(e.id
  order by e.id), '[]')
  from (select v."id"
  from public."evidence" v
  where v.since <= $1 and v.statement_id = t.id and v.retracted_in is null
  union all select v."id"
  from past."evidence" v
  where v.since <= $2 and v.until > $3 and v.statement_id = t.id and v.retracted_in is null) e))
  from (select v."id", v."rank", v."standing", v."retracted_in"
  from public."statements" v
  where v.since <= $4 and v.id = t.id and v.standing <= 'DISPUTED'
  union all select v."id", v."rank", v."standing", v."retracted_in"
  from past."statements" v
  where v.since <= $5 and v.until > $6 and v.id = t.id and v.standing <= 'DISPUTED') s
  where s.retracted_in is null) as before, ( select jsonb_build_object('rank', s.rank, 'standing', s.standing, 'evidence', (select coalesce(jsonb_agg(e.id
  order by e.id), '[]')
  from (select v."id"
  from public."evidence" v
  where v.since <= $7 and v.statement_id = t.id and v.retracted_in is null
  union all select v."id"
  from past."evidence" v
  where v.since <= $8 and v.until > $9 and v.statement_id = t.id and v.retracted_in is null) e))
  from (select v."id", v."rank", v."standing", v."retracted_in"
  from public."statements" v
  where v.since <= $10 and v.id = t.id and v.standing <= 'DISPUTED'
  union all select v."id", v."rank", v."standing", v."retracted_in"
  from past."statements" v
  where v.since <= $11 and v.until > $12 and v.id = t.id and v.standing <= 'DISPUTED') s
  where s.retracted_in is null) as after
  from ( select v."id"
  from public."statements" v
  where v.since > $13 and v.since <= $14 union select v."id"
  from past."statements" v
  where v.since > $15 and v.since <= $16 or v.until > $17 and v.until <= $18 union select v."statement_id"
  from public."evidence" v
  where v.since > $19 and v.since <= $20 union select v."statement_id"
  from past."evidence" v
  where v.since > $21 and v.since <= $22 or v.until > $23 and v.until <= $24) t(id)) t join public.statements s on s.id = t.id
  where t.before is distinct
  from t.after and s.subject_id = any ($25::bigint[]) and (s.object_id is null or s.object_id = any ($26::bigint[]))
  order by t.id
  limit $27

select x.kind as "kind", x."revision" as "revision", x."entity_id" as "entityId", x."statement_id" as "statementId", x."article_id" as "articleId", x.before as "before", x.after as "after", (x.revision)::text as "_at0", (x.kind)::text as "_at1", (x.place)::text as "_at2"
  from (select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from public."organizations" v
  left join past."organizations" b on b.until = v.since and b.id = v.id
  where (v.id = any ($1::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from past."organizations" v
  left join past."organizations" b on b.until = v.since and b.id = v.id
  where (v.id = any ($2::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, b.until as revision, lpad((b.id)::text, 15, '0') collate "C" as place, b.id as entity_id, null::bigint as statement_id, null::bigint as article_id, jsonb_build_object('type', b."type") as before, null::jsonb as after
  from past."organizations" b
  where (b.id = any ($3::bigint[])) and not exists (select
  from public."organizations" v
  where v.since = b.until and v.id = b.id) and not exists (select
  from past."organizations" v
  where v.since = b.until and v.id = b.id)
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from public."offices" v
  left join past."offices" b on b.until = v.since and b.id = v.id
  where (v.id = any ($4::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from past."offices" v
  left join past."offices" b on b.until = v.since and b.id = v.id
  where (v.id = any ($5::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, b.until as revision, lpad((b.id)::text, 15, '0') collate "C" as place, b.id as entity_id, null::bigint as statement_id, null::bigint as article_id, jsonb_build_object('type', b."type") as before, null::jsonb as after
  from past."offices" b
  where (b.id = any ($6::bigint[])) and not exists (select
  from public."offices" v
  where v.since = b.until and v.id = b.id) and not exists (select
  from past."offices" v
  where v.since = b.until and v.id = b.id)
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from public."groups" v
  left join past."groups" b on b.until = v.since and b.id = v.id
  where (v.id = any ($7::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from past."groups" v
  left join past."groups" b on b.until = v.since and b.id = v.id
  where (v.id = any ($8::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, b.until as revision, lpad((b.id)::text, 15, '0') collate "C" as place, b.id as entity_id, null::bigint as statement_id, null::bigint as article_id, jsonb_build_object('type', b."type") as before, null::jsonb as after
  from past."groups" b
  where (b.id = any ($9::bigint[])) and not exists (select
  from public."groups" v
  where v.since = b.until and v.id = b.id) and not exists (select
  from past."groups" v
  where v.since = b.until and v.id = b.id)
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from public."documents" v
  left join past."documents" b on b.until = v.since and b.id = v.id
  where (v.id = any ($10::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from past."documents" v
  left join past."documents" b on b.until = v.since and b.id = v.id
  where (v.id = any ($11::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, b.until as revision, lpad((b.id)::text, 15, '0') collate "C" as place, b.id as entity_id, null::bigint as statement_id, null::bigint as article_id, jsonb_build_object('type', b."type") as before, null::jsonb as after
  from past."documents" b
  where (b.id = any ($12::bigint[])) and not exists (select
  from public."documents" v
  where v.since = b.until and v.id = b.id) and not exists (select
  from past."documents" v
  where v.since = b.until and v.id = b.id)
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from public."things" v
  left join past."things" b on b.until = v.since and b.id = v.id
  where (v.id = any ($13::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type") end as before, jsonb_build_object('type', v."type") as after
  from past."things" v
  left join past."things" b on b.until = v.since and b.id = v.id
  where (v.id = any ($14::bigint[])) and (b.until is null or b.until is not null and row(b."type") is distinct
  from row(v."type"))
  union all select 3 as kind, b.until as revision, lpad((b.id)::text, 15, '0') collate "C" as place, b.id as entity_id, null::bigint as statement_id, null::bigint as article_id, jsonb_build_object('type', b."type") as before, null::jsonb as after
  from past."things" b
  where (b.id = any ($15::bigint[])) and not exists (select
  from public."things" v
  where v.since = b.until and v.id = b.id) and not exists (select
  from past."things" v
  where v.since = b.until and v.id = b.id)
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type", 'latitude', b."latitude", 'longitude', b."longitude") end as before, jsonb_build_object('type', v."type", 'latitude', v."latitude", 'longitude', v."longitude") as after
  from public."places" v
  left join past."places" b on b.until = v.since and b.id = v.id
  where (v.id = any ($16::bigint[])) and (b.until is null or b.until is not null and row(b."type", b."latitude", b."longitude") is distinct
  from row(v."type", v."latitude", v."longitude"))
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type", 'latitude', b."latitude", 'longitude', b."longitude") end as before, jsonb_build_object('type', v."type", 'latitude', v."latitude", 'longitude', v."longitude") as after
  from past."places" v
  left join past."places" b on b.until = v.since and b.id = v.id
  where (v.id = any ($17::bigint[])) and (b.until is null or b.until is not null and row(b."type", b."latitude", b."longitude") is distinct
  from row(v."type", v."latitude", v."longitude"))
  union all select 3 as kind, b.until as revision, lpad((b.id)::text, 15, '0') collate "C" as place, b.id as entity_id, null::bigint as statement_id, null::bigint as article_id, jsonb_build_object('type', b."type", 'latitude', b."latitude", 'longitude', b."longitude") as before, null::jsonb as after
  from past."places" b
  where (b.id = any ($18::bigint[])) and not exists (select
  from public."places" v
  where v.since = b.until and v.id = b.id) and not exists (select
  from past."places" v
  where v.since = b.until and v.id = b.id)
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type", 'status', b."status") end as before, jsonb_build_object('type', v."type", 'status', v."status") as after
  from public."events" v
  left join past."events" b on b.until = v.since and b.id = v.id
  where (v.id = any ($19::bigint[])) and (b.until is null or b.until is not null and row(b."type", b."status") is distinct
  from row(v."type", v."status"))
  union all select 3 as kind, v.since as revision, lpad((v.id)::text, 15, '0') collate "C" as place, v.id as entity_id, null::bigint as statement_id, null::bigint as article_id, case when b.until is not null then jsonb_build_object('type', b."type", 'status', b."status") end as before, jsonb_build_object('type', v."type", 'status', v."status") as after
  from past."events" v
  left join past."events" b on b.until = v.since and b.id = v.id
  where (v.id = any ($20::bigint[])) and (b.until is null or b.until is not null and row(b."type", b."status") is distinct
  from row(v."type", v."status"))
  union all select 3 as kind, b.until as revision, lpad((b.id)::text, 15, '0') collate "C" as place, b.id as entity_id, null::bigint as statement_id, null::bigint as article_id, jsonb_build_object('type', b."type", 'status', b."status") as before, null::jsonb as after
  from past."events" b
  where (b.id = any ($21::bigint[])) and not exists (select
  from public."events" v
  where v.since = b.until and v.id = b.id) and not exists (select
  from past."events" v
  where v.since = b.until and v.id = b.id)
  union all select 4 as kind, v.since as revision, lpad((v.entity_id)::text, 15, '0') || ' ' || lpad((v.article_id)::text, 15, '0') || ' ' || (v.lang)::text || ' ' || (v.role)::text || ' ' || (v.text)::text || ' ' || (coalesce(v.valid_from, ''))::text || ' ' || (coalesce(v.valid_to, ''))::text collate "C" as place, v.entity_id as entity_id, null::bigint as statement_id, v.article_id as article_id, case when b.until is not null then jsonb_build_object('entityId', b."entity_id", 'text', b."text", 'lang', b."lang", 'role', b."role", 'parts', b."parts", 'validFrom', b."valid_from", 'validTo', b."valid_to") end as before, jsonb_build_object('entityId', v."entity_id", 'text', v."text", 'lang', v."lang", 'role', v."role", 'parts', v."parts", 'validFrom', v."valid_from", 'validTo', v."valid_to") as after
  from public."names" v
  left join past."names" b on b.until = v.since and b.entity_id = v.entity_id and b.article_id = v.article_id and b.lang = v.lang and b.role = v.role and b.text = v.text and coalesce(b.valid_from, '') = coalesce(v.valid_from, '') and coalesce(b.valid_to, '') = coalesce(v.valid_to, '')
  where (v.entity_id = any ($22::bigint[])) and (b.until is null or b.until is not null and row(b."entity_id", b."text", b."lang", b."role", b."parts", b."valid_from", b."valid_to") is distinct
  from row(v."entity_id", v."text", v."lang", v."role", v."parts", v."valid_from", v."valid_to"))
  union all select 4 as kind, v.since as revision, lpad((v.entity_id)::text, 15, '0') || ' ' || lpad((v.article_id)::text, 15, '0') || ' ' || (v.lang)::text || ' ' || (v.role)::text || ' ' || (v.text)::text || ' ' || (coalesce(v.valid_from, ''))::text || ' ' || (coalesce(v.valid_to, ''))::text collate "C" as place, v.entity_id as entity_id, null::bigint as statement_id, v.article_id as article_id, case when b.until is not null then jsonb_build_object('entityId', b."entity_id", 'text', b."text", 'lang', b."lang", 'role', b."role", 'parts', b."parts", 'validFrom', b."valid_from", 'validTo', b."valid_to") end as before, jsonb_build_object('entityId', v."entity_id", 'text', v."text", 'lang', v."lang", 'role', v."role", 'parts', v."parts", 'validFrom', v."valid_from", 'validTo', v."valid_to") as after
  from past."names" v
  left join past."names" b on b.until = v.since and b.entity_id = v.entity_id and b.article_id = v.article_id and b.lang = v.lang and b.role = v.role and b.text = v.text and coalesce(b.valid_from, '') = coalesce(v.valid_from, '') and coalesce(b.valid_to, '') = coalesce(v.valid_to, '')
  where (v.entity_id = any ($23::bigint[])) and (b.until is null or b.until is not null and row(b."entity_id", b."text", b."lang", b."role", b."parts", b."valid_from", b."valid_to") is distinct
  from row(v."entity_id", v."text", v."lang", v."role", v."parts", v."valid_from", v."valid_to"))
  union all select 4 as kind, b.until as revision, lpad((b.entity_id)::text, 15, '0') || ' ' || lpad((b.article_id)::text, 15, '0') || ' ' || (b.lang)::text || ' ' || (b.role)::text || ' ' || (b.text)::text || ' ' || (coalesce(b.valid_from, ''))::text || ' ' || (coalesce(b.valid_to, ''))::text collate "C" as place, b.entity_id as entity_id, null::bigint as statement_id, b.article_id as article_id, jsonb_build_object('entityId', b."entity_id", 'text', b."text", 'lang', b."lang", 'role', b."role", 'parts', b."parts", 'validFrom', b."valid_from", 'validTo', b."valid_to") as before, null::jsonb as after
  from past."names" b
  where (b.entity_id = any ($24::bigint[])) and not exists (select
  from public."names" v
  where v.since = b.until and v.entity_id = b.entity_id and v.article_id = b.article_id and v.lang = b.lang and v.role = b.role and v.text = b.text and coalesce(v.valid_from, '') = coalesce(b.valid_from, '') and coalesce(v.valid_to, '') = coalesce(b.valid_to, '')) and not exists (select
  from past."names" v
  where v.since = b.until and v.entity_id = b.entity_id and v.article_id = b.article_id and v.lang = b.lang and v.role = b.role and v.text = b.text and coalesce(v.valid_from, '') = coalesce(b.valid_from, '') and coalesce(v.valid_to, '') = coalesce(b.valid_to, ''))) x
  order by x.revision desc, x.kind, x.place
  limit $25::int
