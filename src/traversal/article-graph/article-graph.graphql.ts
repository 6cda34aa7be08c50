import type { ArticleId } from '../../../schema/ids.ts';
import { Article } from '../../graph/article/article.graphql.ts';
import { StatementFilterInput } from '../../graph/filter/filter.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { DEFAULT_SUBGRAPH_NODES, MAX_SUBGRAPH_NODES } from '../neighborhood/neighborhood.ts';
import { Subgraph } from '../subgraph/subgraph.graphql.ts';
import type { SubgraphRow } from '../subgraph/subgraph.ts';
import { loadArticleGraphs, MAX_ARTICLE_STATEMENTS } from './article-graph.store.ts';

/** Complexity of reading an article's statements, in rows. */
const COST = 300;

builder.objectField(Article, 'graph', (t) =>
  t.field({
    type: Subgraph,
    description: `The statements that have evidence in the article, as a graph: their entities, those with the most statements first, and the statements between them. A \`frontier\` continues in \`neighborhood\` with this article in its filter. At most ${MAX_ARTICLE_STATEMENTS} statements are read.`,
    args: {
      filter: t.arg({
        type: StatementFilterInput,
        description: 'Condition on the statements (default: current facts that are not DEPRECATED).',
      }),
      maxNodes: t.arg.int({
        required: true,
        defaultValue: DEFAULT_SUBGRAPH_NODES,
        description: `Maximum number of entities to return (1–${MAX_SUBGRAPH_NODES}, default ${DEFAULT_SUBGRAPH_NODES}).`,
      }),
      grouped: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'True to group all statements from one entity to another into one edge (default false).',
      }),
    },
    complexity: ({ maxNodes }) => ({ field: COST, multiplier: Math.min(MAX_SUBGRAPH_NODES, Math.max(1, maxNodes)) }),
    resolve: ({ id }, args, context, info) =>
      getFieldLoader<ArticleId, SubgraphRow>(context, info, args, (ids) => loadArticleGraphs(context.db, ids, args)).load(id),
  }),
);
