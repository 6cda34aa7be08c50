import type { EntityId } from '../../schema/ids.ts';
import { KINDS, type Kind } from '../../schema/ontology.ts';
import { formatEntityId } from '../base/id.ts';
import { pickText } from '../base/lang.ts';
import type { Db } from '../database/connect.ts';
import { loadEntities } from '../graph/entity/entity.store.ts';
import { loadNames } from '../graph/name/name.store.ts';
import { pickName } from '../text/name/name.ts';

/** An id with a name. */
export interface Item {
  readonly id: string;
  readonly name: string;
}

/** An entity in the best of the languages. */
export interface DescribedEntity extends Item {
  readonly kind: Kind;
  readonly description?: string;
}

/** A kind as a type of the protocol. */
export const toType = (kind: Kind, lang: readonly string[]): Item => ({ id: kind, name: pickText(KINDS[kind], lang) });

/** Existing entities by id. Two SQL statements. */
export async function describeEntities(
  db: Db,
  ids: Iterable<EntityId>,
  lang: readonly string[],
): Promise<ReadonlyMap<EntityId, DescribedEntity>> {
  const entityIds = [...new Set(ids)];
  if (entityIds.length === 0) return new Map();
  const [rows, names] = await Promise.all([loadEntities(db, entityIds), loadNames(db, entityIds)]);
  return new Map(
    rows.flatMap((row, index) => {
      if (!row) return [];
      const { id, slug, kind, description } = row;
      const name = pickName(names[index] ?? [], lang) ?? slug;
      return [[id, { id: formatEntityId(id), name, kind, ...(description && { description: pickText(description, lang) }) }]];
    }),
  );
}
