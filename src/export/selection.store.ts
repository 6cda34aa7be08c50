import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { EntityId, StatementId } from '../../schema/ids.ts';
import { entities, evidence, statements } from '../../schema/tables/index.ts';
import type { ArticleRef } from '../base/ref.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { entityFilter, isCurrentEntity } from '../graph/filter/entity.filter.store.ts';
import type { EntityFilter } from '../graph/filter/filter.ts';
import { resolveRefs } from '../graph/filter/refs.store.ts';
import { isKnown, stands } from '../graph/filter/said.store.ts';
import type { HopRow } from '../traversal/hop/hop.ts';
import { findNeighborhood } from '../traversal/neighborhood/neighborhood.store.ts';
import type { NeighborhoodQuery } from '../traversal/neighborhood/neighborhood.ts';
import { findPathsBetween } from '../traversal/path/path.store.ts';
import type { PathQuery } from '../traversal/path/path.ts';
import { matchPattern } from '../traversal/pattern/match.store.ts';
import type { Pattern } from '../traversal/pattern/pattern.ts';
import type { TraversalContext } from '../traversal/topology/traversal.store.ts';
import type { Selection } from './selection.ts';

/** A part of the graph as conditions: every statement that is a link of it ties two entities that are nodes of it. */
export interface Part {
  /** Of `entities`. */
  readonly isNode: SQL;
  /** Of `statements`. */
  readonly isLink: SQL;
  /** The moment as of which it is told; null for now. */
  readonly known: string | null;
  readonly truncated: boolean;
}

const part = (isNode: SQL | undefined, isLink: SQL | undefined, more: Partial<Part> = {}): Part => ({
  isNode: isNode ?? sql`true`,
  isLink: and(isNotNull(statements.objectId), isLink) ?? sql`true`,
  known: null,
  truncated: false,
  ...more,
});

/** Finds what a selection comes to. A further kind of selection has its line here and in `arguments.ts`. @throws BAD_INPUT, NOT_FOUND, TOO_COSTLY, UNAVAILABLE */
export function partOf(traverser: TraversalContext, selection: Selection): Promise<Part> | Part {
  switch (selection.by) {
    case 'all':
      return wholeGraph();
    case 'of':
      return around(traverser, selection.neighborhood);
    case 'pattern':
      return matching(traverser, selection.pattern);
    case 'from':
      return along(traverser, selection.paths);
    case 'article':
      return ofArticle(traverser.db, selection.article);
    case 'entities':
      return among(traverser.db, selection.filter);
  }
}

/** Nothing current refers to an entity that is retracted; where something does, it stays out. */
function wholeGraph(): Part {
  const retracted = sql`(select ${entities.id} from ${entities} where ${entities.retractedAt} is not null)`;
  const isWhole = and(sql`${statements.subjectId} not in ${retracted}`, sql`${statements.objectId} not in ${retracted}`);
  return part(isCurrentEntity(entities), and(stands(statements), isWhole));
}

async function around(traverser: TraversalContext, query: NeighborhoodQuery): Promise<Part> {
  const { nodes, edges, truncated } = await findNeighborhood(traverser, query);
  const ids = edges.flatMap((edge) => [...edge.statements]);
  return exactly(nodes, ids, { known: query.filter?.asOf?.known ?? null, truncated });
}

async function matching(traverser: TraversalContext, pattern: Pattern): Promise<Part> {
  const { rows, truncated } = await matchPattern(traverser, pattern, []);
  const steps = rows.flatMap(({ edges }) => edges.flat());
  return walkedAlong(
    rows.flatMap(({ entities: found }) => found),
    steps,
    { known: pattern.asOf?.known ?? null, truncated },
  );
}

async function along(traverser: TraversalContext, query: PathQuery): Promise<Part> {
  const { paths, truncated } = await findPathsBetween(traverser, query);
  const over = paths.flatMap(({ entities: found }) => found);
  const steps = paths.flatMap(({ hops }) => hops);
  return walkedAlong(over, steps, { known: query.filter?.asOf?.known ?? null, truncated });
}

type Found = Pick<Part, 'known' | 'truncated'>;

/** The steps with what they lead over, and entities that no step may lead to. */
const walkedAlong = (nodes: readonly EntityId[], steps: readonly HopRow[], found: Found): Part =>
  exactly(
    [...new Set([...nodes, ...steps.flatMap(({ from, to }) => [from, to])])],
    [...new Set(steps.map(({ statement }) => statement))],
    found,
  );

const exactly = (nodes: readonly EntityId[], ids: readonly StatementId[], found: Found): Part =>
  part(isAny(entities.id, nodes), and(isAny(statements.id, ids), isKnown(statements, found.known)), found);

/** The statements that rest on an article, and what they are about. */
async function ofArticle(db: Db, ref: ArticleRef): Promise<Part> {
  const article = (await resolveRefs(db, ref, 'article')).article(ref);
  const rests = sql`select ${evidence.statementId} from ${evidence} where ${and(eq(evidence.articleId, article), isNull(evidence.retractedAt))}`;
  const isOfIt = and(sql`${statements.id} in (${rests})`, stands(statements));
  const ends = [statements.subjectId, statements.objectId].map((end) => sql`select ${end} from ${statements} where ${isOfIt}`);
  return part(sql`${entities.id} in (${sql.join(ends, sql` union all `)})`, isOfIt);
}

async function among(db: Db, filter: EntityFilter): Promise<Part> {
  const refs = await resolveRefs(db, filter, 'entities');
  const isNode = and(isCurrentEntity(entities), entityFilter(refs).condition(filter, entities));
  const nodes = sql`(select ${entities.id} from ${entities} where ${isNode})`;
  return part(isNode, and(stands(statements), sql`${statements.subjectId} in ${nodes}`, sql`${statements.objectId} in ${nodes}`));
}
