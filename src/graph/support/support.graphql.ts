import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Statement } from '../statement/statement.graphql.ts';
import { loadSupport, type Support } from './support.store.ts';

const getSupportLoader = createRowLoader(loadSupport);

const SupportType = builder.objectRef<Support>('Support').implement({
  description:
    'Sources that assert a statement. A reprint counts as the article that it reprints. Evidence that its source took back, or followed by another stance, does not count.',
  fields: (t) => ({
    articles: t.exposeInt('articles', { description: 'Number of articles.' }),
    publishers: t.exposeInt('publishers', { description: 'Number of publishers of these articles.' }),
    independent: t.exposeInt('independent', {
      description:
        'Number of independent sources: speakers, and publishers for the voice of articles. A speaker counts once, also if others pass it on. A source without a name never counts.',
    }),
    interestedOnly: t.exposeBoolean('interestedOnly', {
      description: 'True if every independent source is itself the subject or the value, or takes part in the event.',
    }),
  }),
});

builder.objectField(Statement, 'support', (t) =>
  t.field({
    type: SupportType,
    description: 'Sources that assert the statement, counted.',
    resolve: ({ id }, _, context, info) => getSupportLoader(context, info).load(id),
  }),
);
