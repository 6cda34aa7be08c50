import { afterAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestThing } from '../support/note.ts';
import { writeRootQueries } from '../support/root-queries.ts';

const database = await freshDatabase();
await ingestThing(database);
const { ask } = clientOf({ database });
const { withKey } = await makeAccount(database, 'ADMIN'); // who may read all of it
afterAll(() => database.close());

test.each(writeRootQueries())('$field answers a query for everything it has, three levels deep', async ({ field, query, variables }) => {
  const { data, errors } = await ask(query, variables, withKey);
  expect(errors).toBeUndefined();
  expect(data[field]).toBeTruthy();
});
