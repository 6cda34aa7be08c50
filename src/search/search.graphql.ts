import { MAX_SEARCH_LENGTH, readSearchText } from '../base/search-text.ts';
import { Entity, toEntityNode } from '../graph/entity/entity.graphql.ts';
import { Name } from '../graph/name/name.graphql.ts';
import { MatchReasonEnum } from '../graph/name/reason.graphql.ts';
import { EntityKindEnum } from '../graph/ontology/enums.graphql.ts';
import { KNOWN_ARG } from '../graphql/as-of/known.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../graphql/connection.ts';
import { defineGroupsField } from '../graphql/groups.ts';
import { buildSearchRelation, getSearchGrouping, type SearchRow } from './search.store.ts';
import { describeSearchGroup, SearchGroupByEnum } from './search-groups.graphql.ts';

const SearchConnection = defineConnectionType('Search', Entity, (row: SearchRow) => toEntityNode(row), {
  edge: (t) => ({
    score: t.float({ description: 'Score from 0 to 1. 1 means that the name is written the same.', resolve: ({ row }) => row.match.score }),
    matchedName: t.field({ type: Name, description: 'Name of the entity that matches best.', resolve: ({ row }) => row.match.name }),
    why: t.field({ type: [MatchReasonEnum], description: 'Reasons why the name matches.', resolve: ({ row }) => row.match.why }),
  }),
  connection: (t) => ({
    groups: defineGroupsField(t, SearchGroupByEnum, getSearchGrouping, describeSearchGroup),
    truncated: t.boolean({
      description:
        'True if too many names match and only those with the fewest other words were compared. Use a longer text to find the rest.',
      resolve: ({ relation }) => relation.truncated ?? false,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field(
    definePagedField({
      type: SearchConnection,
      description:
        'Searches entities by name in any alphabet, spelling, Kazakh or Russian case form, best match first. Each entity appears once, with its best name and the reasons. The last word may be incomplete.',
      args: {
        text: t.arg.string({ required: true, description: `Text to search for (1–${MAX_SEARCH_LENGTH} characters).` }),
        kind: t.arg({ type: [EntityKindEnum], description: 'Only entities of these kinds (default: any).' }),
        lang: t.arg({ type: ['LanguageTag'], description: 'Only names whose language tag is exactly one of these (default: any).' }),
        ...KNOWN_ARG,
      },
      relation: ({ text, kind, lang }, context) => buildSearchRelation(context.db, { text: readSearchText('text', text), kind, lang }),
    }),
  ),
);
