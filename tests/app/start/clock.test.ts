import { expect, onTestFinished, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { subscribe } from '../../support/events.ts';
import { createHome } from '../../support/home.ts';
import { sqlOf } from '../../support/sql.ts';

const DAY_MS = 86_400_000;
/** A module that moves the process's clock by a day, forth at the first signal and two back at the second. */
const JUMPS = `
  const now = Date.now.bind(Date);
  const steps = [${DAY_MS}, ${-DAY_MS}];
  process.on('SIGUSR2', () => {
    const by = steps.shift();
    Date.now = () => now() + by;
  });`;

test('a server whose clock jumps a day, forth and back, answers and tells changes as before', async () => {
  const home = await createHome();
  onTestFinished(home.remove);
  const url = await freshUrl();
  const plain = sqlOf(url);
  const module = `data:text/javascript,${encodeURIComponent(JUMPS)}`;
  const server = await home.start({ DATABASE_URL: url, NODE_OPTIONS: `--import=${module}` });
  const events = await subscribe(new URL(server.url).origin, {}, {}, 'subscription { changes { entity { slug } } }');
  const ask = () => server.ask('{ entities { totalCount } paths(from: "dostyq", to: "nursultan-nazarbayev") { paths { length } } }');
  for (const slug of ['before', 'tomorrow', 'yesterday']) {
    if (slug !== 'before') server.signal('SIGUSR2');
    await plain`with added as (insert into entities (slug, kind, home_id) values (${slug}, 'PERSON', 1) returning id) insert into people (id) select id from added`;
    expect((await events.next()).data.data.changes.entity.slug).toBe(slug);
    expect(await ask()).toMatchObject({ paths: { paths: [{ length: expect.any(Number) }] } });
    expect((await fetch(new URL('/ready', server.url))).status).toBe(200);
  }
  events.drop();
  expect(await server.stop('SIGTERM')).toMatchObject({ code: 0 });
});
