import { formatRevisionId } from '../../base/known.ts';
import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Article } from '../article/article.graphql.ts';
import { loadMoment } from '../revision/moment.graphql.ts';
import { loadTextVersions, type TextVersionRow } from './text-version.store.ts';

const getVersionLoader = createRowLoader(loadTextVersions);

const TextVersion = builder.objectRef<TextVersionRow>('TextVersion').implement({
  description:
    'One text of an article. Its sentences are those that the article has with `known` set to its revision, or to one up to the next version.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the text in UTF-8, in hexadecimal.' }),
    length: t.exposeInt('length', { description: 'Length of the text in Unicode code points.' }),
    revision: t.id({ description: 'Id of the revision that brought the text.', resolve: ({ since }) => formatRevisionId(since) }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'Time when the text was recorded.',
      resolve: ({ since }, _, context, info) => loadMoment(since, context, info),
    }),
  }),
});

builder.objectField(Article, 'versions', (t) =>
  t.field({
    type: [TextVersion],
    description: 'The texts that the article has had, the earliest first. The id of the article stays the same.',
    resolve: ({ id }, _, context, info) => getVersionLoader(context, info).load(id),
  }),
);
