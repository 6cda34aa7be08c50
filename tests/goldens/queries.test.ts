import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { GOLDENS, layOut, QUERIES } from '../support/goldens.ts';
import { follow, patient } from '../support/topology.ts';

/** Each query with its answer and the SQL it took: an N+1 cannot come back unseen. */
const sql: string[] = [];
let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = connect(await freshUrl(), { onQuery: (statement) => sql.push(statement) });
  client = clientOf({ database, topology: patient(follow(database)) });
});
afterAll(() => database.close());

test.each(QUERIES)('$name is answered the same from cards that are kept', async ({ query }) => {
  const keeping = clientOf({ database, topology: patient(follow(database)), cardCache: 1_000 });
  const { data } = await client.ask(query, {}, { 'accept-language': 'de' });
  for (let time = 0; time < 2; time += 1) expect((await keeping.ask(query, {}, { 'accept-language': 'de' })).data).toEqual(data);
});

test.each(QUERIES)('$name', async ({ name, query }) => {
  sql.length = 0;
  const { data, errors } = await client.ask(query, {}, { 'accept-language': 'de' });
  expect(errors).toBeUndefined();
  await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(join(GOLDENS, `${name}.json`));
  // Sorted, as what is asked side by side is answered in no fixed order.
  await expect(`${sql.map(layOut).sort().join('\n\n')}\n`).toMatchFileSnapshot(join(GOLDENS, `${name}.sql`));
});
