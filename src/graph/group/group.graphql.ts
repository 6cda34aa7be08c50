import { builder } from '../../graphql/builder.ts';
import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindRows, kindType } from '../entity/kind.graphql.ts';
import { GroupTypeEnum } from '../ontology/enums.graphql.ts';

const rowOf = kindRows('GROUP');

export const Group = kindType('GROUP', 'People or families that a source mentions as a group.');

builder.objectField(Group, 'type', (t) =>
  t.field({
    type: GroupTypeEnum,
    description: 'Type of the group: people or families.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).type,
  }),
);

kindRoots('GROUP', Group, 'group', 'groups');
