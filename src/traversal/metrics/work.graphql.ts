import { builder } from '../../graphql/builder.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { TopologyType } from '../topology/topology.graphql.ts';
import { listWork, type Work } from './shared-work.ts';

const WorkType = builder.objectRef<Work>('Work').implement({
  description: 'A long computation. It runs once for all requests that wait for it, and stops if none is left.',
  fields: (t) => ({
    what: t.exposeString('what', { description: 'Name of the computation.' }),
    since: t.expose('since', { type: 'DateTime', description: 'Time when the computation started.' }),
    progress: t.exposeFloat('progress', { description: 'Share that is done, from 0 to 1.' }),
  }),
});

builder.objectField(TopologyType, 'work', (t) =>
  t.field({
    type: [WorkType],
    description: `Computations that this server is running, oldest first (at most ${MAX_LIST_LENGTH}).`,
    resolve: () => listWork().slice(0, MAX_LIST_LENGTH),
  }),
);
