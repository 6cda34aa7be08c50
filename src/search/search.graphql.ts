import { Entity, entityNode } from '../graph/entity/entity.graphql.ts';
import { Name } from '../graph/name/name.graphql.ts';
import { MatchReasonEnum } from '../graph/name/reason.graphql.ts';
import { EntityKindEnum } from '../graph/ontology/enums.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { connectionType, paged } from '../graphql/connection.ts';
import { type SearchRow, searchRelation } from './search.store.ts';
import { MAX_SEARCH_LENGTH, readSearchText } from './search.ts';

const SearchConnection = connectionType('Search', Entity, (row: SearchRow) => entityNode(row), {
  edge: (t) => ({
    score: t.float({ description: 'From 0 to 1, which is the same as written.', resolve: ({ row }) => row.match.score }),
    matchedName: t.field({ type: Name, description: 'The name that answers best.', resolve: ({ row }) => row.match.name }),
    why: t.field({ type: [MatchReasonEnum], description: 'Why it answers.', resolve: ({ row }) => row.match.why }),
  }),
  connection: (t) => ({
    truncated: t.boolean({
      description:
        'Whether more entities may answer than are given: so many names do that only those with the fewest further words were compared. A longer text finds them.',
      resolve: ({ relation }) => relation.truncated ?? false,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field(
    paged({
      type: SearchConnection,
      description:
        'Entities by their names in any alphabet, spelling or Kazakh case ending, the best match first. Each is there once, with the name that answers best and why. The last word may be only begun.',
      args: {
        text: t.arg.string({ required: true, description: `What to look for: 1 to ${MAX_SEARCH_LENGTH} characters.` }),
        kind: t.arg({ type: [EntityKindEnum], description: 'Only entities of these kinds.' }),
        lang: t.arg({ type: ['LanguageTag'], description: 'Only names in these languages, exactly.' }),
      },
      relation: ({ text, kind, lang }, context) => searchRelation(context.db, { text: readSearchText('text', text), kind, lang }),
    }),
  ),
);
