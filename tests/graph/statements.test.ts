import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';

/** However many rows there are, an operation takes the same number of SQL statements. */
const sql: string[] = [];
let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { onQuery: (statement) => sql.push(statement) });
});
afterAll(() => database.close());

const EVERYTHING = `query ($n: Int) {
  entities(first: $n) { totalCount groups(by: KIND) { count } nodes {
    label description names { text statement { id } } identifiers { value } linkCounts { count }
    statements(first: 5, direction: BOTH) { totalCount nodes { certainty object { label } evidence { quote speaker { label } sentence { gloss } } } }
    neighbors(first: 2) { totalCount groups(by: KIND) { count } nodes { slug } }
    events(first: 2) { totalCount nodes { slug } } articles { nodes { slug } }
    mentions(first: 2) { totalCount nodes { surface sentence { number } } }
    quotations { nodes { asWritten sentences { text } } }
  } }
}`;

test('the number of SQL statements does not depend on the number of rows', async () => {
  const { ask } = clientOf({ database });
  const counts: number[] = [];
  for (const n of [30, 60]) {
    sql.length = 0;
    const { errors } = await ask(EVERYTHING, { n });
    expect(errors).toBeUndefined();
    counts.push(sql.length);
  }
  expect(counts[1]).toBe(counts[0]);
});

test('what a filter holds and what its not holds make up everything, null or not', async () => {
  const { ask } = clientOf({ database });
  for (const filter of ['quantity: { unit: KZT }', 'certainty: STATED', 'object: { kind: PERSON }', 'unknown: true', 'voice: QUOTED']) {
    const { data } = await ask(
      `{ all: statements { totalCount } yes: statements(filter: { ${filter} }) { totalCount } no: statements(filter: { not: { ${filter} } }) { totalCount } }`,
    );
    expect(data.yes.totalCount).toBeGreaterThan(0);
    expect(data.yes.totalCount + data.no.totalCount).toBe(data.all.totalCount);
  }
});
