import type { RunId } from '../../../schema/ids.ts';
import { RUN_TOOLS } from '../../../schema/words.ts';
import type { ModelConfig } from '../../base/model-settings.ts';
import { findArticle } from '../../graph/article/article.store.ts';
import { findRun, Run, RunToolEnum } from '../../graph/run/run.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineMutation } from '../../graphql/mutation/mutation.graphql.ts';
import { startRun } from './start-run.store.ts';

declare module '../../graphql/context.ts' {
  interface Context {
    /** The model that may make proposals; null without one. */
    readonly model: ModelConfig | null;
  }
}

interface ProposePayload {
  readonly runId: RunId;
  readonly isDryRun: boolean;
}

const ProposeResult = builder.objectRef<ProposePayload>('ProposePayload').implement({
  description: 'Result of `propose`.',
  fields: (t) => ({
    run: t.field({
      type: Run,
      nullable: true,
      description: 'The run with its counts; null in a dry run. Its proposals are in `proposals(filter: { run: … })`.',
      resolve: ({ runId, isDryRun }, _, context, info) => (isDryRun ? null : findRun(runId, context, info)),
    }),
  }),
});

defineMutation('propose', {
  role: 'CONTRIBUTOR',
  description:
    'Reads the text of an article and proposes what it says: entities, names, mentions, statements, events and quotations. Nothing of it is a fact until a curator accepts it. Pieces that the graph has, and pieces that were decided before, are not proposed again. A model works on its run after the answer: `Run.status` and `partsDone` tell how far it is.',
  type: ProposeResult,
  args: builder.args((t) => ({
    article: t.field({ type: 'ArticleRef', required: true, description: 'The article. Its text is attached.' }),
    by: t.field({ type: RunToolEnum, defaultValue: 'RULES', description: 'Program that reads (default RULES).' }),
  })),
  run: async (tx, { article, by }, { viewer, isDryRun, context }) => {
    const order = { articleId: await findArticle(tx, article), by: by ?? 'RULES', argument: 'by' } as const;
    return { runId: await startRun(tx, order, viewer.id, context.model), isDryRun };
  },
});

builder.queryField('runTools', (t) =>
  t.field({
    type: [RunToolEnum],
    description: 'Programs that may read articles on this server: MODEL only if it is set to one.',
    resolve: (_, __, { model }) => RUN_TOOLS.filter((tool) => tool !== 'MODEL' || model !== null),
  }),
);
