import { builder } from '../../graphql/builder.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { TopologyType } from '../topology/topology.graphql.ts';
import { listWork, type Work } from './shared-work.ts';

const WorkType = builder.objectRef<Work>('Work').implement({
  description: 'A computation that takes long. It is done once for all who wait for it, and stops when nobody does.',
  fields: (t) => ({
    what: t.exposeString('what', { description: 'What is computed.' }),
    since: t.expose('since', { type: 'DateTime', description: 'When it began.' }),
    progress: t.exposeFloat('progress', { description: 'How much of it is done, from 0 to 1.' }),
  }),
});

builder.objectField(TopologyType, 'work', (t) =>
  t.field({
    type: [WorkType],
    description: `What this server is computing over them, the oldest first (at most ${MAX_LIST_LENGTH}).`,
    resolve: () => listWork().slice(0, MAX_LIST_LENGTH),
  }),
);
