import { builder } from '../../graphql/builder.ts';
import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { createKindRowLoader, defineKindType } from '../entity/kind.graphql.ts';
import { GroupTypeEnum } from '../ontology/enums.graphql.ts';

const getGroupRowLoader = createKindRowLoader('GROUP');

export const Group = defineKindType('GROUP', 'People or families that a source mentions as a group.');

builder.objectField(Group, 'type', (t) =>
  t.field({
    type: GroupTypeEnum,
    description: 'Type of the group: people or families.',
    resolve: async ({ id }, _, context, info) => (await getGroupRowLoader(context, info).load(id)).type,
  }),
);

defineKindRootFields('GROUP', Group, 'group', 'groups');
