import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { LIST_TIED, LIST_TYING } from './correction.store.ts';
import { Statement, toStatementNode } from './statement.graphql.ts';

const TIED = {
  corrects: [
    LIST_TIED.CORRECTS,
    'Statements of every standing that its sources took back for this one, and those from which a curator moved evidence to it',
  ],
  correctedBy: [LIST_TYING.CORRECTS, 'Statements for which a source took this one back, or to which a curator moved its evidence'],
  confirms: [LIST_TIED.CONFIRMS, 'Other statements that its sources say too, in the words that support this one'],
  confirmedBy: [LIST_TYING.CONFIRMS, 'Statements whose sources say this one too, in the same words'],
  ends: [LIST_TIED.ENDS, 'Statements that were over when this one began, as its sources say'],
  endedBy: [LIST_TYING.ENDS, 'Statements whose sources say that this one was over when they began'],
} as const;

for (const [field, [list, description]] of Object.entries(TIED)) {
  const getLoader = createRowLoader(list);
  builder.objectField(Statement, field, (t) =>
    t.field({
      type: [Statement],
      description: `${description} (at most ${MAX_LIST_LENGTH}).`,
      resolve: async ({ id }, _, context, info) => (await getLoader(context, info).load(id)).map(toStatementNode),
    }),
  );
}
