import { builder } from '../../graphql/builder.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { loadStatement, Statement } from '../statement/statement.graphql.ts';
import { findStanding, MAX_NAMED_STATEMENTS, readStatementIds, retractStatements } from './retract.store.ts';

defineContentMutation('retractStatements', {
  role: 'CURATOR',
  operation: 'RETRACT',
  needsReason: true,
  description:
    'Retracts statements with all their evidence. They keep their ids, and stay as they were for every earlier revision. No ingest of a folder brings them back. Statements that are retracted already are a CONFLICT.',
  args: builder.args((t) => ({
    ids: t.idList({ required: true, description: `Ids of the statements, such as S77 (1–${MAX_NAMED_STATEMENTS}).` }),
  })),
  subjects: async (_, { ids }) => ({ statement: readStatementIds(ids.map(String), 'ids') }),
  run: async (tx, { ids }) => {
    const rows = await findStanding(tx, ids.map(String), 'ids');
    const retracted = rows.map(({ id }) => id);
    await retractStatements(tx, retracted);
    return { retracted };
  },
  fields: (t) => ({
    statements: t.field({
      type: [Statement],
      description: 'Statements that were retracted.',
      resolve: ({ retracted }, _, context, info) => Promise.all(retracted.map((id) => loadStatement(id, context, info))),
    }),
  }),
});
