import type { RunId } from '../../../schema/ids.ts';
import { addAudit } from '../../access/audit.store.ts';
import { badInput } from '../../base/errors.ts';
import { parseId } from '../../base/id.ts';
import { findRun, Run } from '../../graph/run/run.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineMutation } from '../../graphql/mutation/mutation.graphql.ts';
import { cancelRun } from './model-run.store.ts';

const CancelRunPayload = builder.objectRef<{ readonly runId: RunId }>('CancelRunPayload').implement({
  description: 'Result of `cancelRun`.',
  fields: (t) => ({
    run: t.field({
      type: Run,
      nullable: true,
      description: 'Run as it is after the mutation.',
      resolve: ({ runId }, _, context, info) => findRun(runId, context, info),
    }),
  }),
});

defineMutation('cancelRun', {
  role: 'CONTRIBUTOR',
  description:
    'Cancels a run that has not ended. A new run over the article goes on with what the model has answered until then: it is not asked again.',
  type: CancelRunPayload,
  args: builder.args((t) => ({ id: t.id({ required: true, description: 'Id of the run, such as N5.' }) })),
  run: async (tx, { id }, { viewer, reason }) => {
    const key = parseId(String(id));
    if (key?.type !== 'run') throw badInput('id', id, 'the id of a run is N5');
    await addAudit(tx, { action: 'cancelRun', account: viewer.id, reason });
    await cancelRun(tx, key.id);
    return { runId: key.id };
  },
});
