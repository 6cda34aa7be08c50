import { execFileSync } from 'node:child_process';
import { accessSync, chownSync, constants, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom Postgres runs as; undefined stands for ourselves. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** Postgres refuses to run as root, so root lends it the account that owns the folder or, for a new one, `postgres` or `nobody`. */
export function findPostgresAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const found = lines.find((fields) => fields[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error(
    'Postgres does not run as root, and this machine has neither a user postgres nor nobody: start as another user, or name a database with DATABASE_URL=…',
  );
}

/** Makes the folder, gives it to the account while it is empty, and says whether the account can write there. */
export function prepareFolder(folder: string, account: Account): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    if (!account) {
      accessSync(folder, constants.W_OK | constants.X_OK);
      return true;
    }
    if (statSync(folder).uid !== account.uid && readdirSync(folder).length === 0) chownSync(folder, account.uid, account.gid);
    execFileSync('/bin/sh', ['-c', 'cd "$0" && test -w .', folder], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The nearest folder above that exists: what an error about an unreachable path points at. */
export function findNearestExisting(folder: string): string {
  try {
    statSync(folder);
    return folder;
  } catch {
    return findNearestExisting(dirname(folder));
  }
}
