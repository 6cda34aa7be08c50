import { builder } from '../../graphql/builder.ts';
import { rankByAccount } from '../../ingest/rankings.store.ts';
import { RankEnum } from '../ontology/enums.graphql.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { loadStatement, Statement } from '../statement/statement.graphql.ts';
import { findOneStanding, readStatementIds } from './retract.store.ts';

defineContentMutation('rankStatement', {
  role: 'CURATOR',
  operation: 'RANK',
  description:
    'Ranks a statement among competing ones. The rank goes before what articles say. Null takes it back, so that articles decide again.',
  args: builder.args((t) => ({
    id: t.id({ required: true, description: 'Id of the statement, such as S77.' }),
    rank: t.field({ type: RankEnum, description: 'Its rank; null to take back the rank that an account gave.' }),
  })),
  subjects: async (_, { id }) => ({ statement: readStatementIds([String(id)], 'id') }),
  run: async (tx, { id, rank }) => {
    const statement = await findOneStanding(tx, String(id), 'id');
    await rankByAccount(tx, [statement.id], rank ?? undefined);
    return { statementId: statement.id };
  },
  fields: (t) => ({
    statement: t.field({
      type: Statement,
      description: 'The statement.',
      resolve: ({ statementId }, _, context, info) => loadStatement(statementId, context, info),
    }),
  }),
});
