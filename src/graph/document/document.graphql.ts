import { builder } from '../../graphql/builder.ts';
import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindRows, kindType } from '../entity/kind.graphql.ts';
import { DocumentTypeEnum } from '../ontology/enums.graphql.ts';

const rowOf = kindRows('DOCUMENT');

export const Document = kindType('DOCUMENT', 'Something written that the news speaks of.');

builder.objectField(Document, 'type', (t) =>
  t.field({
    type: DocumentTypeEnum,
    description: 'What it is.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).type,
  }),
);

kindRoots('DOCUMENT', Document, 'document', 'documents');
