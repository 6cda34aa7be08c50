import type { GraphQLResolveInfo } from 'graphql';
import type { AccountId } from '../../../schema/ids.ts';
import type { AccountKind, AccountRole } from '../../../schema/words.ts';
import { type AccountRow, loadAccounts } from '../../access/account.store.ts';
import { type KeyRow, loadKeys } from '../../access/key.store.ts';
import { formatAccountId } from '../../base/id.ts';
import { hasRole } from '../../base/viewer.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { createRowLoader, getFieldLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';

export const AccountKindEnum = builder.enumType('AccountKind', {
  description: 'Kinds of accounts.',
  values: {
    PERSON: { description: 'A person.' },
    SERVICE: { description: 'A program.' },
  } satisfies Record<AccountKind, object>,
});

export const AccountRoleEnum = builder.enumType('AccountRole', {
  description: 'Roles of accounts. Each may do what the roles before it may.',
  values: {
    READER: { description: 'Reads.' },
    CONTRIBUTOR: { description: 'Records articles and notes, makes proposals, reads the audit.' },
    CURATOR: { description: 'Records, corrects and retracts facts, names and classes; accepts proposals; judges identities.' },
    ADMIN: { description: 'Manages accounts and keys; withdraws and forgets articles; reverts revisions of others.' },
  } satisfies Record<AccountRole, object>,
});

export const AccountKey = builder.objectRef<KeyRow>('AccountKey').implement({
  description: 'A key of an account, for programs. The key itself is shown once, when it is created.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the key, for `revokeKey`.', resolve: ({ id }) => `K${id}` }),
    label: t.exposeString('label', { description: 'Use of the key, in words.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Time of creation.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Time from which the key is not valid.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the key was revoked; null if it was not.',
    }),
  }),
});

/** An account's row as a node. */
export type AccountNode = AccountRow & NodeRow;
export const toAccountNode = (row: AccountRow): AccountNode => ({ ...row, node: 'Account', nodeId: formatAccountId(row.id) });

const getKeysLoader = createRowLoader(loadKeys);

/** True if the viewer manages the account, or is it. */
const mayManage = ({ viewer }: Context, id: AccountId): boolean => viewer !== null && (viewer.id === id || hasRole(viewer.role, 'ADMIN'));

export const AccountType = builder.objectRef<AccountNode>('Account').implement({
  description: 'A person or a program that acts. Revisions have its name.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Account',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the account. It never changes.' }),
    kind: t.expose('kind', { type: AccountKindEnum, description: 'Kind of the account.' }),
    role: t.expose('role', { type: AccountRoleEnum, description: 'Role of the account.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Time of creation.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the account was closed; null while it is open.',
    }),
    keys: t.field({
      type: [AccountKey],
      nullable: true,
      description: `Keys of the account, newest first (at most ${MAX_LIST_LENGTH}). Null unless the viewer is the account or has the role ADMIN.`,
      resolve: async ({ id }, _, context, info) =>
        mayManage(context, id) ? (await getKeysLoader(context, info).load(id)).slice(0, MAX_LIST_LENGTH) : null,
    }),
  }),
});

/** The account with an id, for those who may know of it: itself, and whoever reads the audit. */
export async function findAccountNode(id: AccountId, context: Context, info: GraphQLResolveInfo): Promise<AccountNode | null> {
  const { viewer } = context;
  if (!viewer || (viewer.id !== id && !hasRole(viewer.role, 'CONTRIBUTOR'))) return null;
  const row = await getFieldLoader<AccountId, AccountRow | null>(context, info, { of: 'account' }, (ids) =>
    loadAccounts(context.db, ids),
  ).load(id);
  return row && toAccountNode(row);
}
