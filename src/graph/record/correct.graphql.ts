import { builder } from '../../graphql/builder.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { loadStatement, Statement } from '../statement/statement.graphql.ts';
import { correctStatement } from './correct.store.ts';
import { collectMistakes, readPieces } from './facts.store.ts';
import { findOneStanding, readStatementIds } from './retract.store.ts';
import { LocalTextInput, QuantityInput } from './value-inputs.graphql.ts';

const ValueInput = builder.inputType('ValueInput', {
  description:
    'The value of a statement, and when it was true. Exactly one of `entity`, `quantity`, `text`, `date` and `unknown` is the value.',
  fields: (t) => ({
    entity: t.field({ type: 'EntityRef', description: 'An entity of the graph.' }),
    quantity: t.field({ type: QuantityInput, description: 'A quantity.' }),
    text: t.field({ type: LocalTextInput, description: 'A text in our own words.' }),
    date: t.field({ type: 'EDTF', description: 'A date.' }),
    unknown: t.boolean({ description: 'True if there is a value that the source does not name.' }),
    validFrom: t.field({ type: 'EDTF', description: 'Since when it was true in the world (default: as it is).' }),
    validTo: t.field({ type: 'EDTF', description: 'Until when it was true in the world (default: as it is).' }),
  }),
});

defineContentMutation('correct', {
  role: 'CURATOR',
  operation: 'CORRECT',
  needsReason: true,
  description:
    'Moves evidence of a statement to another value, such as a number that was misread. The statement falls if nothing is left that supports it. No ingest of a folder brings it back.',
  args: builder.args((t) => ({
    statement: t.id({ required: true, description: 'Id of the statement, such as S77.' }),
    evidence: t.idList({ description: 'Ids of the evidence that says the other value, such as V12 (default: all of it).' }),
    to: t.field({ type: ValueInput, required: true, description: 'The right value.' }),
  })),
  subjects: async (_, { statement }) => ({ statement: readStatementIds([String(statement)], 'statement') }),
  run: async (tx, { statement, evidence, to }, { revision }) => {
    const before = await findOneStanding(tx, String(statement), 'statement');
    const value = await readPieces(tx, to, 'to');
    const statementId = await collectMistakes(() => correctStatement(tx, revision, before, evidence?.map(String), value));
    return { beforeId: before.id, statementId };
  },
  fields: (t) => ({
    before: t.field({
      type: Statement,
      description: 'The statement that was corrected. It is retracted if nothing supports it any more.',
      resolve: ({ beforeId }, _, context, info) => loadStatement(beforeId, context, info),
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'The statement with the right value; null in a dry run.',
      resolve: ({ statementId, revision }, _, context, info) => (revision === null ? null : loadStatement(statementId, context, info)),
    }),
  }),
});
