import { KIND_MAPPINGS, type Mapping, TYPE_MAPPINGS } from '../../schema/mappings.ts';
import type { TypedKind } from '../../schema/ontology.ts';
import type { ExportNode } from './graph.ts';

/** What other vocabularies call an entity: its type if that has a word of its own, else its kind. */
export function findMapping({ kind, type }: Pick<ExportNode, 'kind' | 'type'>): Mapping {
  const types: Readonly<Record<string, Mapping>> = kind in TYPE_MAPPINGS ? TYPE_MAPPINGS[kind as TypedKind] : {}; // `in` has just shown it
  return { ...KIND_MAPPINGS[kind], ...types[type ?? ''] };
}
