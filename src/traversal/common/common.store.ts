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
import { bestShared, costOf, type Given, linksOf, type Shared } from './common-neighbors.ts';

/** The most links that are looked at. */
export const MAX_LINKS_READ = 2_000_000;

/** What ties some entities: what is said of two of them, and what follows from what they share. @throws BAD_INPUT, NOT_FOUND, TOO_COSTLY */
export async function between(context: TraversalContext, query: BetweenQuery): Promise<BetweenRow> {
  checkBetween(query);
  const { of, filter, atLeast, first } = query;
  const traversal = await openTraversal(context, { of, argument: 'of', filter, reach: 1 });
  checkDifferent(of, traversal.ids);
  const rules: ReadonlySet<DerivationRule> = new Set(query.rule ?? RULE_NAMES);
  const given: Given = { ...traversal, nodes: traversal.starts, atLeast };
  const stated = findLinksAmong(traversal.topology, traversal.edgeFilter, traversal.starts).filter(
    (link) => !isToItself(traversal.topology, link),
  );
  const entities = derivedByEntities(traversal, given, rules, first);
  const statementIds = statementsOf(traversal.topology, stated);
  const articles = rules.has('SAME_ARTICLE')
    ? await findSharedArticles(context.db, { ids: traversal.ids, filter: filter ?? {}, refs: traversal.refs, atLeast, first })
    : { rows: [], total: 0 };
  return {
    stated: statementIds,
    derived: merged(entities.rows, articles.rows).slice(0, first),
    total: entities.total + articles.total,
    known: filter?.asOf?.known ?? null,
  };
}

const isToItself = ({ links }: Topology, link: LinkIndex): boolean => links.subjects[link] === links.objects[link];

/** Both in their order; of as many of the given ones an article comes last. */
const merged = (entities: readonly DerivedRow[], articles: readonly DerivedRow[]): DerivedRow[] =>
  [...entities, ...articles].sort((a, b) => b.entities.length - a.entities.length); // which leaves the rest as it stands

function derivedByEntities(traversal: Traversal, given: Given, rules: ReadonlySet<DerivationRule>, first: number) {
  if (rules.size === 0 || (rules.size === 1 && rules.has('SAME_ARTICLE'))) return { rows: [], total: 0 };
  const cost = costOf(given);
  if (cost > MAX_LINKS_READ) {
    const message = `between these entities ${cost} links are looked at; at most ${MAX_LINKS_READ}: name others, or ask for more of them with atLeast`;
    throw new GraphError('TOO_COSTLY', message, { argument: 'of', value: cost, allowed: MAX_LINKS_READ });
  }
  const { best, total } = bestShared(given, rules, first);
  return { rows: best.map((shared) => derivedRow(traversal, given, shared)), total };
}

function derivedRow({ topology, ids }: Traversal, given: Given, shared: Shared): DerivedRow {
  const statements = statementsOf(topology, linksOf(given, shared));
  return {
    rule: shared.rule,
    via: { entity: topology.nodes.ids[shared.via] as EntityId }, // every node has an id
    entities: ids.filter((_, index) => (shared.joined & (1 << index)) !== 0),
    statements: statements.slice(0, MAX_LIST_LENGTH),
    statementCount: statements.length,
  };
}

/** The statements of links, ascending. */
const statementsOf = ({ links }: Topology, found: readonly LinkIndex[]): StatementId[] =>
  found.map((link) => links.statements[link] as StatementId).sort((a, b) => a - b); // every link has a statement
