import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { edited, ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { pickCases } from '../support/rounds.ts';
import { everything, type Row, sqlOf } from '../support/sql.ts';

/** Something in the file, so that the folder is not passed over. */
const CHANGED = ['# A press note', '# The press note, read again'] as const;

/** What somebody does who corrects the graph, as one revision. */
type Act = (tx: postgres.TransactionSql) => Promise<unknown>;

async function afterAct(act: Act) {
  const database = await freshDatabase('empty');
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  const first = await everything(sql);
  await sql.begin(async (tx) => {
    await tx`select begin_revision('SQL', 'API', 'a-curator', 'It is otherwise.')`;
    await act(tx);
  });
  const corrected = await everything(sql);
  const again = (options = {}) => edited(PRESS_NOTE, [CHANGED]).then((folder) => ingestFolder(database, folder, options));
  return { sql, first, corrected, again };
}

/** The rows without the log, and without keys of words, which psql does not write. */
const comparable = ({ articles, sentences, revisions: _, text_keys: __, ...tables }: Record<string, readonly Row[]>) => ({
  ...tables,
  articles: articles?.map(({ graph_sha256, words, since, ...row }) => row),
  sentences: sentences?.map(({ words, since, ...row }) => row),
});

const retractStatement: Act = async (tx) => {
  await tx`update evidence set retracted_in = this_revision() where statement_id in (select id from statements where unit = 'TONNE')`;
  await tx`update statements set retracted_in = this_revision() where unit = 'TONNE'`;
};

const ACTS: readonly [string, Act, RegExp][] = [
  [
    'retracts a statement',
    retractStatement,
    /entities\.book-delivery\.statements\.\d+\.evidence\.0 is 1: an account settled this otherwise in R2/,
  ],
  [
    'takes a name away',
    (tx) => tx`delete from names where text = 'Zhuldyzai fund'`,
    /entities\.zhuldyzai\.names\.1 is "Zhuldyzai fund": .* in R2/,
  ],
  [
    'takes a mention away',
    (tx) => tx`delete from mentions where surface = 'бөлінді'`,
    /sentences\.1\.mentions\.\d+ is "бөлінді": .* in R2/,
  ],
  [
    'gives a mention to another entity',
    (tx) => tx`update mentions set entity_id = (select id from entities where slug = 'book-delivery') where surface = 'бөлінді'`,
    /sentences\.1\.mentions\.\d+ is "бөлінді": .* in R2/,
  ],
  ['takes a quotation away', (tx) => tx`delete from quotations`, /quotations\.0 is .*: .* in R2/],
  ['rewrites a gloss', (tx) => tx`update sentences set gloss = '{"en": "Rewritten."}' where number = 1`, /sentences\.0\.gloss is .* in R2/],
  [
    'changes a description',
    (tx) => tx`update entities set description = '{"en": "Another one."}' where slug = 'zhuldyzai'`,
    /entities\.zhuldyzai\.description is .* in R2/,
  ],
];

test.each(pickCases(ACTS, 3))(
  'an account %s: the folder leaves it so, says it, and takes its own word only if told to',
  async (_, act, warning) => {
    const { sql, first, corrected, again } = await afterAct(act);
    const { warnings } = await again();
    expect(warnings).toEqual([expect.stringMatching(warning)]);
    expect(comparable(await everything(sql))).toEqual(comparable(corrected));
    await expect(again({ isStrict: true })).resolves.toMatchObject({ unchanged: true });
    expect((await (await afterAct(act)).again({ isOverridden: true })).warnings).toEqual([]);
    expect(first).toBeDefined();
  },
);

test('what an account adds stays, whatever the folder says', async () => {
  const { sql, corrected, again } = await afterAct(async (tx) => {
    await tx`insert into names (entity_id, role, lang, text, article_id, norm, key, stem, sort_key)
      select id, 'ALIAS', 'en', 'The Star Fund', 1, 'the star fund', 'the star fund', 'the star fund', 'the star fund' from entities where slug = 'zhuldyzai'`;
    await tx`insert into mentions (article_id, sentence, entity_id, kind, start, "end", surface, certainty)
      select 1, 2, id, 'NOMINAL', 131, 134, 'бөл', 'STATED' from entities where slug = 'shelf-money'`;
    const [added] = await tx`insert into statements (subject_id, subject_kind, predicate, value_kind)
      select id, kind, 'RECIPIENT', 'UNKNOWN' from entities where slug = 'shelf-money' returning id`;
    await tx`insert into evidence (statement_id, article_id, sentence, voice, certainty) values (${added?.['id']}, 1, 2, 'ARTICLE', 'STATED')`;
  });
  expect((await again()).warnings).toEqual([]);
  expect(comparable(await everything(sql))).toEqual(comparable(corrected));
  expect((await again({ isOverridden: true })).warnings).toEqual([]);
  expect(comparable(await everything(sql))).toEqual(comparable(corrected));
});

test('with --override the folder gives again what an account took away, under the ids it had', async () => {
  const { sql, first, again } = await afterAct(async (tx) => {
    await retractStatement(tx);
    await tx`delete from mentions where surface = 'бөлінді'`;
  });
  const { statements } = await again({ isOverridden: true });
  expect(statements).toMatchObject({ recorded: 1, retracted: 0 });
  const idsOf = (tables: Record<string, readonly Row[]>) =>
    tables['statements']?.filter(({ retracted_in }) => retracted_in === null).map(({ id }) => id);
  expect(idsOf(await everything(sql))).toEqual(idsOf(first));
});

test('in strict mode a folder that an account corrected is not written', async () => {
  const { sql, corrected, again } = await afterAct(retractStatement);
  await expect(again({ isStrict: true })).rejects.toThrow(
    /1 mistake, nothing was written:\n.*graph\.yaml:\d+: entities\.book-delivery\.statements/,
  );
  expect(await everything(sql)).toEqual(corrected);
});
