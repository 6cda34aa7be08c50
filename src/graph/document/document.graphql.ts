import { builder } from '../../graphql/builder.ts';
import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindRows, kindType } from '../entity/kind.graphql.ts';
import { DocumentTypeEnum } from '../ontology/enums.graphql.ts';

const rowOf = kindRows('DOCUMENT');

export const Document = kindType('DOCUMENT', 'A document that the news refers to, such as a report, a letter or a programme.');

builder.objectField(Document, 'type', (t) =>
  t.field({
    type: DocumentTypeEnum,
    description: 'Type of the document.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).type,
  }),
);

kindRoots('DOCUMENT', Document, 'document', 'documents');
