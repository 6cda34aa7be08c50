import { checkRole } from '../../base/viewer.ts';
import { Run, toRunNode } from '../../graph/run/run.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { type RunEvent, type RunSubscriptionContext, subscribeToRuns } from './run-events.store.ts';

declare module '../../graphql/context.ts' {
  interface Context extends RunSubscriptionContext {}
}

builder.subscriptionField('runProgress', (t) =>
  t.field({
    type: Run,
    description:
      'Sends the newest run over an article: as it is now if there is one, and then each time that it is taken up, has read a part, or ends, or a newer run begins. Needs the role CONTRIBUTOR.',
    args: { article: t.arg({ type: 'ArticleRef', required: true, description: 'Article that is read.' }) },
    subscribe: (_, { article }, context) => {
      checkRole(context.viewer, 'CONTRIBUTOR', 'runProgress');
      return subscribeToRuns(article, context) as Promise<AsyncIterable<RunEvent>>; // marks are not executed
    },
    resolve: ({ run }) => toRunNode(run),
  }),
);
