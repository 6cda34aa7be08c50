-- Which people, organizations, funds and places are known by names in more than one script, and by which?
with written as (
  select distinct n.entity_id, n.text, s.script
  from names n
  cross join lateral (
    select 'Cyrillic' as script where n.text ~ '[Ѐ-ӿ]'
    union all select 'Latin' where n.text ~ '[A-Za-zÀ-ɏ]'
    union all select 'Arabic' where n.text ~ '[؀-ۿ]'
  ) s
)
select
  e.kind,
  e.slug,
  count(distinct w.script) as scripts,
  string_agg(distinct w.text, E'\n') filter (where w.script = 'Cyrillic') as cyrillic,
  string_agg(distinct w.text, E'\n') filter (where w.script = 'Latin') as latin
from entities e
join written w on w.entity_id = e.id
where e.kind in ('PERSON', 'ORGANIZATION', 'FUND', 'PLACE') and not e.collective
group by e.kind, e.slug
having count(distinct w.script) > 1
order by e.kind, e.slug;
