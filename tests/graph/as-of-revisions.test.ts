import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { findNewestRevision } from '../../src/database/revision.ts';
import { writeAsOf } from '../support/as-of-queries.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE, SECOND_NOTE, SIX_ARTICLES } from '../support/folder.ts';
import { QUERIES } from '../support/goldens.ts';
import { countRounds, pickCases } from '../support/rounds.ts';
import { follow, patient } from '../support/topology.ts';

/** Acts upon what the queries ask for, and new articles. */
const ACTS: readonly ((database: Database) => Promise<unknown>)[] = [
  async () => {},
  (database) => ingestFolder(database, PRESS_NOTE),
  ...[
    sql`update names set text = text || ' II' where role <> 'TITLE' and article_id = 1`,
    sql`update entities set description = '{"en": "Corrected."}' where home_id = 1`,
    sql`delete from mentions where article_id = 1 and sentence < 4`,
    sql`update sentences set gloss = '{"en": "Corrected."}' where article_id = 1`,
    sql`update statements set rank = 'DEPRECATED' where id % 5 = 0`,
    sql`with gone as (update evidence set retracted_in = this_revision() where statement_id % 3 = 0 and retracted_in is null returning statement_id)
      update statements set retracted_in = this_revision() where id in (select statement_id from gone)`,
    sql`update articles set title = 'Corrected', title_norm = 'corrected' where id = 1`,
  ].map((act) => (database: Database) => database.transaction((tx) => tx.execute(act))),
  (database) => ingestFolder(database, SECOND_NOTE),
  (database) => ingestFolder(database, SIX_ARTICLES[0] ?? ''),
];

const ASKED = pickCases(QUERIES, 2 * countRounds(QUERIES.length));

test('every golden as of every revision answers what it answered then', async () => {
  const database = await freshDatabase();
  const { ask } = clientOf({ database, topology: patient(follow(database)), cardCache: 1_000 });
  const answerAll = async (write: (query: string) => string) => {
    const answers: unknown[] = [];
    for (const { name, query } of ASKED) {
      const { data, errors } = await ask(write(query), {}, { 'accept-language': 'kk' });
      answers.push({ name, data, errors: errors?.map(({ message }) => message) });
    }
    return answers;
  };
  const kept = new Map<string, unknown[]>();
  for (const act of ACTS) {
    await act(database);
    kept.set(`R${await findNewestRevision(database.reader())}`, await answerAll((query) => query));
  }
  expect(kept.size).toBe(ACTS.length);
  for (const [revision, before] of kept) expect(await answerAll((query) => writeAsOf(query, revision)), revision).toEqual(before);
}, 240_000);

test('which revision was read is told; one that is not there yet is bad input', async () => {
  const { ask } = clientOf({ database: await freshDatabase() });
  const of = (known: string) => ask(`{ entity(ref: "birgemiz", known: "${known}") { slug } }`);
  const now = (await of('2100-01-01T00:00:00Z')) as { extensions?: { revision?: string } };
  const newest = now.extensions?.revision ?? '';
  expect(newest).toMatch(/^R\d+$/);
  expect(await of(newest)).toMatchObject({ data: { entity: { slug: 'birgemiz' } }, extensions: { revision: newest } });
  const several = await ask(`{ a: kinds(known: "${newest}") { kind } b: kinds(known: "2000-01-01T00:00:00Z") { kind } }`);
  expect(several).toMatchObject({ extensions: { revision: { a: newest, b: 'R0' } } });
  const { errors } = await of('R999');
  expect(errors).toMatchObject([
    { extensions: { code: 'BAD_INPUT', argument: 'known', value: '"R999"', allowed: `the revisions are R1 to ${newest}` } },
  ]);
  expect(await of('R0')).toMatchObject({ data: { entity: null }, extensions: { revision: 'R0' } });
  for (const written of ['R00', 'R01', 'R-1', 'r1', 'R'])
    expect((await of(written)).errors?.[0]?.message, written).toContain('a revision is written R17');
});
