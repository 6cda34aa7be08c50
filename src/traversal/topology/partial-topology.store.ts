import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { KIND_NAMES, type Kind } from '../../../schema/ontology.ts';
import { derivedEnds, events, evidence, statements } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { buildProvenanceCondition, isCurrentStatement } from '../../graph/filter/provenance.store.ts';
import type { Refs } from '../../graph/filter/refs.store.ts';
import type { LinkRow } from './apply-rows.ts';
import { assemble } from './assemble.ts';
import { PREDICATE_INDEXES, packAttributes } from './edge-attributes.ts';
import { createRowBuilder } from './graph-builder.ts';
import { findNode, type Topology } from './topology.ts';

/** Maximum number of statements to read from the tables for one traversal. */
export const MAX_TABLE_STATEMENTS = 20_000;

export interface PartialTopologyQuery {
  /** Null for the whole graph. */
  readonly around: readonly EntityId[] | null;
  /** Number of hops around these entities, in either direction. */
  readonly depth: number;
  readonly filter: TraversalFilter;
  readonly refs: Refs;
}

const createTooLargeError = (): GraphError =>
  new GraphError(
    'UNAVAILABLE',
    `the graph is still being read, and meanwhile the tables are read for at most ${MAX_TABLE_STATEMENTS} statements a traversal: ask for less depth, or filter; or try again`,
    { allowed: MAX_TABLE_STATEMENTS },
  );

type FoundLink = LinkRow & { readonly subjectKind: Kind; readonly objectKind: Kind };

/**
 * Loads the part of the graph around some entities from the tables: all statements that pass the filter (except its
 * direction and kinds) up to a depth, and the statements between the entities found. One SQL statement per level, and
 * two more.
 * @throws UNAVAILABLE for more than 20,000 statements, as the arrays are not ready
 */
export async function loadPartialTopology(db: Db, query: PartialTopologyQuery): Promise<Topology> {
  const links = new Map<number, FoundLink>();
  const kinds = new Map<number, Kind>();
  const collect = (rows: readonly FoundLink[]): EntityId[] => {
    for (const row of rows) links.set(row.statement, row);
    if (links.size > MAX_TABLE_STATEMENTS) throw createTooLargeError();
    const ends = rows.flatMap(({ subject, subjectKind, object, objectKind }) => [
      [subject, subjectKind] as const,
      [object, objectKind] as const,
    ]);
    const added = ends.filter(([id]) => !kinds.has(id));
    for (const [id, kind] of added) kinds.set(id, kind);
    return [...new Set(added.map(([id]) => id as EntityId))]; // ends of statements
  };

  if (query.around === null) collect(await selectStatements(db, query, undefined));
  let frontier = query.around ?? [];
  const queried = new Set<number>(frontier);
  for (let level = 0; level < query.depth && frontier.length > 0; level += 1) {
    const found = collect(
      await selectStatements(db, query, or(isAny(statements.subjectId, frontier), isAny(statements.objectId, frontier))),
    );
    frontier = found.filter((id) => !queried.has(id));
    for (const id of frontier) queried.add(id);
  }
  if (frontier.length > 0)
    collect(await selectStatements(db, query, and(isAny(statements.subjectId, frontier), isAny(statements.objectId, frontier))));
  return assembleRows(db, query, links, kinds);
}

/** Condition: the link leads from an entity to itself only because two were judged the same. */
const isTurned = sql`(${statements.subjectId} = ${statements.objectId} and exists (select from public.${statements} o where o.id = ${statements.id} and o.subject_id <> o.object_id))`;
/** Condition: the subject is a cancelled event. */
const isCancelled = sql`exists (select from ${events} where ${events.id} = ${statements.subjectId} and ${events.status} = 'CANCELLED')`;

function selectStatements(db: Db, { filter, refs }: PartialTopologyQuery, where: SQL | undefined): Promise<FoundLink[]> {
  const days = (column: typeof statements.validEarliest | typeof statements.validLatest | typeof derivedEnds.endLatest) =>
    sql<number>`${column} - date '1970-01-01'`.mapWith((value) => Number(value));
  const provenance = db
    .select({
      stated: sql<boolean>`bool_or(${evidence.certainty} = 'STATED')`.as('stated'),
      sentences: sql<number>`count(*)`.mapWith(Number).as('sentences'),
      articles: sql<string>`array_to_string(array_agg(distinct ${evidence.articleId}), ',')`.as('articles'),
    })
    .from(evidence)
    .where(and(eq(evidence.statementId, statements.id), isNull(evidence.retractedIn)))
    .as('said');
  return db
    .select({
      statement: sql<number>`${statements.id}`.mapWith(Number),
      subject: statements.subjectId,
      subjectKind: statements.subjectKind,
      object: sql<number>`${statements.objectId}`.mapWith(Number),
      objectKind: sql<Kind>`${statements.valueKind}`,
      predicate: statements.predicate,
      rank: statements.rank,
      standing: statements.standing,
      isCancelled: sql<boolean>`${isCancelled}`,
      earliest: days(statements.validEarliest),
      latest: days(statements.validLatest),
      derivedEnd: days(derivedEnds.endLatest),
      stated: provenance.stated,
      sentences: provenance.sentences,
      articles: provenance.articles,
    })
    .from(statements)
    .leftJoin(derivedEnds, eq(derivedEnds.statementId, statements.id))
    .crossJoinLateral(provenance)
    .where(
      and(
        isNotNull(statements.objectId),
        sql`not ${isTurned}`,
        filter.predicate ? inArray(statements.predicate, [...new Set(filter.predicate)]) : undefined,
        buildProvenanceCondition(statements, filter, refs),
        filter.cancelled ? undefined : sql`not ${isCancelled}`,
        where,
      ),
    )
    .limit(MAX_TABLE_STATEMENTS + 1)
    .then((rows) =>
      rows.map(({ predicate, rank, standing, isCancelled: ofCancelled, stated, sentences, articles, ...row }) => ({
        ...row,
        attributes: packAttributes(PREDICATE_INDEXES.get(predicate) ?? 0, standing, rank, stated ? 'STATED' : 'INFERRED', ofCancelled),
        article: Number.parseInt(articles, 10),
        allArticles: articles.includes(',') ? articles : null,
        evidence: sentences,
        earliest: row.earliest ?? Number.NaN,
        latest: row.latest ?? Number.NaN,
        derivedEnd: row.derivedEnd ?? Number.NaN,
      })),
    );
}

async function assembleRows(
  db: Db,
  { around }: PartialTopologyQuery,
  links: ReadonlyMap<number, FoundLink>,
  kinds: Map<number, Kind>,
): Promise<Topology> {
  for (const id of around ?? []) if (!kinds.has(id)) kinds.set(id, 'DOCUMENT'); // the kind of an entity without links is never used
  const into = createRowBuilder(links.size);
  const ids = [...kinds.keys()].sort((a, b) => a - b);
  for (const id of ids) into.addEntity({ id, kind: KIND_NAMES.indexOf(kinds.get(id) as Kind), isPresent: true }); // a key of it
  for (const link of [...links.values()].sort((a, b) => a.statement - b.statement)) into.link(link);
  const topology = await assemble(into.build());
  const degrees = await loadDegrees(db, ids as EntityId[]); // keys are ids of entities
  for (const [id, degree] of degrees) topology.nodes.degrees[findNode(topology, id)] = degree;
  return topology;
}

/** Counts the statements between each entity and others. */
async function loadDegrees(db: Db, ids: readonly EntityId[]): Promise<Map<EntityId, number>> {
  if (ids.length === 0) return new Map();
  const ends = sql`lateral (select ${statements.subjectId} as id union select ${statements.objectId}) e`;
  const rows = await db
    .select({ id: sql<EntityId>`e.id`.mapWith((id) => Number(id) as EntityId), degree: sql<number>`count(*)`.mapWith(Number) }) // ends of statements
    .from(sql`${statements} cross join ${ends}`)
    .where(
      and(
        isNotNull(statements.objectId),
        isCurrentStatement(statements),
        sql`not ${isTurned}`,
        or(isAny(statements.subjectId, ids), isAny(statements.objectId, ids)),
        isAny(sql`e.id`, ids),
      ),
    )
    .groupBy(sql`e.id`);
  return new Map(rows.map(({ id, degree }) => [id, degree]));
}
