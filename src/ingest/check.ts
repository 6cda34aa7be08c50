import { checkEntity } from './check-entity.ts';
import { checkSentences } from './check-sentences.ts';
import { checkText } from './check-text.ts';
import { type Mistake, mistake } from './mistake.ts';
import type { EntityShape, GraphFile, StatementShape } from './shape.ts';
import { checkReference, type KnownEntity, type Subject } from './subject.ts';

/** Every mistake that the shape does not show; none means that the database will take it. */
export function checkGraph(graph: GraphFile, text: string | undefined, known: ReadonlyMap<string, KnownEntity>): Mistake[] {
  const entities = Object.entries(graph.entities) as [string, EntityShape][]; // the union of all kinds
  const keyed = new Map<string, { subject: string; statement: StatementShape }>();
  const twice: Mistake[] = [];
  for (const [slug, { statements }] of entities) {
    for (const [at, statement] of statements.entries()) {
      if (statement.key === undefined) continue;
      if (keyed.has(statement.key))
        twice.push(mistake(['entities', slug, 'statements', at, 'key'], statement.key, 'another statement has this key'));
      keyed.set(statement.key, { subject: slug, statement });
    }
  }
  const subject: Subject = { graph, text, known, keyed };
  const { publisher } = graph.article;
  return [
    ...twice,
    ...checkText(subject),
    ...(publisher === undefined ? [] : checkReference(subject, ['article', 'publisher'], publisher, ['ORGANIZATION'])),
    ...checkSentences(subject),
    ...entities.flatMap(([slug, entity]) => checkEntity(subject, slug, entity)),
  ];
}
