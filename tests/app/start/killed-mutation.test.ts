import { expect, onTestFinished, test } from 'vitest';
import { makeAccount } from '../../support/accounts.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { createHome } from '../../support/home.ts';
import { until } from '../../support/process.ts';
import { longTest } from '../../support/rounds.ts';
import { sqlOf } from '../../support/sql.ts';

/** What the end of a revision waits for. */
const COMMIT_LOCK = 7219462;
const query = `mutation { recordArticle(idempotencyKey: "once", input: { slug: "an-invented-note", type: NOTE, lang: "en", text: "An invented note. It has two sentences." }) { revision { id } counts { kind count } } }`;

async function open() {
  const database = await freshDatabase();
  const { withKey } = await makeAccount(database, 'CURATOR');
  const home = await createHome();
  onTestFinished(home.remove);
  const server = await home.start({ DATABASE_URL: database.url });
  const send = () =>
    fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...withKey },
      body: JSON.stringify({ query }),
    }).then(
      (response) => response.text(),
      () => 'no answer',
    );
  const { ask } = clientOf({ database });
  return { server, send, sql: sqlOf(database.url), retry: () => ask(query, {}, withKey) };
}

test('a server that is killed within a mutation leaves nothing of it, and the retry does it once', { timeout: 120_000 }, async () => {
  const { server, send, sql, retry } = await open();
  const { answer, waiting } = await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${COMMIT_LOCK})`;
    const answer = send();
    let waiting = 0;
    await until('the mutation has written, and waits at its end', async () => {
      const [held] =
        await sql`select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted and objid = ${COMMIT_LOCK}`;
      waiting = held?.['count'] ?? 0;
      return waiting > 0;
    });
    await server.stop('SIGKILL');
    return { answer, waiting };
  });
  expect([waiting, await answer]).toEqual([1, 'no answer']);
  await until(
    'its transaction has ended',
    async () =>
      (await sql`select from pg_stat_activity where application_name = 'shezhire writer' and datname = current_database()`).length === 0,
  );
  const count = async () => [
    (await sql`select from articles where slug = 'an-invented-note'`).length,
    (await sql`select from revisions where operation = 'RECORD'`).length,
    (await sql`select from idempotency`).length,
  ];
  expect(await count()).toEqual([0, 0, 0]);
  const first = await retry();
  expect(first).toMatchObject({ data: { recordArticle: { revision: { id: expect.stringMatching(/^R\d+$/) } } } });
  expect(await retry()).toMatchObject({ data: first.data, extensions: { repeated: true } });
  expect(await count()).toEqual([1, 1, 1]);
});

longTest('a server that is killed once a mutation is committed has done it, and the retry gets the first result', async () => {
  const { server, send, sql, retry } = await open();
  const answer = send();
  await until('the mutation is committed', async () => (await sql`select from idempotency`).length > 0);
  await server.stop('SIGKILL');
  await answer;
  const [done] = await sql`select id from revisions where operation = 'RECORD'`;
  expect(await retry()).toMatchObject({
    data: { recordArticle: { revision: { id: `R${done?.['id']}` } } },
    extensions: { repeated: true },
  });
  expect(await sql`select from articles where slug = 'an-invented-note'`).toHaveLength(1);
});
