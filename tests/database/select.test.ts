import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../bench/made-up/generate.ts';
import { articles, entities, evidence, names, sentences, statements } from '../../schema/tables/index.ts';
import { type Columns, isAnyOf, prepareSelect } from '../../src/database/select.ts';
import { entityColumns } from '../../src/graph/entity/entity.store.ts';
import { STATEMENT_COLUMNS } from '../../src/graph/statement/statement-columns.store.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();
const db = database.reader();
afterAll(() => database.close());

/** The fields of an object in random order. */
function shuffleFields<T extends object>(columns: T, seed: number): T {
  const random = randomFrom(seed);
  return Object.fromEntries(
    Object.entries(columns)
      .map((entry) => [random(), entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry),
  ) as T; // the same fields
}

describe('a SELECT that is written once has the rows that Drizzle has, whatever the order of its columns', () => {
  test.each(Array.from({ length: 10 }, (_, seed) => seed))('order %i', async (seed) => {
    const ofEntities = shuffleFields(entityColumns, seed);
    const ofStatements = shuffleFields(STATEMENT_COLUMNS, seed);
    const ofEvidence = shuffleFields(
      { id: evidence.id, voice: evidence.voice, reason: evidence.reason, speakerId: evidence.speakerId },
      seed,
    );
    const selects: [Columns<Record<string, unknown>>, ReturnType<typeof sql>, Promise<Record<string, unknown>[]>][] = [
      [ofEntities, sql`from ${entities} order by ${entities.id}`, db.select(ofEntities).from(entities).orderBy(entities.id)],
      [ofStatements, sql`from ${statements} order by ${statements.id}`, db.select(ofStatements).from(statements).orderBy(statements.id)],
      [ofEvidence, sql`from ${evidence} order by ${evidence.id}`, db.select(ofEvidence).from(evidence).orderBy(evidence.id)],
    ];
    for (const [columns, rest, plain] of selects) {
      const rows = await prepareSelect(columns, (list) => sql`select ${list} ${rest}`)(db);
      expect(rows).toEqual(await plain);
      expect(rows.length).toBeGreaterThan(50);
      expect(rows.every((row) => Object.keys(row).join() === Object.keys(columns).join())).toBe(true);
    }
  });
});

test('columns of the same name in two tables are told apart', async () => {
  const columns = { sentence: sentences.gloss, article: articles.id, number: sentences.number, slug: articles.slug };
  const from = sql`from ${sentences} join ${articles} on ${articles.id} = ${sentences.articleId} where ${sentences.number} = ${sql.placeholder('number')} order by ${articles.id}`;
  const plain = db.select(columns).from(sentences).innerJoin(articles, sql`${articles.id} = ${sentences.articleId}`);
  expect(await prepareSelect(columns, (list) => sql`select ${list} ${from}`)(db, { number: 2 })).toEqual(
    await plain.where(sql`${sentences.number} = 2`).orderBy(articles.id),
  );
});

test('the text is written once, and values are filled in each time, also in a transaction', async () => {
  let written = 0;
  const find = prepareSelect<{ readonly id: number; readonly text: string }>({ id: names.entityId, text: names.text }, (list) => {
    written += 1;
    return sql`select ${list} from ${names} where ${isAnyOf(names.entityId, 'ids')} order by ${names.entityId}, ${names.text}`;
  });
  const ask = async (ids: string) => (await find(db, { ids })).map(({ id }) => id);
  expect(new Set(await ask('{1,2}'))).toEqual(new Set([1, 2]));
  expect(new Set(await ask('{3}'))).toEqual(new Set([3]));
  expect(await database.transaction((tx) => find(tx, { ids: '{3}' }))).toEqual(await find(db, { ids: '{3}' }));
  expect(written).toBe(1);
});
