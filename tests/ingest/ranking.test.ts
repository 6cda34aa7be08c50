import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';
import { sqlOf } from '../support/sql.ts';

const FUND = 'fund: { kind: FUND, names: [{ text: Fund, lang: en }] }';
const factOf = (rank: string | undefined) =>
  `asel: { kind: PERSON, names: [{ text: Asel, lang: en }], statements: [{ predicate: AFFILIATED_WITH, entity: fund, evidence: [1]${rank ? `, rank: ${rank}` : ''} }] }`;

/** Two articles that state one fact, each with its rank or none. */
async function stated() {
  const database = await freshDatabase('empty');
  const sql = sqlOf(database.url);
  const { ask } = clientOf({ database });
  const found = async () => {
    const { data } = await ask(
      '{ statements(filter: { rank: [PREFERRED, NORMAL, DEPRECATED] }) { nodes { id rank evidence { sentence { article { slug } } } } } }',
    );
    return data.statements.nodes.map(
      ({ id, rank, evidence }: { id: string; rank: string; evidence: { sentence: { article: { slug: string } } }[] }) => ({
        id,
        rank,
        by: evidence.map(({ sentence }) => sentence.article.slug),
      }),
    );
  };
  const ingest = (slug: string, rank?: string) =>
    ingestNote(database, { slug, entities: [...(slug === 'first' ? [FUND] : []), factOf(rank)] });
  return { sql, found, ingest };
}

test('articles that rank a fact differently state one fact, with the rank that the latest article gives', async () => {
  const { found, ingest } = await stated();
  await ingest('first', 'PREFERRED');
  const [first] = await found();
  expect(first).toEqual({ id: first.id, rank: 'PREFERRED', by: ['first'] });
  const { statements } = await ingest('second', 'DEPRECATED');
  expect(statements).toEqual({ recorded: 0, retracted: 0, kept: 1 });
  expect(await found()).toEqual([{ id: first.id, rank: 'DEPRECATED', by: ['first', 'second'] }]);
  await ingest('second');
  expect(await found()).toEqual([{ id: first.id, rank: 'PREFERRED', by: ['first', 'second'] }]);
  await ingest('first');
  expect(await found()).toEqual([{ id: first.id, rank: 'NORMAL', by: ['first', 'second'] }]);
});

test('an article that gives no rank leaves that of another, and one that says NORMAL does not', async () => {
  const { found, ingest } = await stated();
  await ingest('first', 'DEPRECATED');
  await ingest('second');
  expect(await found()).toMatchObject([{ rank: 'DEPRECATED' }]);
  await ingest('second', 'NORMAL');
  expect(await found()).toMatchObject([{ rank: 'NORMAL' }]);
});

test('a new rank keeps the statement, its evidence, and what was before', async () => {
  const { sql, found, ingest } = await stated();
  await ingest('first');
  const before = await found();
  const { statements } = await ingest('first', 'PREFERRED');
  expect(statements).toEqual({ recorded: 0, retracted: 0, kept: 1 });
  expect(await found()).toEqual([{ ...before[0], rank: 'PREFERRED' }]);
  expect(await sql`select rank, since::int, until::int from past.statements`).toEqual([{ rank: 'NORMAL', since: 1, until: 2 }]);
  expect(await sql`select rank, since::int from statements`).toEqual([{ rank: 'PREFERRED', since: 2 }]);
  await ingest('first', 'DEPRECATED');
  expect(await sql`select rank, since::int, until::int from past.rankings`).toEqual([{ rank: 'PREFERRED', since: 2, until: 3 }]);
});

test('the rank of an account goes before those of articles, also of later ones', async () => {
  const { sql, found, ingest } = await stated();
  await ingest('first', 'PREFERRED');
  await sql`insert into rankings (statement_id, rank) select id, 'DEPRECATED' from statements`;
  await ingest('second', 'NORMAL');
  expect(await found()).toMatchObject([{ rank: 'DEPRECATED' }]);
});
