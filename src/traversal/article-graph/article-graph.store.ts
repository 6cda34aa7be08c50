import { sql } from 'drizzle-orm';
import type { ArticleId } from '../../../schema/ids.ts';
import { statements } from '../../../schema/tables/index.ts';
import type { Certainty } from '../../../schema/words.ts';
import { badInput } from '../../base/errors.ts';
import { formatArticleId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import type { StatementFilter } from '../../graph/filter/filter.ts';
import { resolveRefs } from '../../graph/filter/refs.store.ts';
import { buildStatementCondition } from '../../graph/filter/statement.filter.store.ts';
import { isSupportedByArticle } from '../../graph/statement/statement.store.ts';
import { getStatementGrouping } from '../../graph/statement/statement-grouping.store.ts';
import { loadPages } from '../../graphql/page/page.store.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import { writeFrontierCursor } from '../neighborhood/frontier.ts';
import { MAX_SUBGRAPH_NODES } from '../neighborhood/neighborhood.ts';
import type { SubgraphRow } from '../subgraph/subgraph.ts';
import { type ArticleStatement, listOmitted, rankEntities, selectLinks } from './article-graph.ts';

/** Maximum number of statements to read for each article. */
export const MAX_ARTICLE_STATEMENTS = 10_000;

export interface ArticleGraphArgs {
  readonly filter?: StatementFilter | null | undefined;
  readonly maxNodes: number;
  readonly grouped: boolean;
}

/** The subgraph of the statements with evidence in each article. @throws BAD_INPUT, NOT_FOUND */
export async function loadArticleGraphs(db: Db, ids: readonly ArticleId[], args: ArticleGraphArgs): Promise<SubgraphRow[]> {
  const { filter, maxNodes } = args;
  if (maxNodes < 1 || maxNodes > MAX_SUBGRAPH_NODES) throw badInput('maxNodes', maxNodes, `allowed is 1 to ${MAX_SUBGRAPH_NODES}`);
  const relation = await buildRelation(db, filter ?? {});
  const page = { size: MAX_ARTICLE_STATEMENTS, backward: false, cursor: undefined, cursorArgument: 'after' } as const;
  const slices = await loadPages(db, relation, ids, page);
  return slices.map(({ edges, hasNextPage }, index) => ({
    ...buildGraph(
      edges.map(({ row }) => row),
      args,
      hasNextPage,
    ),
    // An export of an article has all of its statements.
    ...(!filter && { query: { article: formatArticleId(ids[index] as ArticleId) } }), // one slice for each id
  }));
}

async function buildRelation(db: Db, filter: StatementFilter): Promise<Relation<ArticleStatement>> {
  const refs = await resolveRefs(db, filter);
  return {
    source: statements,
    columns: {
      id: statements.id,
      subjectId: statements.subjectId,
      subjectKind: statements.subjectKind,
      predicate: statements.predicate,
      valueKind: statements.valueKind,
      objectId: statements.objectId,
      certainty: sql<Certainty>`${getStatementGrouping('CERTAINTY').key}`.as('certainty'),
    },
    where: buildStatementCondition(filter, statements, refs),
    parentCondition: isSupportedByArticle,
    order: [{ name: 'id', expression: statements.id, type: 'bigint' }],
  };
}

function buildGraph(found: readonly ArticleStatement[], { filter, maxNodes, grouped }: ArticleGraphArgs, hasMore: boolean): SubgraphRow {
  const ranked = rankEntities(found);
  const nodes = ranked.slice(0, maxNodes);
  const { edges, isCut } = selectLinks(found, nodes, { maxNodes, grouped });
  return {
    nodes,
    edges,
    visited: ranked.length,
    truncated: hasMore || isCut || nodes.length < ranked.length,
    asOf: filter?.asOf ?? null,
    frontier: () =>
      listOmitted(found, nodes)
        .slice(0, MAX_LIST_LENGTH)
        .map((row) => ({ ...row, cursor: writeFrontierCursor('LINKS', { ...row, id: row.node, resumeAfter: null }) })),
  };
}
