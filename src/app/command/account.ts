import { ACCOUNT_KINDS, ACCOUNT_ROLES } from '../../../schema/words.ts';
import { closeAccount, createAccount, listAccounts, setRole } from '../../access/account.store.ts';
import { addAudit } from '../../access/audit.store.ts';
import { createKey, DEFAULT_KEY_DAYS, loadKeys, readKeyNumber, revokeKey } from '../../access/key.store.ts';
import { createLinkPath, findNamedAccount, OWNER } from '../../access/owner.store.ts';
import type { Config } from '../../base/config.ts';
import { GraphError } from '../../base/errors.ts';
import type { Database } from '../../database/connect.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { runUntilStopped } from './until.ts';

interface Action {
  /** Its arguments, those in brackets not needed. */
  readonly args: string;
  readonly run: (database: Database, args: readonly string[], config: Config) => Promise<string>;
}

/** One of a list, in letters of any case. @throws an Error that says what is allowed */
function readChoice<Choice extends string>(choices: readonly Choice[], text = ''): Choice {
  const choice = choices.find((one) => one === text.toUpperCase());
  if (choice === undefined) throw new Error(`${text} is not one of ${choices.join(', ')}`);
  return choice;
}

const REASON = 'by the command account';

const ACTIONS: Readonly<Record<string, Action>> = {
  list: {
    args: '',
    run: async ({ reader }) =>
      (await listAccounts(reader()))
        .map(({ name, kind, role, closedAt }) => `${name}  ${kind}  ${role}${closedAt ? `  closed ${closedAt}` : ''}`)
        .join('\n'),
  },
  create: {
    args: 'NAME ROLE [KIND]',
    run: ({ transaction }, [name = '', role, kind = 'PERSON']) =>
      transaction(async (tx) => {
        const account = await createAccount(tx, { name, role: readChoice(ACCOUNT_ROLES, role), kind: readChoice(ACCOUNT_KINDS, kind) });
        await addAudit(tx, { action: 'createAccount', subject: account.id, reason: REASON });
        return `${account.name} is a ${account.kind} with the role ${account.role}.`;
      }),
  },
  role: {
    args: 'NAME ROLE',
    run: async ({ transaction }, [name = '', role]) => {
      const { id } = await findNamedAccount(transaction, name);
      const account = await transaction(async (tx) => {
        await addAudit(tx, { action: 'setRole', subject: id, reason: REASON });
        return setRole(tx, id, readChoice(ACCOUNT_ROLES, role));
      });
      return `${account.name} has the role ${account.role}.`;
    },
  },
  close: {
    args: 'NAME',
    run: async ({ transaction }, [name = '']) => {
      const { id } = await findNamedAccount(transaction, name);
      await transaction(async (tx) => {
        await addAudit(tx, { action: 'closeAccount', subject: id, reason: REASON });
        await closeAccount(tx, id);
      });
      return `${name} is closed, and has no way in any more.`;
    },
  },
  key: {
    args: '[NAME] [DAYS]',
    run: async ({ transaction }, [name = OWNER, days]) => {
      const { id, role } = await findNamedAccount(transaction, name);
      const { row, secret } = await transaction(async (tx) => {
        await addAudit(tx, { action: 'createKey', subject: id, reason: REASON });
        return createKey(tx, id, 'made on the command line', days === undefined ? DEFAULT_KEY_DAYS : Number(days));
      });
      console.error(`Key K${row.id} of ${name} (${role}), valid until ${row.expiresAt}. It is shown only now:`);
      return secret;
    },
  },
  keys: {
    args: '[NAME]',
    run: async ({ transaction, reader }, [name = OWNER]) => {
      const { id } = await findNamedAccount(transaction, name);
      const [keys = []] = await loadKeys(reader(), [id]);
      return keys
        .map(
          ({ id: key, label, expiresAt, revokedAt }) => `K${key}  ${label}  ${revokedAt ? `revoked ${revokedAt}` : `until ${expiresAt}`}`,
        )
        .join('\n');
    },
  },
  revoke: {
    args: 'KEY',
    run: ({ transaction }, [key = '']) =>
      transaction(async (tx) => {
        const row = await revokeKey(tx, readKeyNumber(key), 'the key');
        await addAudit(tx, { action: 'revokeKey', subject: row.accountId, reason: REASON });
        return `${key} is revoked.`;
      }),
  },
  link: {
    args: '[NAME]',
    run: async ({ transaction }, [name], { port }) =>
      `http://localhost:${port}${await createLinkPath(transaction, name)}\nIt works once, within ten minutes, in a browser on the machine of the server.`,
  },
};

export const ACCOUNT_ACTIONS = Object.entries(ACTIONS).map(([name, { args }]) => `${name} ${args}`.trim());

/** Arguments that an action needs, and those it may have. */
const countArguments = (args: string) => {
  const names = args.split(' ').filter(Boolean);
  return { min: names.filter((name) => !name.startsWith('[')).length, max: names.length };
};

/** `npm run account -- ACTION [ARGUMENT...]` */
export async function runAccountCommand(config: Config, [name = '', ...args]: readonly string[], stop: AbortSignal): Promise<void> {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new Error(`account takes one of: ${ACCOUNT_ACTIONS.join('; ')}. For example: ${formatCall('account', 'list')}`);
  const { min, max } = countArguments(action.args);
  if (args.length < min || args.length > max) throw new Error(`Call it as ${formatCall('account', `${name} ${action.args}`.trim())}`);
  const opened = await openDatabase(config, stop);
  try {
    console.log(await runUntilStopped(stop, () => action.run(opened.database, args, config)));
  } catch (error) {
    throw error instanceof GraphError ? new Error(error.message.replace(/^\w+: /, ''), { cause: error }) : error;
  } finally {
    await opened.close();
  }
}
