import { type CheckContext, checkReference } from './check-context.ts';
import { checkEntity } from './check-entity.ts';
import { checkSentences } from './check-sentences.ts';
import { checkText } from './check-text.ts';
import { createMistake, findRepeats, type Mistake } from './mistake.ts';
import type { EntityShape, StatementShape } from './shape.ts';

/** Finds every mistake that the shape does not catch. If there is none, the database accepts the graph. */
export function checkGraph(input: Omit<CheckContext, 'keyed'>): Mistake[] {
  const { graph } = input;
  const entities = Object.entries(graph.entities) as [string, EntityShape][]; // the union of all kinds
  const keyed = new Map<string, { subject: string; statement: StatementShape }>();
  const twice: Mistake[] = [];
  for (const [slug, { statements }] of entities) {
    for (const [index, statement] of statements.entries()) {
      if (statement.key === undefined) continue;
      if (keyed.has(statement.key))
        twice.push(createMistake(['entities', slug, 'statements', index, 'key'], statement.key, 'another statement has this key'));
      keyed.set(statement.key, { subject: slug, statement });
    }
  }
  const context: CheckContext = { ...input, keyed };
  const identifiers = entities.flatMap(([slug, entity]) =>
    entity.identifiers.map(({ scheme, value }, index) => ({ slug, index, value, id: `${scheme}:${value}` })),
  );
  const { publisher } = graph.article;
  return [
    ...twice,
    ...checkText(context),
    ...(publisher === undefined ? [] : checkReference(context, ['article', 'publisher'], publisher, ['ORGANIZATION'])),
    ...checkSentences(context),
    ...findRepeats(identifiers.map(({ id }) => id)).flatMap((nth) => {
      const { slug, index, value } = identifiers[nth] as (typeof identifiers)[number]; // a valid index
      return [createMistake(['entities', slug, 'identifiers', index, 'value'], value, 'the same identifier stands above')];
    }),
    ...identifiers.flatMap(({ slug, index, value, id }) => {
      const owner = input.identified.get(id);
      return owner === undefined || owner === slug
        ? []
        : [createMistake(['entities', slug, 'identifiers', index, 'value'], value, `the graph has ${id} for ${owner}`)];
    }),
    ...entities.flatMap(([slug, entity]) => checkEntity(context, slug, entity)),
  ];
}
