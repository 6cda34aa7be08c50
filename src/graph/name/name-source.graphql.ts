import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import type { NameRow } from '../../text/name/name.ts';
import { Article, loadArticle } from '../article/article.graphql.ts';
import { findSentence, Sentence } from '../sentence/sentence.graphql.ts';
import { Name } from './name.graphql.ts';
import { loadNameSources, type NameSource } from './name.store.ts';

const getSourceLoader = createRowLoader(loadNameSources);

const NameSourceType = builder.objectRef<NameSource>('NameSource').implement({
  description: 'An article that gives a name of an entity.',
  fields: (t) => ({
    article: t.field({ type: Article, description: 'Article that gives the name.', resolve: loadArticle }),
    sentence: t.field({
      type: Sentence,
      nullable: true,
      description: 'Sentence that gives the name or its valid time; null if the article names none.',
      resolve: ({ articleId, sentence }, _, context, info) =>
        sentence === null ? null : findSentence({ articleId, number: sentence }, context, info),
    }),
    corrects: t.exposeString('corrects', {
      nullable: true,
      description: 'Name in the same language that the article puts right by this one; null if it takes back none.',
    }),
  }),
});

const isOfName = (name: NameRow) => (source: NameSource) =>
  source.role === name.role &&
  source.lang === name.lang &&
  source.text === name.text &&
  source.validFrom === name.validFrom &&
  source.validTo === name.validTo;

builder.objectField(Name, 'sources', (t) =>
  t.field({
    type: [NameSourceType],
    description: `Articles that give the name with this valid time, the earliest first (at most ${MAX_LIST_LENGTH}).`,
    resolve: async (name, _, context, info) =>
      (await getSourceLoader(context, info).load(name.entityId)).filter(isOfName(name)).slice(0, MAX_LIST_LENGTH),
  }),
);
