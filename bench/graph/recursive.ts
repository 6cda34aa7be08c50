import postgres from 'postgres';
import { type Contender, MAX_PATH_LENGTH } from './contender.ts';
import { IMPATIENT, translateTimeout } from './late.ts';

/** Every reached entity with each of its distances, nearest first. Postgres continues only as far as rows are fetched. */
const walkTo = (distance: number) => `with recursive walk(entity, distance) as (
  select $1::bigint, 0
  union
  select step.entity, walk.distance + 1 from walk cross join lateral (
    select object_id as entity from statements where subject_id = walk.entity and object_id is not null and retracted_in is null
    union all
    select subject_id from statements where object_id = walk.entity and retracted_in is null) step
  where walk.distance < ${distance})`;

/** Walks until the end is reached, then back: each time to a reached entity that is one step nearer to the start. */
const PATH = `${walkTo(MAX_PATH_LENGTH)},
found as materialized (select distance from walk where entity = $2 limit 1),
nearer as materialized (
  select entity, distance from walk
  limit (select place from (select row_number() over () as place, entity from walk) numbered where entity = $2 limit 1)),
back(entity, distance, statement) as (
  select $2::bigint, distance, null::bigint from found
  union all
  select step.* from back cross join lateral (
    select nearer.entity, nearer.distance, along.id from (
      select object_id as entity, id from statements where subject_id = back.entity and object_id is not null and retracted_in is null
      union all
      select subject_id, id from statements where object_id = back.entity and retracted_in is null) along
    join nearer on nearer.entity = along.entity and nearer.distance = back.distance - 1 limit 1) step)
select back.entity, names.text as label, statements.id, statements.predicate from back
join names on names.entity_id = back.entity and names.role = 'PRIMARY' and names.lang = 'kk'
left join statements on statements.id = back.statement order by back.distance`;

/** The first rows of the walk, as many as the limit times the distances, contain enough entities if there are enough. */
const around = (distance: number) => `${walkTo(distance)},
first as materialized (select entity, distance from walk limit $2::int * ${distance + 1}),
shown as materialized (select entity from first group by entity order by min(distance), entity limit $2::int)
select e.id as entity, e.slug, e.kind::text, n.text as label, null::bigint as statement, null as predicate, null::bigint as source, null::bigint as target
from shown join entities e on e.id = shown.entity join names n on n.entity_id = e.id and n.role = 'PRIMARY' and n.lang = 'kk'
union all
select null, null, null, null, id, predicate, subject_id, object_id from statements
where subject_id in (select entity from shown) and object_id in (select entity from shown) and retracted_in is null`;

const reach = (distance: number) => `${walkTo(distance)} select count(distinct entity) as count from walk`;

/** A recursive query of Postgres: one SQL statement per question. */
export function createRecursive(url: string): Contender & { close(): Promise<void> } {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: IMPATIENT });
  const ask = (text: string, parameters: number[]): Promise<postgres.Row[]> =>
    translateTimeout(sql.unsafe(text, parameters, { prepare: true }));
  const column = (found: readonly postgres.Row[], name: string): number[] =>
    found.flatMap(({ [name]: value }) => (value === null ? [] : [Number(value)]));
  return {
    title: 'recursive CTE',
    path: async (from, to) => {
      const path = await ask(PATH, [from, to]);
      return path.length === 0 ? null : { entities: column(path, 'entity'), statements: column(path, 'id') };
    },
    around: async (of, distance, most) => {
      const found = await ask(around(distance), [of, most]);
      return { entities: column(found, 'entity'), statements: column(found, 'statement') };
    },
    reach: async (of, distance) => column(await ask(reach(distance), [of]), 'count')[0] ?? null,
    close: () => sql.end(),
  };
}
