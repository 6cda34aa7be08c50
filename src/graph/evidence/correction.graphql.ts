import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Entity, resolveEntity } from '../entity/entity.graphql.ts';
import { PredicateEnum } from '../ontology/enums.graphql.ts';
import { Value } from '../statement/statement.graphql.ts';
import { type CorrectionRow, loadCorrections } from './correction.store.ts';
import { Evidence } from './evidence.graphql.ts';

const getCorrectionLoader = createRowLoader(loadCorrections);

const Correction = builder.objectRef<CorrectionRow>('Correction').implement({
  description: 'A statement that evidence corrects, named by its subject, predicate and value. It need not be in the graph.',
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: 'Subject of the statement that is corrected.',
      resolve: resolveEntity(({ subjectId }: CorrectionRow) => subjectId),
    }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate of the statement that is corrected.' }),
    value: t.field({ type: Value, description: 'Value that is corrected.', resolve: (row) => row }),
  }),
});

builder.objectField(Evidence, 'corrects', (t) =>
  t.field({
    type: Correction,
    nullable: true,
    description: 'Statement that the source takes back by these words; null if it takes back none.',
    resolve: ({ id }, _, context, info) => getCorrectionLoader(context, info).load(id),
  }),
);
