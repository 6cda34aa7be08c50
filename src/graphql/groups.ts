import type { EnumRef } from '@pothos/core';
import type { Kind, LocalText } from '../../schema/ontology.ts';
import { builder, type Types } from './builder.ts';
import type { ConnectionShape } from './connection.ts';
import { defineLocalTextField } from './lang/lang.graphql.ts';
import { getRelationLoader } from './loaders.ts';
import { type Group, loadGroups, type Parent } from './page/page.store.ts';
import { MAX_LIST_LENGTH } from './page/page.ts';
import type { Grouping } from './page/relation.ts';

/** What a key of a group says. */
export interface GroupKey {
  /** The key as it is shown (default: as it is). */
  readonly key?: string;
  /** Default: the key. */
  readonly label?: LocalText | undefined;
  /** Kind of the entities in the group, if they have one. */
  readonly kind?: Kind;
}

/** A group with its label. */
export type LabelledGroup = Group & { readonly label: LocalText; readonly kind: Kind | null };

export const GroupType = builder.objectRef<LabelledGroup>('Count').implement({
  description: 'A group of rows with the same key.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the group.' }),
    label: t.string(defineLocalTextField('Label of the key.', ({ label }) => label)),
    count: t.exposeInt('count', { description: 'Number of rows.' }),
  }),
});

/** Adds `groups(by:)` to a connection. */
export function defineGroupsField<Row, By extends string>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, ConnectionShape<Row>>,
  by: EnumRef<Types, By>,
  grouping: (by: By) => Grouping,
  describe: (key: string, by: By) => GroupKey,
) {
  return t.field({
    type: [GroupType],
    description: `Groups of the rows on all pages, with counts, largest first (at most ${MAX_LIST_LENGTH}).`,
    args: { by: t.arg({ type: by, required: true, description: 'Key to group by.' }) },
    resolve: async ({ relation, parent }, args, context) => {
      const chosen = (args as { by: By }).by; // required; Pothos loses this for a type parameter
      const ask = getRelationLoader<Parent, Group[]>(context, relation, `groups ${chosen}`, (parents) =>
        loadGroups(context.db, relation, grouping(chosen), parents),
      );
      return (await ask.load(parent)).map(({ key: written, count }) => {
        const { key = written, label = { en: key }, kind = null } = describe(written, chosen);
        return { key, label, kind, count };
      });
    },
  });
}
