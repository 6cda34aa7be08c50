import { Entity, entityNode } from '../entity/entity.graphql.ts';
import { badInput } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { connectionType, paged } from '../graphql/connection.ts';
import { Name } from '../name/name.graphql.ts';
import { EntityKindEnum } from '../ontology/enums.graphql.ts';
import { type Match, type SearchRow, searchRelation } from './search.store.ts';

const LONGEST_SEARCH = 200;

const MatchReason = builder.enumType('MatchReason', {
  description: 'How a name answers to what was typed.',
  values: {
    EXACT: { description: 'It is the same; capitals do not matter.' },
    WORD: { description: 'It has this as whole words.' },
    PREFIX: { description: 'It begins so.' },
    PART: { description: 'It has this as a part.' },
    TYPO: { description: 'It is written much alike.' },
  } satisfies Record<Match, object>,
});

const SearchConnection = connectionType('Search', Entity, (row: SearchRow) => entityNode(row), {
  edge: (t) => ({
    score: t.float({ description: 'From 0 to 1, the same as typed.', resolve: ({ row }) => row.score }),
    matchedName: t.field({
      type: Name,
      description: 'The name that answers best.',
      resolve: ({ row }) => ({
        entityId: row.id,
        text: row.matchedText,
        lang: row.matchedLang,
        role: row.matchedRole,
        statementId: row.matchedStatementId,
      }),
    }),
    why: t.field({ type: [MatchReason], description: 'How it answers.', resolve: ({ row }) => [row.why] }),
  }),
});

builder.queryField('search', (t) =>
  t.field(
    paged({
      type: SearchConnection,
      description: 'Entities by their names, the best match first. Each is there once, with the name that answers best and why.',
      args: {
        text: t.arg.string({ required: true, description: `What to look for: 1 to ${LONGEST_SEARCH} characters.` }),
        kind: t.arg({ type: [EntityKindEnum], description: 'Only entities of these kinds.' }),
        lang: t.arg({ type: ['LanguageTag'], description: 'Only names in these languages, exactly.' }),
      },
      relation: ({ text, kind, lang }) => {
        const typed = text.trim().normalize('NFC');
        if (typed.length < 1 || typed.length > LONGEST_SEARCH)
          throw badInput('text', text, `1 to ${LONGEST_SEARCH} characters besides white space`);
        return searchRelation({ text: typed, kind, lang });
      },
    }),
  ),
);
