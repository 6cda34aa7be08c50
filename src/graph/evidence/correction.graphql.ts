import type { Tie } from '../../../schema/words.ts';
import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Entity, resolveEntity } from '../entity/entity.graphql.ts';
import { PredicateEnum } from '../ontology/enums.graphql.ts';
import { Value } from '../statement/statement.graphql.ts';
import { type CorrectionRow, loadCorrections } from './correction.store.ts';
import { Evidence } from './evidence.graphql.ts';

const getCorrectionLoader = createRowLoader(loadCorrections);

const Correction = builder.objectRef<CorrectionRow>('Correction').implement({
  description:
    'A statement that evidence corrects, confirms or ends, named by its subject, predicate and value. It need not be in the graph.',
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: 'Subject of the statement.',
      resolve: resolveEntity(({ subjectId }: CorrectionRow) => subjectId),
    }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate of the statement.' }),
    value: t.field({ type: Value, description: 'Value of the statement.', resolve: (row) => row }),
  }),
});

const TIED = {
  corrects: ['CORRECTS', 'Statement that the source takes back by these words; null if it takes back none.'],
  confirms: ['CONFIRMS', 'Other statement that the source says too by these words; null if there is none.'],
  ends: ['ENDS', 'Statement that was over when this one began, as the source says; null if it says so of none.'],
} as const satisfies Record<string, readonly [Tie, string]>;

for (const [field, [tie, description]] of Object.entries(TIED))
  builder.objectField(Evidence, field, (t) =>
    t.field({
      type: Correction,
      nullable: true,
      description,
      resolve: async ({ id }, _, context, info) => {
        const found = await getCorrectionLoader(context, info).load(id);
        return found?.tie === tie ? found : null;
      },
    }),
  );
