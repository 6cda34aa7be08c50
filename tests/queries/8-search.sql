select "id", "slug", "kind", "collective", "description", "recorded_at", "score", "why", "matched", "matched_lang", "matched_role", "matched_statement", p.ord as "ord", "position"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select "id" as "id", "slug" as "slug", "kind" as "kind", "collective" as "collective", "description" as "description", "recorded_at" as "recorded_at", m.score as "score", m.why as "why", m.matched as "matched", m.lang as "matched_lang", m.role as "matched_role", m.statement_id as "matched_statement", jsonb_build_array((m.score)::text, ("entities"."id")::text)::text as "position", row_number() over (order by m.score desc, "entities"."id") as "nth"
  from ( select distinct on (entity_id) entity_id, matched, lang, role, statement_id, why, round(case why when 'EXACT' then 1 when 'WORD' then 0.8 + 0.19 * least(1, share) when 'PREFIX' then 0.6 + 0.19 * least(1, share) when 'PART' then 0.4 + 0.19 * least(1, share) else 0 + 0.39 * least(1, alike) end, 4) as score
  from ( select "names"."entity_id" as entity_id, "names"."text" as matched, "names"."lang" as lang, "names"."role" as role, "names"."statement_id" as statement_id, case when lower("names"."text") = lower($2) then 'EXACT' when (' ' || btrim(regexp_replace(lower($3), '[^[:alnum:]]+', ' ', 'g')) || ' ' <> ' ' and strpos(' ' || btrim(regexp_replace(lower("names"."text"), '[^[:alnum:]]+', ' ', 'g')) || ' ', ' ' || btrim(regexp_replace(lower($4), '[^[:alnum:]]+', ' ', 'g')) || ' ') > 0) then 'WORD' when lower("names"."text") like lower($5) then 'PREFIX' when lower("names"."text") like lower($6) then 'PART' else 'TYPO' end as why, (char_length(lower($7))::numeric / char_length("names"."text")) as share, similarity(lower("names"."text"), lower($8))::numeric as alike
  from "names"
  where (lower("names"."text") like lower($9) or lower("names"."text") % lower($10)) ) answering
  order by entity_id, score desc, role, lang, matched ) m join "entities" on "entities"."id" = m.entity_id
  where "entities"."retracted_at" is null
  order by m.score desc, "entities"."id"
  limit $11) "x"
  order by p.ord, "nth"

select "total"
  from unnest($1::bigint[]) with ordinality as p(parent, ord)
  cross join lateral (select count(*) as "total"
  from ( select distinct on (entity_id) entity_id, matched, lang, role, statement_id, why, round(case why when 'EXACT' then 1 when 'WORD' then 0.8 + 0.19 * least(1, share) when 'PREFIX' then 0.6 + 0.19 * least(1, share) when 'PART' then 0.4 + 0.19 * least(1, share) else 0 + 0.39 * least(1, alike) end, 4) as score
  from ( select "names"."entity_id" as entity_id, "names"."text" as matched, "names"."lang" as lang, "names"."role" as role, "names"."statement_id" as statement_id, case when lower("names"."text") = lower($2) then 'EXACT' when (' ' || btrim(regexp_replace(lower($3), '[^[:alnum:]]+', ' ', 'g')) || ' ' <> ' ' and strpos(' ' || btrim(regexp_replace(lower("names"."text"), '[^[:alnum:]]+', ' ', 'g')) || ' ', ' ' || btrim(regexp_replace(lower($4), '[^[:alnum:]]+', ' ', 'g')) || ' ') > 0) then 'WORD' when lower("names"."text") like lower($5) then 'PREFIX' when lower("names"."text") like lower($6) then 'PART' else 'TYPO' end as why, (char_length(lower($7))::numeric / char_length("names"."text")) as share, similarity(lower("names"."text"), lower($8))::numeric as alike
  from "names"
  where (lower("names"."text") like lower($9) or lower("names"."text") % lower($10)) ) answering
  order by entity_id, score desc, role, lang, matched ) m join "entities" on "entities"."id" = m.entity_id
  where "entities"."retracted_at" is null) "x"
  order by p.ord

select distinct on ("names"."entity_id", "names"."role", "names"."lang", "names"."text") "entity_id", "text", "lang", "role", "statement_id"
  from "names"
  where "names"."entity_id" = any ($1::bigint[])
  order by "names"."entity_id" asc, "names"."role" asc, "names"."lang" asc, "names"."text" asc, "names"."article_id" asc
