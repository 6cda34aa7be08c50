import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createNewHome, type Home } from '../../support/home.ts';
import { pickCases } from '../../support/rounds.ts';
import { expectOneLine } from './one-line.ts';

let home: Home;
let admin: postgres.Sql;
beforeAll(async () => {
  home = await createNewHome();
  admin = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await home.remove();
});

const names = () => randomBytes(5).toString('hex');
/** The address of a new, empty database. */
async function createDatabase(options = ''): Promise<URL> {
  const name = `refused_${names()}`;
  await admin.unsafe(`create database ${name} ${options}`);
  return Object.assign(new URL(inject('serverUrl')), { pathname: name });
}
/** The same as a new user, who is not its owner. */
async function asStranger(url: URL, options = 'login'): Promise<URL> {
  const name = `stranger_${names()}`;
  await admin.unsafe(`create role ${name} password 'their-secret' ${options}`);
  return Object.assign(new URL(url), { username: name, password: 'their-secret' });
}

const alter = async (url: URL, change: string): Promise<URL> => {
  await admin.unsafe(`alter database ${url.pathname.slice(1)} ${change}`);
  return url;
};

describe.concurrent('a database that cannot serve is told in one line', () => {
  test.each(
    pickCases<[string, () => Promise<URL>, RegExp]>(
      [
        [
          'a user who may create nothing',
          async () => asStranger(await createDatabase()),
          /: the user may not create tables there: grant it CREATE/,
        ],
        [
          'a database that only lets read',
          async () => alter(await createDatabase(), 'set default_transaction_read_only = on'),
          /: it is read-only, such as a standby: name the primary$/m,
        ],
        [
          'a user whose connections are used up',
          async () => asStranger(await createDatabase(), 'login connection limit 0'),
          /: it has no connection left: raise its max_connections, or the limit of the user$/m,
        ],
        [
          'a user who may not connect',
          async () => asStranger(await createDatabase(), 'nologin'),
          /: the server does not let this user in$/m,
        ],
        [
          'the encoding LATIN1',
          () => createDatabase("template template0 encoding 'LATIN1' locale 'C'"),
          /cannot hold Kazakh \(its encoding is LATIN1\): create it with `create database shezhire template template0 encoding 'UTF8'/,
        ],
        [
          'the encoding SQL_ASCII',
          () => createDatabase("template template0 encoding 'SQL_ASCII' locale 'C'"),
          /cannot hold Kazakh \(its encoding is SQL_ASCII\)/,
        ],
        [
          'the character type C',
          () => createDatabase("template template0 encoding 'UTF8' locale_provider libc locale 'C'"),
          /cannot hold Kazakh \(its character type is C\)/,
        ],
      ],
      3,
    ),
  )('%s', async (_, make, line) => {
    const url = await make();
    const ended = await home.command([], { DATABASE_URL: url.href });
    expectOneLine(ended, line);
    expect(ended.stderr).not.toContain(url.password);
  });

  test('psql through a pool of transactions, which could be anybody there', async () => {
    const settings = { DATABASE_URL: inject('serverUrl'), DATABASE_POOLER: 'transaction' };
    expectOneLine(await home.command(['sql'], settings), /^psql needs a session of its own: name the database itself in DATABASE_URL/);
  });
});
