import type { StoredEntity } from './entities.store.ts';
import { createMistake, type Mistake } from './mistake.ts';
import type { GraphFile } from './shape.ts';

/** A file without what it calls entities that were forgotten, with a warning for each. */
export function removeForgotten(graph: GraphFile, stored: ReadonlyMap<string, StoredEntity>): { graph: GraphFile; warnings: Mistake[] } {
  const warnings: Mistake[] = [];
  const kept = Object.entries(graph.entities).map(([slug, entity]) => {
    const forgottenIn = stored.get(slug)?.forgottenIn;
    const isCalled = entity.names.length > 0 || entity.identifiers.length > 0 || entity.description !== undefined;
    if (!forgottenIn || !isCalled) return [slug, entity] as const;
    const why = `it was forgotten in R${forgottenIn}; its names, identifiers and description are not taken in`;
    warnings.push(createMistake(['entities', slug], slug, why));
    return [slug, { ...entity, names: [], identifiers: [], description: undefined }] as const;
  });
  return { graph: warnings.length > 0 ? { ...graph, entities: Object.fromEntries(kept) } : graph, warnings };
}
