import { findOpenAccount } from '../../access/account.store.ts';
import { addAudit } from '../../access/audit.store.ts';
import { createKey, DEFAULT_KEY_DAYS, type KeyRow, MAX_KEY_DAYS, readKeyNumber, revokeKey } from '../../access/key.store.ts';
import { builder } from '../../graphql/builder.ts';
import { defineMutation } from '../../graphql/mutation/mutation.graphql.ts';
import { AccountKey } from './account.graphql.ts';
import { readAccountId } from './account-id.ts';

interface KeyPayload {
  readonly row: KeyRow;
  readonly secret?: string;
}

defineMutation('createKey', {
  role: 'ADMIN',
  description: 'Creates a key of an account, for a program. Send it as `Authorization: Bearer`.',
  type: builder.objectRef<KeyPayload>('CreateKeyPayload').implement({
    description: 'Result of `createKey`.',
    fields: (t) => ({
      key: t.field({ type: AccountKey, description: 'The new key.', resolve: ({ row }) => row }),
      secret: t.string({
        nullable: true,
        description: 'The key itself. It is returned once and stored nowhere: null if the call is repeated with its idempotency key.',
        resolve: ({ secret }) => secret ?? null,
      }),
    }),
  }),
  args: builder.args((t) => ({
    account: t.id({ required: true, description: 'Id of the account, such as U3.' }),
    label: t.string({ required: true, description: 'Use of the key, in words (1–100 characters).' }),
    days: t.int({
      defaultValue: DEFAULT_KEY_DAYS,
      required: true,
      description: `Number of days for which the key is valid (1–${MAX_KEY_DAYS}, default ${DEFAULT_KEY_DAYS}).`,
    }),
  })),
  run: async (tx, { account, label, days }, { viewer, reason }) => {
    const { id: subject } = await findOpenAccount(tx, readAccountId(account, 'account'), 'account');
    await addAudit(tx, { action: 'createKey', account: viewer.id, subject, reason });
    return createKey(tx, subject, label, days);
  },
  toKept: ({ row }) => ({ row }),
});

defineMutation('revokeKey', {
  role: 'ADMIN',
  description: 'Revokes a key: from its next request on it is not valid.',
  needsReason: true,
  type: builder.objectRef<KeyPayload>('RevokeKeyPayload').implement({
    description: 'Result of `revokeKey`.',
    fields: (t) => ({ key: t.field({ type: AccountKey, description: 'Key as it is after the mutation.', resolve: ({ row }) => row }) }),
  }),
  args: builder.args((t) => ({ id: t.id({ required: true, description: 'Id of the key, such as K7.' }) })),
  run: async (tx, { id }, { viewer, reason }) => {
    const row = await revokeKey(tx, readKeyNumber(id), 'id');
    await addAudit(tx, { action: 'revokeKey', account: viewer.id, subject: row.accountId, reason });
    return { row };
  },
});
