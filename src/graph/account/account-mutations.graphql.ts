import {
  type AccountRow,
  closeAccount,
  createAccount,
  findOpenAccount,
  MAX_ACCOUNT_NAME_LENGTH,
  setRole,
} from '../../access/account.store.ts';
import { addAudit } from '../../access/audit.store.ts';
import { builder } from '../../graphql/builder.ts';
import { defineMutation } from '../../graphql/mutation/mutation.graphql.ts';
import { AccountKindEnum, AccountRoleEnum, AccountType, toAccountNode } from './account.graphql.ts';
import { readAccountId } from './account-id.ts';

interface AccountPayload {
  readonly account: AccountRow;
}

const definePayload = (name: string, description: string) =>
  builder.objectRef<AccountPayload>(name).implement({
    description,
    fields: (t) => ({
      account: t.field({
        type: AccountType,
        description: 'Account as it is after the mutation.',
        resolve: ({ account }) => toAccountNode(account),
      }),
    }),
  });

const ID_ARG = builder.args((t) => ({ id: t.id({ required: true, description: 'Id of the account, such as U3.' }) }));

defineMutation('createAccount', {
  role: 'ADMIN',
  description: 'Creates an account. It has no way in until it has a key, or until a provider of OpenID Connect knows it.',
  type: definePayload('CreateAccountPayload', 'Result of `createAccount`.'),
  args: builder.args((t) => ({
    name: t.string({
      required: true,
      description: `Name that revisions will have (1–${MAX_ACCOUNT_NAME_LENGTH} characters). It never changes, and no other account can take it.`,
    }),
    kind: t.field({ type: AccountKindEnum, required: true, description: 'Kind of the account.' }),
    role: t.field({ type: AccountRoleEnum, required: true, description: 'Role of the account.' }),
  })),
  run: async (tx, args, { viewer, reason }) => {
    const account = await createAccount(tx, args);
    await addAudit(tx, { action: 'createAccount', account: viewer.id, subject: account.id, reason });
    return { account };
  },
});

defineMutation('setRole', {
  role: 'ADMIN',
  description:
    'Gives an account another role, from its next request on. A provider of OpenID Connect that says the role goes before it at the next sign-in.',
  type: definePayload('SetRolePayload', 'Result of `setRole`.'),
  args: builder.args((t) => ({
    ...ID_ARG,
    role: t.field({ type: AccountRoleEnum, required: true, description: 'New role of the account.' }),
  })),
  run: async (tx, { id, role }, { viewer, reason }) => {
    const { id: subject } = await findOpenAccount(tx, readAccountId(id), 'id');
    await addAudit(tx, { action: 'setRole', account: viewer.id, subject, reason });
    return { account: await setRole(tx, subject, role) };
  },
});

defineMutation('closeAccount', {
  role: 'ADMIN',
  description: 'Closes an account for good: its keys are revoked, and it is signed out everywhere. Its revisions stay.',
  needsReason: true,
  type: definePayload('CloseAccountPayload', 'Result of `closeAccount`.'),
  args: ID_ARG,
  run: async (tx, { id }, { viewer, reason }) => {
    const { id: subject } = await findOpenAccount(tx, readAccountId(id), 'id');
    await addAudit(tx, { action: 'closeAccount', account: viewer.id, subject, reason });
    return { account: await closeAccount(tx, subject) };
  },
});
