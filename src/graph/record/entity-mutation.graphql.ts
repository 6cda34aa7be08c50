import type { InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import type { Operation } from '../../../schema/words.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { builder } from '../../graphql/builder.ts';
import type { Acting } from '../../graphql/mutation/mutation.graphql.ts';
import { Entity, loadEntity } from '../entity/entity.graphql.ts';
import { findEntity } from '../entity/entity.store.ts';
import { checkRemembered } from '../forgetting/forgotten-entity.store.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';

const ENTITY_ARG = builder.args((t) => ({ entity: t.field({ type: 'EntityRef', required: true, description: 'The entity.' }) }));

export interface EntityMutationOptions<Args extends InputFieldMap> {
  readonly operation: Operation;
  readonly description: string;
  readonly needsReason?: boolean;
  readonly args: Args;
  readonly run: (
    tx: Db,
    id: EntityId,
    args: InputShapeFromFields<Args> & { readonly entity: EntityRef },
    acting: Acting & { readonly revision: RevisionId },
  ) => Promise<unknown>;
}

/** Declares a mutation of a CURATOR about one entity. */
export function defineEntityMutation<Args extends InputFieldMap>(
  name: string,
  { args, run, ...options }: EntityMutationOptions<Args>,
): void {
  type Given = InputShapeFromFields<Args> & { readonly entity: EntityRef };
  const read = (given: unknown): Given => given as Given; // the arguments of the mutation, with ENTITY_ARG
  defineContentMutation(name, {
    ...options,
    role: 'CURATOR',
    args: { ...args, ...ENTITY_ARG },
    subjects: async (tx, given) => ({ entity: [await findEntity(tx, read(given).entity)] }),
    run: async (tx, given, acting) => {
      const entityId = await findEntity(tx, read(given).entity);
      await checkRemembered(tx, entityId, read(given).entity.written);
      await run(tx, entityId, read(given), acting);
      return { entityId };
    },
    fields: (t) => ({
      entity: t.field({
        type: Entity,
        description: 'The entity.',
        resolve: ({ entityId }, _, context, info) => loadEntity(entityId, context, info),
      }),
    }),
  });
}
