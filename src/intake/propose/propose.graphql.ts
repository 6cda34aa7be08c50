import type { RunId } from '../../../schema/ids.ts';
import { badInput } from '../../base/errors.ts';
import type { ModelConfig } from '../../base/model-settings.ts';
import { findArticle } from '../../graph/article/article.store.ts';
import { findRun, Run, RunToolEnum } from '../../graph/run/run.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineMutation } from '../../graphql/mutation/mutation.graphql.ts';
import { queueModelRun } from '../model/model-run.store.ts';
import { proposeByRules } from './propose.store.ts';

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
    const articleId = await findArticle(tx, article);
    if (by !== 'MODEL') return { runId: await proposeByRules(tx, articleId, viewer.id), isDryRun };
    if (!context.model) throw badInput('by', by, 'the server is set to no model: MODEL_URL and MODEL_NAME name one');
    return { runId: await queueModelRun(tx, context.model, articleId, viewer.id), isDryRun };
  },
});
