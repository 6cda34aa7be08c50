import { checkRole } from '../../base/viewer.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { AccountKindEnum, AccountRoleEnum, AccountType, findAccountNode, toAccountNode } from './account.graphql.ts';
import { type AccountFilter, buildAccountRelation } from './accounts.store.ts';

builder.queryField('viewer', (t) =>
  t.field({
    type: AccountType,
    nullable: true,
    description: 'Returns the account that sends the request; null without one.',
    resolve: (_, __, context, info) => (context.viewer ? findAccountNode(context.viewer.id, context, info) : null),
  }),
);

const AccountFilterInput = builder.inputRef<AccountFilter>('AccountFilter').implement({
  description: 'Filter for accounts. All given conditions must hold.',
  fields: (t) => ({
    role: t.field({ type: [AccountRoleEnum], description: 'The role is one of these.' }),
    kind: t.field({ type: [AccountKindEnum], description: 'The kind is one of these.' }),
    isOpen: t.boolean({ description: 'True for accounts that are not closed.' }),
  }),
});

builder.queryField('accounts', (t) =>
  t.field(
    definePagedField({
      type: defineConnectionType('Account', AccountType, toAccountNode),
      description: 'Lists accounts by name. Needs the role ADMIN.',
      args: builder.args((a) => ({ filter: a.field({ type: AccountFilterInput, description: 'Condition to meet (default: all).' }) })),
      relation: ({ filter }, { viewer }) => {
        checkRole(viewer, 'ADMIN', 'accounts');
        return buildAccountRelation(filter ?? {});
      },
    }),
  ),
);
