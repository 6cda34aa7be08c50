import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { EntityId, StatementId } from '../../schema/ids.ts';
import { entities, events, evidence, statements } from '../../schema/tables/index.ts';
import type { ArticleRef } from '../base/ref.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { createEntityFilter, isAssertedEntity, isCurrentEntity } from '../graph/filter/entity.filter.store.ts';
import type { EntityFilter } from '../graph/filter/filter.ts';
import { isCurrentStatement } from '../graph/filter/provenance.store.ts';
import { resolveRefs } from '../graph/filter/refs.store.ts';
import type { HopRow } from '../traversal/hop/hop.ts';
import { findNeighborhood } from '../traversal/neighborhood/neighborhood.store.ts';
import type { NeighborhoodQuery } from '../traversal/neighborhood/neighborhood.ts';
import { findPathsBetween } from '../traversal/path/path.store.ts';
import type { PathQuery } from '../traversal/path/path.ts';
import { matchPattern } from '../traversal/pattern/match.store.ts';
import type { Pattern } from '../traversal/pattern/pattern.ts';
import type { TraversalContext } from '../traversal/topology/traversal.store.ts';
import { canDeriveEnds } from './derived-ends.ts';
import type { Selection } from './selection.ts';

/** A part of the graph as SQL conditions. Both ends of every link are nodes. */
export interface ExportPart {
  /** On `entities`. */
  readonly isNode: SQL;
  /** On `statements`. */
  readonly isLink: SQL;
  readonly truncated: boolean;
  /** True if ends that follow from other statements count. */
  readonly hasDerivedEnds: boolean;
}

type Conditions = Omit<ExportPart, 'hasDerivedEnds'>;

const createPart = (isNode: SQL | undefined, isLink: SQL | undefined, truncated = false): Conditions => ({
  isNode: isNode ?? sql`true`,
  isLink: and(isNotNull(statements.objectId), isLink) ?? sql`true`,
  truncated,
});

/** Resolves a selection. A new kind of selection needs a line here and in `arguments.ts`. @throws BAD_INPUT, NOT_FOUND, TOO_COSTLY, UNAVAILABLE */
export const resolvePart = async (traverser: TraversalContext, selection: Selection): Promise<ExportPart> => ({
  ...(await resolveConditions(traverser, selection)),
  hasDerivedEnds: canDeriveEnds(selection),
});

function resolveConditions(traverser: TraversalContext, selection: Selection): Promise<Conditions> | Conditions {
  switch (selection.by) {
    case 'all':
      return selectAll();
    case 'of':
      return selectNeighborhood(traverser, selection.neighborhood);
    case 'pattern':
      return selectMatches(traverser, selection.pattern);
    case 'from':
      return selectPaths(traverser, selection.paths);
    case 'article':
      return selectArticle(traverser.db, selection.article);
    case 'entities':
      return selectEntities(traverser.db, selection.filter);
  }
}

/** What is listed by default: neither retracted entities nor events whose status nobody asserts, and no link to either. */
function selectAll(): Conditions {
  const absent = sql`(select ${entities.id} from ${entities} where ${entities.retractedIn} is not null
    union all select ${events.id} from ${events} where ${events.standing} > 'DISPUTED')`;
  const isWhole = and(sql`${statements.subjectId} not in ${absent}`, sql`${statements.objectId} not in ${absent}`);
  return createPart(and(isCurrentEntity(entities), isAssertedEntity(entities, null)), and(isCurrentStatement(statements), isWhole));
}

async function selectNeighborhood(traverser: TraversalContext, query: NeighborhoodQuery): Promise<Conditions> {
  const { nodes, edges, truncated } = await findNeighborhood(traverser, query);
  const ids = edges.flatMap((edge) => [...edge.statements]);
  return selectIds(nodes, ids, truncated);
}

async function selectMatches(traverser: TraversalContext, pattern: Pattern): Promise<Conditions> {
  const { rows, truncated } = await matchPattern(traverser, pattern, []);
  const steps = rows.flatMap(({ edges }) => edges.flat());
  return selectHops(
    rows.flatMap(({ entities: found }) => found),
    steps,
    truncated,
  );
}

async function selectPaths(traverser: TraversalContext, query: PathQuery): Promise<Conditions> {
  const { paths, truncated } = await findPathsBetween(traverser, query);
  const over = paths.flatMap(({ entities: found }) => found);
  const steps = paths.flatMap(({ hops }) => hops);
  return selectHops(over, steps, truncated);
}

/** The given entities, the hops and the ends of the hops. */
const selectHops = (nodes: readonly EntityId[], steps: readonly HopRow[], truncated: boolean): Conditions =>
  selectIds(
    [...new Set([...nodes, ...steps.flatMap(({ from, to }) => [from, to])])],
    [...new Set(steps.map(({ statement }) => statement))],
    truncated,
  );

const selectIds = (nodes: readonly EntityId[], ids: readonly StatementId[], truncated: boolean): Conditions =>
  createPart(isAny(entities.id, nodes), and(isAny(statements.id, ids), isNull(statements.retractedIn)), truncated);

/** Statements with evidence in an article, and their entities. */
async function selectArticle(db: Db, ref: ArticleRef): Promise<Conditions> {
  const article = (await resolveRefs(db, ref, 'article')).article(ref);
  const rests = sql`select ${evidence.statementId} from ${evidence} where ${and(eq(evidence.articleId, article), isNull(evidence.retractedIn))}`;
  const isOfIt = and(sql`${statements.id} in (${rests})`, isCurrentStatement(statements));
  const ends = [statements.subjectId, statements.objectId].map((end) => sql`select ${end} from ${statements} where ${isOfIt}`);
  return createPart(sql`${entities.id} in (${sql.join(ends, sql` union all `)})`, isOfIt);
}

async function selectEntities(db: Db, filter: EntityFilter): Promise<Conditions> {
  const refs = await resolveRefs(db, filter, 'entities');
  const isNode = and(isCurrentEntity(entities), isAssertedEntity(entities, filter), createEntityFilter(refs).condition(filter, entities));
  const nodes = sql`(select ${entities.id} from ${entities} where ${isNode})`;
  return createPart(
    isNode,
    and(isCurrentStatement(statements), sql`${statements.subjectId} in ${nodes}`, sql`${statements.objectId} in ${nodes}`),
  );
}
