import { expect, onTestFinished, test } from 'vitest';
import { chooseDemoFolder } from '../../../src/app/command/demo.ts';
import { readConfig } from '../../../src/base/config.ts';
import { createHome } from '../../support/home.ts';
import { countRounds } from '../../support/rounds.ts';

test('the demo serves the three articles, and a second start finds them', async () => {
  const home = await createHome();
  onTestFinished(home.remove);
  for (const recorded of ['3 written, 0 unchanged', '0 written, 3 unchanged'].slice(0, countRounds(2))) {
    const server = await home.start({}, ['demo']);
    expect(server.printed()).toContain(recorded);
    expect(server.printed()).toMatch(/^ {2}start over +npm run reset -- --demo$/m);
    expect(await server.ask('{ articles { totalCount } event(ref: "aqbiik-mill-sale") { status } }')).toEqual({
      articles: { totalCount: 6 },
      event: { status: 'OCCURRED' },
    });
    expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  }
});

test('the demo leaves the database of the project alone, but takes one that is named', () => {
  const plain = readConfig({});
  expect(chooseDemoFolder(plain)).toMatchObject({ dataDir: `${plain.dataDir}-demo` });
  for (const named of [readConfig({ DATA_DIR: '/tmp/mine' }), readConfig({ DATABASE_URL: 'postgres://localhost/mine' })])
    expect(chooseDemoFolder(named)).toBe(named);
});
