import type postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from '../../../src/database/connect.ts';
import {
  readBigint,
  readBigints,
  readBoolean,
  readDays,
  readRows,
  readString,
  readStrings,
} from '../../../src/traversal/topology/copy-binary.ts';
import { freshUrl } from '../../support/database.ts';
import { EVIDENCE, record } from '../../support/record.ts';
import { type Row, sqlOf } from '../../support/sql.ts';
import { arraysOf, dump, dumpTables, follow } from '../../support/topology.ts';

function connectedTo(url: string): Database {
  const database = connect(url, { pool: 1 });
  onTestFinished(() => database.close());
  return database;
}

test("Postgres' binary format is read", async () => {
  const { follower } = connectedTo(await freshUrl('empty'));
  const numbers = [0, 1, -1, 2 ** 31, -(2 ** 31) - 1, 2 ** 32, 2 ** 53 - 1, -(2 ** 53)];
  const copy = await follower.copy(`
    select -5::bigint, true, 'Қазақ', array[${numbers}]::bigint[], array['1969-12-31', null, '2000-03-01']::date[], array['а', '', null, 'ә'], null::bigint[]
    union all select ${2 ** 40}, false, '', '{}', '{}', '{}', '{}'`);
  const rows = [...readRows(copy)].map(([one, flag, text, many, days, texts, none]) => [
    ...[
      readBigint(one),
      readBoolean(flag),
      readString(text),
      [...readBigints(many)],
      readDays(days),
      readStrings(texts),
      [...readBigints(none)],
    ],
  ]);
  expect(rows).toEqual([
    [-5, true, 'Қазақ', numbers, [-1, Number.NaN, 11_017], ['а', '', '', 'ә'], []],
    [2 ** 40, false, '', [], [], [], []],
  ]);
});

test('what the binary format is not to have is told', async () => {
  const { follower } = connectedTo(await freshUrl('empty'));
  const [row] = [...readRows(await follower.copy('select array[1, null]::bigint[], 1::int, null::bigint'))];
  expect(() => readBigints(row?.[0])).toThrow('36 bytes are no bigints without nulls');
  expect(() => readBigint(row?.[1])).toThrow('4 bytes are no bigint');
  expect(() => readBigint(row?.[2])).toThrow('0 bytes are no bigint');
});

const RANKS = ['NORMAL', 'PREFERRED', 'DEPRECATED'] as const;
const STATED = EVIDENCE;
const INFERRED: Row = { ...EVIDENCE, certainty: 'INFERRED', reason: { kk: 'солай деп ойлаймыз' } };
const in2 = (evidence: Row): Row => ({ ...evidence, article_id: 2, sentence: 1 });
const in3 = (evidence: Row): Row => ({ ...evidence, article_id: 3, sentence: 1 });
const SAID = [[STATED], [INFERRED], [in3(INFERRED), in2(STATED)], [in2(INFERRED), INFERRED], [in3(STATED), STATED, in2(STATED)]];
/** Where ids go on: within a part, in the next, after parts that have none. */
const GAPS = [1_000, 70_000, 1_000_000];

/** Fifteen statements of every sort, in each round between others. */
async function recordRound(sql: postgres.Sql, ids: readonly number[], round: number): Promise<number[]> {
  const recorded: number[] = [];
  for (let nth = 0; nth < 15; nth += 1) {
    const ends = { subject_id: ids[nth] as number, object_id: ids[(nth * 7 + 1 + round) % ids.length] as number }; // there are more
    const period = [{}, { valid_from: `${1990 + nth}` }, { valid_from: '2001-02', valid_to: '2003' }, { valid_to: '2050-01-02' }][nth % 4];
    const kinds = { subject_kind: 'PERSON', predicate: 'AFFILIATED_WITH', value_kind: 'ORGANIZATION', rank: RANKS[nth % 3] ?? 'NORMAL' };
    recorded.push(await record(sql, { ...ends, ...kinds, ...period }, SAID[nth % SAID.length]));
  }
  return recorded;
}

test('every rank, period, certainty and article is read, across gaps in the ids, and so is every change', async () => {
  const url = await freshUrl();
  const sql = sqlOf(url);
  await sql`alter table statements drop constraint statements_object_id_value_kind_entities_id_kind_fk, drop constraint statements_subject_id_subject_kind_entities_id_kind_fk`;
  await sql`alter table evidence drop constraint evidence_article_id_sentence_sentences_article_id_number_fk`;
  const ids = (await sql<{ id: number }[]>`select id::int from entities order by id`).map(({ id }) => id);
  const recorded: number[] = [];
  for (const [round, gap] of GAPS.entries()) {
    await sql`select setval(pg_get_serial_sequence('statements', 'id'), (select max(id) from statements) + ${gap})`;
    recorded.push(...(await recordRound(sql, ids, round)));
  }
  const live = follow(connectedTo(url));
  expect(dump(await arraysOf(live))).toEqual(await dumpTables(sql));

  const [gone, part] = [recorded.filter((_, at) => at % 4 === 0), recorded.filter((_, at) => at % 4 === 2)];
  await sql.begin(async (tx) => {
    await tx`update evidence set retracted_in = this_revision() where statement_id in ${tx(gone)}`;
    await tx`update statements set retracted_in = this_revision() where id in ${tx(gone)}`;
    await tx`update evidence set retracted_in = this_revision() where statement_id in ${tx(part)} and article_id = 1
      and exists (select from evidence o where o.statement_id = evidence.statement_id and o.article_id <> 1)`;
  });
  recorded.push(...(await recordRound(sql, ids, GAPS.length)));
  await sql`update entities set retracted_in = this_revision() where id = ${ids.at(-1) as number} and not exists (select from statements where subject_id = entities.id)`;
  expect(dump(await arraysOf(live))).toEqual(await dumpTables(sql));
  expect(dump(await arraysOf(follow(connectedTo(url))))).toEqual(await dumpTables(sql));
});
