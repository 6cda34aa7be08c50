import type { Tie } from '../../../schema/words.ts';
import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { Entity, loadEntity } from '../entity/entity.graphql.ts';
import { PredicateEnum } from '../ontology/enums.graphql.ts';
import { loadStatement, Statement, Value } from '../statement/statement.graphql.ts';
import { type CorrectionRow, loadCorrections, loadNamed } from './correction.store.ts';
import { Evidence } from './evidence.graphql.ts';

const getCorrectionLoader = createRowLoader(loadCorrections);
const getNamedLoader = createRowLoader(loadNamed);

const Correction = builder.objectRef<CorrectionRow>('Correction').implement({
  description:
    'A statement that evidence corrects, confirms or ends. It is named by its subject, predicate and value, or by its key in the file of an article, and need not be in the graph.',
  fields: (t) => ({
    article: t.string({
      nullable: true,
      description: 'Slug of the article that says it, which need not be in the graph; null if any article may.',
      resolve: ({ article }) => article,
    }),
    key: t.exposeString('key', {
      nullable: true,
      description: 'Key of the statement in the file of the article; null if it is named by what it says.',
    }),
    statements: t.field({
      type: [Statement],
      description: `Current statements that are meant (at most ${MAX_LIST_LENGTH}); empty while the graph has none.`,
      resolve: async ({ evidenceId }, _, context, info) =>
        (await getNamedLoader(context, info).load(evidenceId)).map((id) => loadStatement(id, context, info)),
    }),
    subject: t.field({
      type: Entity,
      nullable: true,
      description: 'Subject of the statement; null if a key names it.',
      resolve: ({ said }, _, context, info) => said && loadEntity(said.subjectId, context, info),
    }),
    predicate: t.field({
      type: PredicateEnum,
      nullable: true,
      description: 'Predicate of the statement; null if a key names it.',
      resolve: ({ said }) => said?.predicate,
    }),
    value: t.field({
      type: Value,
      nullable: true,
      description: 'Value of the statement; null if a key names it.',
      resolve: ({ said }) => said,
    }),
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
