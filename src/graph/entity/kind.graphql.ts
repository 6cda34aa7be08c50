import type { EntityId } from '../../../schema/ids.ts';
import type { Kind, TypedKind } from '../../../schema/ontology.ts';
import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Node } from '../../graphql/node/node.graphql.ts';
import { Entity, type EntityNode } from './entity.graphql.ts';
import { TYPE_OF_KIND } from './entity.ts';
import { type KindRow, loadKindRows } from './kind.store.ts';

/** Defines the object type of a kind. The concept adds its own fields; the others come from Entity. */
export const defineKindType = (kind: Kind, description: string) =>
  builder.objectRef<EntityNode>(TYPE_OF_KIND[kind]).implement({
    description,
    interfaces: [Entity, Node],
    isTypeOf: (row) => typeof row === 'object' && row !== null && 'kind' in row && row.kind === kind,
  });

/** Loader of the rows of a kind's own table: one SQL statement for all entities. */
export const createKindRowLoader = <K extends TypedKind>(kind: K) =>
  createRowLoader<EntityId, KindRow<K>>((db, ids) => loadKindRows(kind, db, ids));
