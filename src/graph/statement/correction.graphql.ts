import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { listCorrected, listCorrecting } from './correction.store.ts';
import { Statement, toStatementNode } from './statement.graphql.ts';

const getCorrectedLoader = createRowLoader(listCorrected);
const getCorrectingLoader = createRowLoader(listCorrecting);

builder.objectField(Statement, 'corrects', (t) =>
  t.field({
    type: [Statement],
    description: `Statements of every standing that its sources took back for this one, and those from which a curator moved evidence to it (at most ${MAX_LIST_LENGTH}).`,
    resolve: async ({ id }, _, context, info) => (await getCorrectedLoader(context, info).load(id)).map(toStatementNode),
  }),
);

builder.objectField(Statement, 'correctedBy', (t) =>
  t.field({
    type: [Statement],
    description: `Statements for which a source took this one back, or to which a curator moved its evidence (at most ${MAX_LIST_LENGTH}).`,
    resolve: async ({ id }, _, context, info) => (await getCorrectingLoader(context, info).load(id)).map(toStatementNode),
  }),
);
