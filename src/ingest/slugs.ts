import type { WrittenGraph } from './shape.ts';

/** All slugs of entities in the file. */
export function listSlugs(graph: WrittenGraph): string[] {
  const slugs = [
    graph.article.publisher,
    ...graph.sentences.flatMap(({ speaker, mentions }) => [speaker, ...mentions.map(({ entity }) => entity)]),
    ...graph.quotations.map(({ speaker }) => speaker),
    ...Object.entries(graph.entities).flatMap(([slug, { statements, differentFrom = [] }]) => [
      slug,
      ...differentFrom,
      ...statements.flatMap(({ entity, quantity, qualifiers, evidence }) => [
        entity,
        typeof quantity?.of === 'string' ? quantity.of : undefined,
        ...qualifiers.map((qualifier) => qualifier.entity),
        ...evidence.flatMap((item) => (typeof item === 'number' ? [] : [item.speaker, ...(item.via ?? [])])),
      ]),
    ]),
  ];
  return [...new Set(slugs.filter((slug) => slug !== undefined))];
}
