import { builder } from '../../graphql/builder.ts';
import { EntityFilterInput } from './filter.graphql.ts';
import type { SentenceFilter } from './filter.ts';
import { TEXT_FILTER } from './filter-text.ts';

export const SentenceFilterInput = builder.inputRef<SentenceFilter>('SentenceFilter').implement({
  description: 'Condition on sentences. All given fields must match.',
  fields: (t) => ({
    text: t.string({
      description: `The sentence has these words in its text, its gloss or a text value that rests on it. ${TEXT_FILTER}`,
    }),
    article: t.field({ type: ['ArticleRef'], description: 'The sentence belongs to one of these articles.' }),
    mentions: t.field({ type: EntityFilterInput, description: 'The sentence mentions an entity that meets this filter.' }),
  }),
});
