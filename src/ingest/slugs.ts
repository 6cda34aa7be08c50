import type { GraphFile, WrittenGraph } from './shape.ts';
import type { QuantityShape } from './shape-statement-value.ts';
import { listTargets } from './target.ts';

const findCounted = (quantity: QuantityShape | undefined) => (typeof quantity?.of === 'string' ? quantity.of : undefined);

/** All slugs of entities in the file. */
export function listSlugs(graph: GraphFile | WrittenGraph): string[] {
  const slugs = [
    graph.article.publisher,
    ...graph.sentences.flatMap(({ speaker, mentions }) => [speaker, ...mentions.map(({ entity }) => entity)]),
    ...graph.quotations.map(({ speaker }) => speaker),
    ...Object.entries(graph.entities).flatMap(([slug, { statements, differentFrom = [] }]) => [
      slug,
      ...differentFrom,
      ...statements.flatMap(({ entity, quantity, qualifiers, evidence }) => [
        entity,
        findCounted(quantity),
        ...qualifiers.map((qualifier) => qualifier.entity),
        ...evidence.flatMap((item) => {
          if (typeof item === 'number') return [];
          const { speaker, via = [] } = item;
          return [
            speaker,
            ...via,
            ...listTargets(item).flatMap(([, target]) => [target.subject, target.entity, findCounted(target.quantity)]),
          ];
        }),
      ]),
    ]),
  ];
  return [...new Set(slugs.filter((slug) => slug !== undefined))];
}
