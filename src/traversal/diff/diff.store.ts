import { type SQL, sql } from 'drizzle-orm';
import type { EntityId, RevisionId, StatementId } from '../../../schema/ids.ts';
import type { Kind, Predicate } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import type { Known } from '../../base/known.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { resolveRefs } from '../../graph/filter/refs.store.ts';
import { resolveKnown } from '../../graph/revision/known.store.ts';
import { type RevisionRange, selectRowsAt, selectTouched } from '../../graph/revision/rows-at.store.ts';
import { MAX_DEPTH, MAX_STARTS, MAX_SUBGRAPH_NODES } from '../neighborhood/neighborhood.ts';
import { MAX_EDGES_PER_NODE } from '../subgraph/subgraph.ts';
import { buildDiff, type DiffRow, type EntityEnds, type EntityState, type StatementEnds, type StatementState } from './diff.ts';

export interface DiffArgs {
  readonly from: Known;
  readonly to: Known;
  readonly of?: readonly EntityRef[] | null | undefined;
  readonly depth: number;
  readonly maxNodes: number;
}

/** Condition on a row `v` of statements. */
const IS_FACT = sql`v.standing <= 'DISPUTED'`;
const CLASS_TABLES = ['organizations', 'places', 'events', 'offices', 'groups', 'documents', 'things'] as const;
const CLASS_COLUMNS: Readonly<Record<string, readonly string[]>> = { places: ['latitude', 'longitude'], events: ['status'] };

/** What differs between two states of the graph, or of the part around some entities. @throws BAD_INPUT, NOT_FOUND */
export async function findDiff(db: Db, args: DiffArgs): Promise<DiffRow> {
  checkArgs(args);
  const [from, to] = await Promise.all([resolveKnown(db, args.from, 'from'), resolveKnown(db, args.to, 'to')]);
  const range = { after: Math.min(from, to), until: Math.max(from, to) } as RevisionRange; // numbers of revisions
  const area = args.of ? await findArea(db, args.of, args, range) : null;
  const maxEdges = args.maxNodes * MAX_EDGES_PER_NODE;
  const statements = await loadStatementEnds(db, { from, to, range }, area?.ids ?? null, maxEdges + 1);
  const ends = statements.flatMap(({ subjectId, objectId }) => (objectId === null ? [subjectId] : [subjectId, objectId]));
  const entities = await loadEntityEnds(db, { from, to, range }, area?.ids ?? null, [...new Set(ends)], args.maxNodes + 1);
  const { nodes, edges, truncated } = buildDiff(entities, statements.slice(0, maxEdges), args.maxNodes);
  return {
    from,
    to,
    nodes,
    edges,
    truncated: truncated || statements.length > maxEdges || entities.length > args.maxNodes || area?.truncated === true,
  };
}

function checkArgs({ of, depth, maxNodes }: DiffArgs): void {
  if (of && (of.length < 1 || of.length > MAX_STARTS)) throw badInput('of', `a list of ${of.length}`, `1 to ${MAX_STARTS} entities`);
  if (depth < 0 || depth > MAX_DEPTH) throw badInput('depth', depth, `allowed is 0 to ${MAX_DEPTH}`);
  if (maxNodes < 1 || maxNodes > MAX_SUBGRAPH_NODES) throw badInput('maxNodes', maxNodes, `allowed is 1 to ${MAX_SUBGRAPH_NODES}`);
}

interface Comparison {
  readonly from: RevisionId;
  readonly to: RevisionId;
  readonly range: RevisionRange;
}

/** Entities within some hops in either state. One SQL statement for each hop. */
async function findArea(db: Db, of: readonly EntityRef[], { depth, maxNodes }: DiffArgs, { after, until }: RevisionRange) {
  const refs = await resolveRefs(db, { of });
  const ids = new Set(of.map(refs.entity));
  let frontier = [...ids];
  for (let hop = 0; hop < depth && frontier.length > 0 && ids.size <= maxNodes; hop += 1) {
    const links = (revision: RevisionId, near: string, far: string) => sql`
      select l.${sql.identifier(far)} as id from ${selectRowsAt('statements', [near, far], revision, sql`${isAny(sql`v.${sql.identifier(near)}`, frontier)} and v.object_id is not null and v.retracted_in is null and ${IS_FACT}`)} l`;
    const both = [after, until].flatMap((revision) => [
      links(revision, 'subject_id', 'object_id'),
      links(revision, 'object_id', 'subject_id'),
    ]);
    const rows = (await db.execute(
      sql`select id from (${sql.join(both, sql` union `)}) near order by id limit ${maxNodes + 1}`,
    )) as unknown as { id: string }[]; // the driver reads a bigint as text
    frontier = rows.map(({ id }) => Number(id) as EntityId).filter((id) => !ids.has(id));
    for (const id of frontier) ids.add(id);
  }
  return { ids: [...ids].slice(0, maxNodes), truncated: ids.size > maxNodes };
}

const STATEMENT_COLUMNS = ['id', 'rank', 'standing', 'retracted_in'];
/** A statement at a revision as JSON; null if it does not stand, or is no fact. */
const selectStatementAt = (revision: RevisionId): SQL => sql`(
  select jsonb_build_object('rank', s.rank, 'standing', s.standing, 'evidence', (select coalesce(jsonb_agg(e.id order by e.id), '[]')
      from ${selectRowsAt('evidence', ['id'], revision, sql`v.statement_id = t.id and v.retracted_in is null`)} e))
  from ${selectRowsAt('statements', STATEMENT_COLUMNS, revision, sql`v.id = t.id and ${IS_FACT}`)} s where s.retracted_in is null)`;

/** Statements that differ, by id. */
async function loadStatementEnds(
  db: Db,
  { from, to, range }: Comparison,
  area: readonly EntityId[] | null,
  limit: number,
): Promise<StatementEnds[]> {
  const isInArea = area && sql`${isAny(sql`s.subject_id`, area)} and (s.object_id is null or ${isAny(sql`s.object_id`, area)})`;
  const rows = (await db.execute(sql`
    select t.id, s.subject_id, s.object_id, s.predicate, t.before, t.after from (
      select t.id, ${selectStatementAt(from)} as before, ${selectStatementAt(to)} as after
      from (${selectTouched('statements', 'id', range)} union ${selectTouched('evidence', 'statement_id', range)}) t(id)) t
    join public.statements s on s.id = t.id
    where t.before is distinct from t.after and ${isInArea ?? sql`true`} order by t.id limit ${limit}`)) as unknown as DriverStatement[]; // rows of the driver
  return rows.map(({ id, subject_id, object_id, predicate, before, after }) => ({
    id: Number(id) as StatementId, // columns of ids
    subjectId: Number(subject_id) as EntityId,
    objectId: object_id === null ? null : (Number(object_id) as EntityId),
    ...{ predicate, before, after },
  }));
}

interface DriverStatement {
  readonly id: string;
  readonly subject_id: string;
  readonly object_id: string | null;
  readonly predicate: Predicate;
  readonly before: StatementState | null;
  readonly after: StatementState | null;
}

const selectClassAt = (revision: RevisionId): SQL =>
  sql.join(
    CLASS_TABLES.map((table) => {
      const columns = ['type', ...(CLASS_COLUMNS[table] ?? [])];
      return sql`select to_jsonb(c) as class from ${selectRowsAt(table, columns, revision, sql`v.id = e.id`)} c`;
    }),
    sql` union all `,
  );

const NAME_COLUMNS = ['lang', 'text', 'valid_from', 'valid_to', 'valid_earliest', 'valid_latest'] as const;
const ARTICLE_COLUMNS = ['id', 'publisher_id', 'published_earliest', 'published_latest', 'reprint_of'] as const;
/** Whose names an article gives, as in `name.store.ts`. */
const selectOriginAt = (revision: RevisionId, article: 'a' | 'y'): SQL => {
  const own = sql.raw(article);
  return sql`(select coalesce(o.publisher_id, -o.id) from ${selectRowsAt('articles', ARTICLE_COLUMNS, revision, sql`v.id = coalesce(${own}.reprint_of, ${own}.id)`)} o)`;
};
/** The names of an entity at a revision, in the order of `NAME_PREFERENCE`: so names differ if another one is preferred. */
const selectNamesAt = (revision: RevisionId): SQL => {
  const columns = sql.raw(NAME_COLUMNS.map((column) => `n.${column}`).join(', '));
  return sql`
    select jsonb_build_object('text', n.text, 'lang', n.lang, 'role', r.role, 'validFrom', n.valid_from, 'validTo', n.valid_to,
      'validEarliest', n.valid_earliest, 'validLatest', n.valid_latest) as name
    from ${selectRowsAt('names', [...NAME_COLUMNS, 'role', 'article_id'], revision, sql`v.entity_id = e.id`)} n
    cross join lateral ${selectRowsAt('articles', ARTICLE_COLUMNS, revision, sql`v.id = n.article_id`)} a
    cross join lateral (select case when n.role = 'PRIMARY' and exists (
      select from ${selectRowsAt('names', ['article_id'], revision, sql`v.entity_id = e.id and v.lang = n.lang and v.corrects = n.text`)} c
      cross join lateral ${selectRowsAt('articles', ARTICLE_COLUMNS, revision, sql`v.id = c.article_id`)} y
      where ${selectOriginAt(revision, 'y')} = ${selectOriginAt(revision, 'a')} and not coalesce(a.published_earliest > y.published_latest, false)
    ) then 'ALIAS' else n.role end as role) r
    group by ${columns}, r.role
    order by n.lang, r.role, count(distinct coalesce(a.publisher_id, -a.id)) desc, max(a.published_earliest) desc nulls last, n.text collate "C", n.valid_from, n.valid_to`;
};

/** An entity at a revision as JSON; null if it does not stand. */
const selectEntityAt = (revision: RevisionId): SQL => sql`(
  select jsonb_build_object('slug', e.slug, 'description', e.description::text,
    'class', concat_ws(' ', e.kind, e.collective, (select c.class::text from (${selectClassAt(revision)}) c)),
    'names', (select coalesce(jsonb_agg(o.name), '[]') from (${selectNamesAt(revision)}) o),
    'identifiers', (select coalesce(jsonb_agg(distinct i.scheme || ':' || i.value), '[]')
      from ${selectRowsAt('identifiers', ['scheme', 'value'], revision, sql`v.entity_id = e.id`)} i))
  from ${selectRowsAt('entities', ['id', 'slug', 'kind', 'collective', 'description', 'retracted_in'], revision, sql`v.id = t.id`)} e where e.retracted_in is null)`;

/** Entities that differ, and others that are wanted in any case, by id. */
async function loadEntityEnds(
  db: Db,
  { from, to, range }: Comparison,
  area: readonly EntityId[] | null,
  wanted: readonly EntityId[],
  limit: number,
): Promise<EntityEnds[]> {
  const touched = [
    selectTouched('entities', 'id', range),
    ...CLASS_TABLES.map((table) => selectTouched(table, 'id', range)),
    selectTouched('names', 'entity_id', range),
    selectTouched('identifiers', 'entity_id', range),
  ];
  const rows = (await db.execute(sql`
    select t.id, k.kind, t.before, t.after from (
      select t.id, ${selectEntityAt(from)} as before, ${selectEntityAt(to)} as after from (
        select u.id from (${sql.join(touched, sql` union `)}) u(id) where ${area ? isAny(sql`u.id`, area) : sql`true`}
        union select unnest(${sql.param(`{${wanted.join(',')}}`)}::bigint[])) t(id)) t
    join public.entities k on k.id = t.id
    where t.before is distinct from t.after or ${isAny(sql`t.id`, wanted)} order by t.id limit ${limit}`)) as unknown as DriverEntity[]; // rows of the driver
  return rows.map(({ id, ...row }) => ({ ...row, id: Number(id) as EntityId })); // a column of ids
}

interface DriverEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly before: EntityState | null;
  readonly after: EntityState | null;
}
