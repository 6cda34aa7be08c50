import { builder } from '../../graphql/builder.ts';
import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { createKindRowLoader, defineKindType } from '../entity/kind.graphql.ts';
import { DocumentTypeEnum } from '../ontology/enums.graphql.ts';

const getDocumentRowLoader = createKindRowLoader('DOCUMENT');

export const Document = defineKindType('DOCUMENT', 'A document that the news refers to, such as a report, a letter or a programme.');

builder.objectField(Document, 'type', (t) =>
  t.field({
    type: DocumentTypeEnum,
    description: 'Type of the document.',
    resolve: async ({ id }, _, context, info) => (await getDocumentRowLoader(context, info).load(id)).type,
  }),
);

defineKindRootFields('DOCUMENT', Document, 'document', 'documents');
