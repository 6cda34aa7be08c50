import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createNewHome, type Home } from '../../support/home.ts';
import { pickCases } from '../../support/rounds.ts';
import { expectOneLine } from './one-line.ts';

let home: Home;
beforeAll(async () => {
  home = await createNewHome();
  await writeFile(join(home.folder, 'file'), '');
});
afterAll(() => home.remove());

describe.concurrent('what cannot start says so in one line', () => {
  test.each(
    pickCases<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>(
      [
        [
          'an unknown command',
          ['serv'],
          {},
          /^There is no command serv: serve, demo, ingest, import, propose, draft, folder, attach, account, sql, backup, restore, reset, build, print, package, release$/m,
        ],
        ['a command that objects inherit', ['toString'], {}, /^There is no command toString/],
        ['an ingest of nothing', ['ingest'], {}, /^Name one folder or more: npm run ingest -- /],
        ['a draft of nothing', ['draft'], {}, /^Name the file of a text, and its language if it is not Kazakh: npm run draft -- /],
        [
          'an option that a command does not have',
          ['draft', 'a.txt', '--lang', 'en'],
          {},
          /^draft has no option --lang: the only one is --help$/m,
        ],
        ['an option of the server', ['--port=4001'], {}, /^serve has no option --port=4001: .* environment variables, such as PORT=4001$/m],
        ['a value for --help', ['ingest', '--help=all'], {}, /^ingest has no option --help=all: /],
        ['an argument that nobody reads', ['reset', 'now'], {}, /^reset takes no arguments, such as now: npm run reset$/m],
        ['a reset of a database that is not ours', ['reset'], { DATABASE_URL: 'postgres://u:secret@localhost/x' }, /drop and create/],
      ],
      3,
    ),
  )('%s', async (_what, args, settings, line) => {
    expectOneLine(await home.command(args, settings), line);
  });

  test('every wrong setting at once, with its value and what is allowed', async () => {
    const settings = {
      PORT: 'http',
      DATABASE_POOL: '0',
      DATABASE_PREPARE: 'perhaps',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://u:secret@x/y',
      PUBLIC_URL: 'https://graph.example.org/path',
      ALLOWED_HOSTS: 'one.example, two example',
      TRUSTED_PROXIES: 'everybody',
      HEADER_TIMEOUT: '0',
      REQUEST_TIMEOUT: '1.5',
      SLOW_STATEMENT_MS: 'never',
      METRICS_PORT: '99999',
      SHUTDOWN_DELAY: '-1',
      SHUTDOWN_TIMEOUT: 'soon',
      CLIENT_STREAMS: '-1',
      CLIENT_EXPORTS: 'many',
    };
    const ended = await home.command([], settings);
    expectOneLine(ended, /^Wrong settings: /);
    expect(ended.stderr).toMatch(/PORT is "http": .*0 to 65535/);
    expect(ended.stderr).toMatch(/DATABASE_POOL is "0": .*1 to 200/);
    expect(ended.stderr).toMatch(/DATABASE_PREPARE is "perhaps": .*true, false/);
    expect(ended.stderr).toMatch(/LOG_LEVEL is "loud": .*fatal, error, warn/);
    expect(ended.stderr).toMatch(/DATABASE_URL: must begin with postgres:\/\//);
    expect(ended.stderr).toMatch(/PUBLIC_URL is "https:\/\/graph\.example\.org\/path": must be a scheme and a host only/);
    expect(ended.stderr).toMatch(/ALLOWED_HOSTS is "one\.example, two example": must be host names without ports/);
    expect(ended.stderr).toMatch(/TRUSTED_PROXIES is "everybody": must be a number, or addresses and ranges/);
    for (const name of ['HEADER_TIMEOUT', 'REQUEST_TIMEOUT', 'CLIENT_STREAMS', 'CLIENT_EXPORTS'])
      expect(ended.stderr).toMatch(new RegExp(`${name} is ".*?": must be a whole number, 1 to \\d+`));
    for (const name of ['SHUTDOWN_DELAY', 'SHUTDOWN_TIMEOUT', 'SLOW_STATEMENT_MS', 'METRICS_PORT'])
      expect(ended.stderr).toMatch(new RegExp(`${name} is ".*?": must be a whole number, 0 to \\d+`));
    expect(ended.stderr).not.toContain('secret');
  });

  test('a DATA_DIR with a file in the way', async () => {
    const inTheWay = join(home.folder, 'file');
    const ended = await home.command([], { DATA_DIR: join(inTheWay, 'data') });
    expectOneLine(ended, /^DATA_DIR .* cannot be written .*DATA_DIR=.*DATABASE_URL=/);
    expect(ended.stderr).toContain(`(look at ${inTheWay})`);
  });
});

describe.concurrent('a DATABASE_URL that leads nowhere is told without its password', () => {
  const server = () => new URL(inject('serverUrl'));
  const addresses: [string, () => string, RegExp][] = [
    [
      'nothing listens',
      () => 'postgres://someone:secret@127.0.0.1:1/x',
      /\(postgres:\/\/someone@127\.0\.0\.1:1\/x\): nothing listens there/,
    ],
    ['the password is wrong', () => Object.assign(server(), { password: 'secret' }).href, /: the password or the user is wrong$/m],
    ['there is no such database', () => Object.assign(server(), { pathname: '/nowhere' }).href, /: there is no such database: create it$/m],
    ['it cannot be taken apart', () => 'postgres://someone:se%cret@127.0.0.1/x', /^Wrong settings: DATABASE_URL: .*%25/],
  ];
  test.each(pickCases(addresses, 2))('%s', async (_what, address, line) => {
    const ended = await home.command(['ingest', 'seeds/birgemiz'], { DATABASE_URL: address() });
    expectOneLine(ended, line);
    expect(ended.stderr).toContain('DATABASE_URL');
    for (const password of ['secret', 'se%cret', server().password]) expect(ended.stderr).not.toContain(password);
  });
});
