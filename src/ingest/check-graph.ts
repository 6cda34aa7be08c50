import { type CheckContext, checkReference } from './check-context.ts';
import { checkEntity } from './check-entity.ts';
import { checkSentences } from './check-sentences.ts';
import { checkText } from './check-text.ts';
import { createMistake, findRepeats, type Mistake } from './mistake.ts';
import type { EntityShape, StatementShape } from './shape.ts';

/** Finds every mistake that the shape does not catch. If there is none, the database accepts the graph. */
export function checkGraph(given: Omit<CheckContext, 'keyed'>): Mistake[] {
  const { graph } = given;
  const entities = Object.entries(graph.entities) as [string, EntityShape][]; // the union of all kinds
  const keyed = new Map<string, { subject: string; statement: StatementShape }>();
  const twice: Mistake[] = [];
  for (const [slug, { statements }] of entities) {
    for (const [at, statement] of statements.entries()) {
      if (statement.key === undefined) continue;
      if (keyed.has(statement.key))
        twice.push(createMistake(['entities', slug, 'statements', at, 'key'], statement.key, 'another statement has this key'));
      keyed.set(statement.key, { subject: slug, statement });
    }
  }
  const subject: CheckContext = { ...given, keyed };
  const identifiers = entities.flatMap(([slug, entity]) =>
    entity.identifiers.map(({ scheme, value }, at) => ({ slug, at, value, id: `${scheme}:${value}` })),
  );
  const { publisher } = graph.article;
  return [
    ...twice,
    ...checkText(subject),
    ...(publisher === undefined ? [] : checkReference(subject, ['article', 'publisher'], publisher, ['ORGANIZATION'])),
    ...checkSentences(subject),
    ...findRepeats(identifiers.map(({ id }) => id)).flatMap((nth) => {
      const { slug, at, value } = identifiers[nth] as (typeof identifiers)[number]; // a valid index
      return [createMistake(['entities', slug, 'identifiers', at, 'value'], value, 'the same identifier stands above')];
    }),
    ...identifiers.flatMap(({ slug, at, value, id }) => {
      const owner = given.identified.get(id);
      return owner === undefined || owner === slug
        ? []
        : [createMistake(['entities', slug, 'identifiers', at, 'value'], value, `the graph has ${id} for ${owner}`)];
    }),
    ...entities.flatMap(([slug, entity]) => checkEntity(subject, slug, entity)),
  ];
}
