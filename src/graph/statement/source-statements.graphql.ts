import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { isOnlyRequested } from '../../graphql/requested-fields.ts';
import { Name } from '../name/name.graphql.ts';
import { Sentence } from '../sentence/sentence.graphql.ts';
import type { SentenceKey } from '../sentence/sentence.store.ts';
import { findStatement, Statement, toStatementNode } from './statement.graphql.ts';
import { listSentenceStatements, type StatementRow } from './statement.store.ts';
import { LIGHT_FIELDS } from './statement-columns.store.ts';

const getSentenceStatementLoader = createRowLoader<SentenceKey, StatementRow[]>((db, keys) => listSentenceStatements(db, keys));
const getLightStatementLoader = createRowLoader<SentenceKey, StatementRow[]>((db, keys) => listSentenceStatements(db, keys, true));
builder.objectField(Sentence, 'statements', (t) =>
  t.field({
    type: [Statement],
    description: `Statements that have evidence in the sentence (at most ${MAX_LIST_LENGTH}).`,
    resolve: async ({ articleId, number }, _, context, info) => {
      const getLoader = isOnlyRequested(info, LIGHT_FIELDS) ? getLightStatementLoader : getSentenceStatementLoader;
      return (await getLoader(context, info).load({ articleId, number })).map(toStatementNode);
    },
  }),
);

builder.objectField(Name, 'statement', (t) =>
  t.field({
    type: Statement,
    nullable: true,
    description: 'For a TITLE: the statement that supports it.',
    resolve: ({ statementId }, _, context, info) => (statementId === null ? null : findStatement(statementId, context, info)),
  }),
);
