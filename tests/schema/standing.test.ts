import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { EVIDENCE, factWith, idOf, record } from '../support/record.ts';
import { type Row, seededSql } from '../support/sql.ts';

/** Who says what, and when: `who` is a slug of the seeds, nobody for the article itself, `?` for a source without a name. */
interface Said {
  readonly who?: string;
  readonly stance: string;
  readonly on?: string;
}
const say = (stance: string, who?: string, on?: string): Said => ({ stance, ...(who && { who }), ...(on && { on }) });
const FUND = 'birgemiz';
const PERSON = 'bauyrzhan-baibek';
const KINDS: Readonly<Record<string, string>> = { [FUND]: 'FUND', [PERSON]: 'PERSON', 'zakon-kz': 'ORGANIZATION' };

/** Rows of evidence, each of a sentence of its own, so that a voice may speak twice. */
const toRows = (sql: postgres.Sql, list: readonly Said[]): Promise<Row[]> =>
  Promise.all(
    list.map(async ({ who, stance, on }, index) => ({
      ...EVIDENCE,
      sentence: index + 2,
      stance,
      voice: who === undefined ? 'ARTICLE' : 'REPORTED',
      ...(who !== undefined && who !== '?' && { speaker_id: await idOf(sql, who), speaker_kind: KINDS[who] }),
      ...(on && { said_on: on, said_earliest: on, said_latest: on }),
    })),
  );
const findStanding = async (sql: postgres.Sql, id: number) =>
  (await sql`select standing from statements where id = ${id}`)[0]?.['standing'];

test.each<[string, readonly Said[], string]>([
  ['the article', [say('ASSERTS')], 'ASSERTED'],
  ['one denies', [say('DENIES', FUND)], 'DENIED'],
  ['one supposes', [say('SUPPOSES', '?')], 'SUPPOSED'],
  ['one questions', [say('QUESTIONS', PERSON)], 'QUESTIONED'],
  ['one declines', [say('DECLINES', PERSON)], 'QUESTIONED'],
  ['the article asserts, one denies', [say('ASSERTS'), say('DENIES', FUND)], 'DISPUTED'],
  ['the article asserts, others suppose and question', [say('ASSERTS'), say('SUPPOSES', FUND), say('QUESTIONS', PERSON)], 'ASSERTED'],
  ['one supposes, another denies', [say('SUPPOSES', '?'), say('DENIES', FUND)], 'SUPPOSED'],
  ['one questions, another denies', [say('QUESTIONS', PERSON), say('DENIES', FUND)], 'DENIED'],
  ['one denies what it asserted before', [say('DENIES', FUND, '2026-02-01'), say('ASSERTS', FUND, '2026-01-01')], 'DENIED'],
  ['one denies what another asserted before', [say('DENIES', FUND, '2026-02-01'), say('ASSERTS', PERSON, '2026-01-01')], 'DISPUTED'],
  ['one asserts and denies on one day', [say('ASSERTS', FUND, '2026-01-01'), say('DENIES', FUND, '2026-01-01')], 'DISPUTED'],
  ['one withdraws what it asserted', [say('ASSERTS', FUND, '2026-01-01'), say('WITHDRAWS', FUND, '2026-02-01')], 'QUESTIONED'],
  ['one withdraws, the article asserts', [say('ASSERTS'), say('ASSERTS', FUND), say('WITHDRAWS', FUND)], 'ASSERTED'],
  ['one withdraws its denial', [say('ASSERTS'), say('DENIES', FUND), say('WITHDRAWS', FUND)], 'ASSERTED'],
  ['one asserts again after it withdrew', [say('WITHDRAWS', FUND, '2026-01-01'), say('ASSERTS', FUND, '2026-02-01')], 'ASSERTED'],
  ['one declines after it asserted', [say('ASSERTS', FUND, '2026-01-01'), say('DECLINES', FUND, '2026-02-01')], 'ASSERTED'],
])('%s', async (_, said, standing) => {
  const sql = await seededSql();
  const id = await record(sql, await factWith(sql), await toRows(sql, said));
  expect(await findStanding(sql, id)).toBe(standing);
});

test('standing follows each revision, and the log tells of it', async () => {
  const sql = await seededSql();
  const id = await record(sql, await factWith(sql), await toRows(sql, [say('ASSERTS')]));
  const [denial] = await toRows(sql, [say('DENIES', FUND)]);
  await sql`insert into evidence ${sql({ ...denial, sentence: 7, statement_id: id })}`;
  expect(await findStanding(sql, id)).toBe('DISPUTED');
  expect(await sql`select kind::text from changes where statement_id = ${id} order by id desc limit 2`).toContainEqual({
    kind: 'STANDING_CHANGED',
  });
  expect(await sql`select standing from past.statements where id = ${id}`).toEqual([{ standing: 'ASSERTED' }]);
  await sql`update evidence set retracted_in = this_revision() where statement_id = ${id} and stance = 'ASSERTS'`;
  expect(await findStanding(sql, id)).toBe('DENIED');
  await sql`update evidence set retracted_in = null, recorded_in = this_revision() where statement_id = ${id} and stance = 'ASSERTS'`;
  await sql`update evidence set retracted_in = this_revision() where statement_id = ${id} and stance = 'DENIES'`;
  expect(await findStanding(sql, id)).toBe('ASSERTED');
  await sql`update statements set standing = 'DENIED' where id = ${id}`;
  expect(await findStanding(sql, id)).toBe('ASSERTED');
});

test('the date of the article dates what it says, also after it was put right', async () => {
  const sql = await seededSql();
  await sql`update articles set publisher_id = ${await idOf(sql, 'zakon-kz')}, published = '2000', published_earliest = '2000-01-01', published_latest = '2000-12-31'`;
  const id = await record(sql, await factWith(sql), await toRows(sql, [say('ASSERTS'), say('DENIES', 'zakon-kz', '1999-01-01')]));
  expect(await findStanding(sql, id)).toBe('ASSERTED');
  await sql`update articles set published = '1998', published_earliest = '1998-01-01', published_latest = '1998-12-31'`;
  expect(await findStanding(sql, id)).toBe('DENIED');
  await sql`update articles set publisher_id = null`;
  expect(await findStanding(sql, id)).toBe('DISPUTED');
});

test('those who pass evidence on are recorded with it, once', async () => {
  const sql = await seededSql();
  const id = await record(sql, await factWith(sql), await toRows(sql, [say('ASSERTS', PERSON)]));
  const via = { position: 0, entity_id: await idOf(sql, FUND), entity_kind: 'FUND' };
  const [row] = await sql`select id from evidence where statement_id = ${id}`;
  await expect(sql`insert into evidence_via ${sql({ ...via, evidence_id: row?.['id'] })}`).rejects.toThrow(
    'in the revision of its evidence',
  );
  await sql.begin(async (tx) => {
    const [denial] = await toRows(sql, [say('DENIES', PERSON)]);
    const [added] = await tx`insert into evidence ${tx({ ...denial, sentence: 7, statement_id: id })} returning id`;
    await tx`insert into evidence_via ${tx({ ...via, evidence_id: added?.['id'] })}`;
  });
  await expect(sql`update evidence_via set position = 1`).rejects.toThrow('never changed');
  await expect(sql`delete from evidence_via`).rejects.toThrow('never changed');
  await expect(sql`truncate evidence_via`).rejects.toThrow('never changed');
});
