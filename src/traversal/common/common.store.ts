import type { EntityId, StatementId } from '../../../schema/ids.ts';
import { GraphError } from '../../base/errors.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { findLinksAmong } from '../subgraph/links-among.ts';
import type { LinkIndex, Topology } from '../topology/topology.ts';
import { openTraversal, type Traversal, type TraversalContext } from '../topology/traversal.store.ts';
import {
  type BetweenQuery,
  type BetweenRow,
  checkBetween,
  checkDifferent,
  type DerivationRule,
  type DerivedRow,
  RULE_NAMES,
} from './common.ts';
import { findSharedArticles } from './common-articles.store.ts';
import { type CommonNeighbor, type CommonQuery, estimateCost, findBestCommon, listLinks } from './common-neighbors.ts';

/** Maximum number of links to read. */
export const MAX_COMMON_LINKS = 2_000_000;

/** Finds stated and derived links between some entities. @throws BAD_INPUT, NOT_FOUND, TOO_COSTLY */
export async function findBetween(context: TraversalContext, query: BetweenQuery): Promise<BetweenRow> {
  checkBetween(query);
  const { of, filter, atLeast, first } = query;
  const traversal = await openTraversal(context, { of, argument: 'of', filter, reach: 1 });
  checkDifferent(of, traversal.ids);
  const rules: ReadonlySet<DerivationRule> = new Set(query.rule ?? RULE_NAMES);
  const commonQuery: CommonQuery = { ...traversal, nodes: traversal.starts, atLeast };
  const stated = findLinksAmong(traversal.topology, traversal.edgeFilter, traversal.starts).filter(
    (link) => !isToItself(traversal.topology, link),
  );
  const entities = deriveFromEntities(traversal, commonQuery, rules, first);
  const events = deriveFromEntities(traversal, commonQuery, rules.has('SAME_EVENT') ? EVENTS_ONLY : NO_RULES, first);
  const statementIds = listStatements(traversal.topology, stated);
  const articles = rules.has('SAME_ARTICLE')
    ? await findSharedArticles(context.db, { ids: traversal.ids, filter: filter ?? {}, refs: traversal.refs, atLeast, first })
    : { rows: [], total: 0 };
  return {
    stated: statementIds,
    together: events.rows,
    togetherTotal: events.total,
    derived: mergeDerived(entities.rows, articles.rows).slice(0, first),
    total: entities.total + articles.total,
  };
}

const EVENTS_ONLY: ReadonlySet<DerivationRule> = new Set(['SAME_EVENT']);
const NO_RULES: ReadonlySet<DerivationRule> = new Set();

const isToItself = ({ links }: Topology, link: LinkIndex): boolean => links.subjects[link] === links.objects[link];

/** Merges both lists. At the same number of entities, articles come last. */
const mergeDerived = (entities: readonly DerivedRow[], articles: readonly DerivedRow[]): DerivedRow[] =>
  [...entities, ...articles].sort((a, b) => b.entities.length - a.entities.length); // a stable sort

function deriveFromEntities(traversal: Traversal, commonQuery: CommonQuery, rules: ReadonlySet<DerivationRule>, first: number) {
  if (rules.size === 0 || (rules.size === 1 && rules.has('SAME_ARTICLE'))) return { rows: [], total: 0 };
  const cost = estimateCost(commonQuery);
  if (cost > MAX_COMMON_LINKS) {
    const message = `between these entities ${cost} links are looked at; at most ${MAX_COMMON_LINKS}: name others, or ask for more of them with atLeast`;
    throw new GraphError('TOO_COSTLY', message, { argument: 'of', value: cost, allowed: MAX_COMMON_LINKS });
  }
  const { best, total } = findBestCommon(commonQuery, rules, first);
  return { rows: best.map((common) => buildDerivedRow(traversal, commonQuery, common)), total };
}

function buildDerivedRow({ topology, ids }: Traversal, commonQuery: CommonQuery, common: CommonNeighbor): DerivedRow {
  const statements = listStatements(topology, listLinks(commonQuery, common));
  return {
    rule: common.rule,
    via: { entity: topology.nodes.ids[common.via] as EntityId }, // every node has an id
    entities: ids.filter((_, index) => (common.entityBits & (1 << index)) !== 0),
    statements: statements.slice(0, MAX_LIST_LENGTH),
    statementCount: statements.length,
  };
}

/** Lists the statements of links, ascending. */
const listStatements = ({ links }: Topology, found: readonly LinkIndex[]): StatementId[] =>
  found.map((link) => links.statements[link] as StatementId).sort((a, b) => a - b); // every link has a statement
