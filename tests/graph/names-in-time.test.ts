import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { loadStoredFolder } from '../../src/ingest/stored-article.store.ts';
import { writeGraph } from '../../src/ingest/write-graph.ts';
import { clientOf } from '../support/client.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { ingestNote } from '../support/note.ts';
import { readerOf } from '../support/reader.ts';

/* An invented town that was renamed and got its old name back, and an invented school that will be renamed. */
const TOWN = 'qonys: { kind: PLACE, type: CITY';
const SCHOOL = 'school: { kind: ORGANIZATION, type: UNSPECIFIED';

const tell = (database: Database, slug: string, names: string, published?: string, entity = TOWN, more: string[] = []) =>
  ingestNote(database, {
    slug,
    article: [...(published ? [`published: "${published}"`] : []), ...more.filter((line) => line.startsWith('publisher'))],
    entities: [...more.filter((line) => line.startsWith('paper')).map((line) => line), `${entity}, names: [${names}] }`],
  });
const ask = async (database: Database, query: string) => {
  const { data, errors } = await clientOf({ database }).ask(query);
  expect(errors).toBeUndefined();
  return data;
};
const labelAt = async (database: Database, valid?: string, lang = 'kk', slug = 'qonys'): Promise<string> => {
  const asOf = valid === undefined ? '' : `, asOf: { valid: "${valid}" }`;
  return (await ask(database, `{ entity(ref: "${slug}") { label(lang: "${lang}"${asOf}) } }`)).entity.label;
};

test('a label is the name of its time', async () => {
  const database = await emptiedDatabase();
  await tell(database, 'old', '{ text: Қоныс, lang: kk }, { text: Коныс, lang: ru }', '2015-02-01');
  await tell(
    database,
    'renamed',
    '{ text: Жаңақоныс, lang: kk, validFrom: "2019-03-23", validTo: "2022-09-16", sentence: 1 }, { text: Қоныс, lang: kk, validFrom: 1998-05, validTo: "2019-03-23" }',
    '2019-03-24',
  );
  await tell(
    database,
    'again',
    '{ text: Қоныс, lang: kk, validFrom: "2022-09-17" }, { text: Аққоныс, lang: kk, validTo: 1998-05 }',
    '2022-09-18',
  );
  expect(await labelAt(database)).toBe('Қоныс');
  for (const [valid, label] of [
    ['1980', 'Аққоныс'],
    ['2005-06-01', 'Қоныс'],
    ['2020', 'Жаңақоныс'],
    ['2019-06/2021', 'Жаңақоныс'],
    ['2022-10', 'Қоныс'],
    ['../1990', 'Аққоныс'],
    ['2030/..', 'Қоныс'],
  ])
    expect(`${valid} ${await labelAt(database, valid)}`).toBe(`${valid} ${label}`);
  // No Russian name has a time, so the one that there is holds for any.
  expect(await labelAt(database, '2020', 'ru')).toBe('Коныс');
  const { entity } = await ask(
    database,
    '{ entity(ref: "qonys") { names(lang: "kk", asOf: { valid: "2020" }) { text validFrom { edtf } validTo { edtf text(lang: "en") } sources { article { slug } sentence { number } } } } }',
  );
  expect(entity.names).toEqual([
    {
      text: 'Жаңақоныс',
      validFrom: { edtf: '2019-03-23' },
      validTo: { edtf: '2022-09-16', text: '16 September 2022' },
      sources: [{ article: { slug: 'renamed' }, sentence: { number: 1 } }],
    },
    { text: 'Қоныс', validFrom: null, validTo: null, sources: [{ article: { slug: 'old' }, sentence: null }] },
  ]);
});

test('a name of the past is a label only where there is no other, and one of the future is none yet', async () => {
  const database = await emptiedDatabase();
  await tell(database, 'first', '{ text: Ескі мектеп, lang: kk, validTo: "2010" }', '2010', SCHOOL);
  expect(await labelAt(database, undefined, 'kk', 'school')).toBe('Ескі мектеп');
  await tell(database, 'second', '{ text: Орта мектеп, lang: ru }, { text: Болашақ мектеп, lang: kk, validFrom: "9000" }', '2011', SCHOOL);
  expect(await labelAt(database, undefined, 'kk', 'school')).toBe('Орта мектеп');
  expect(await labelAt(database, '2005', 'kk', 'school')).toBe('Ескі мектеп');
  expect(await labelAt(database, '9001', 'kk', 'school')).toBe('Болашақ мектеп');
});

test('of names without a time the one that most independent sources give is the label, then that of the latest article', async () => {
  const database = await emptiedDatabase();
  const paper = (slug: string) => [
    `publisher: ${slug}`,
    `paper-${slug.slice(-1)}: { kind: ORGANIZATION, type: UNSPECIFIED, names: [{ text: ${slug}, lang: en }] }`,
  ];
  await tell(database, 'a1', '{ text: Zhuldyz, lang: en }', '2020', TOWN, paper('paper-a'));
  await tell(database, 'b1', '{ text: Juldyz, lang: en }', '2018', TOWN, paper('paper-b'));
  expect(await labelAt(database, undefined, 'en')).toBe('Zhuldyz'); // one source each: the latest article
  await tell(database, 'a2', '{ text: Zhuldyz, lang: en }', '2021', TOWN, paper('paper-a'));
  await tell(database, 'c1', '{ text: Juldyz, lang: en }', '2017', TOWN, paper('paper-c'));
  expect(await labelAt(database, undefined, 'en')).toBe('Juldyz'); // two publishers against one with two articles
  const { places } = await ask(database, '{ places(orderBy: [{ by: LABEL, lang: "en" }]) { nodes { label(lang: "en") } } }');
  expect(places.nodes).toEqual([{ label: 'Juldyz' }]);
  const reader = await readerOf(database.url);
  const [viewed] =
    await reader`select label_en, (select string_agg(text || ' ' || coalesce(sentence_id, '-'), ', ' order by text) from names n where n.entity_id = e.id) as names from entities e where slug = 'qonys'`;
  expect(viewed).toEqual({ label_en: 'Juldyz', names: 'Juldyz -, Zhuldyz -' });
});

test('two PRIMARY names of a language for one time, and other times that cannot be, are mistakes', async () => {
  const database = await emptiedDatabase();
  const refusal = async (names: string) =>
    tell(database, 'wrong', names).then(
      () => 'taken',
      ({ mistakes }: { mistakes: string[] }) => mistakes.map((line) => line.replace(/^.*graph\.yaml:\d+: /, '')).join('\n'),
    );
  expect(await refusal('{ text: A, lang: en }, { text: B, lang: en }')).toBe(
    'entities.qonys.names.1 is "B": en has a PRIMARY name for the same time above, "A"',
  );
  expect(await refusal('{ text: A, lang: en, validFrom: "1990", validTo: "2000" }, { text: B, lang: en, validFrom: "1995" }')).toMatch(
    /for the same time above/,
  );
  expect(await refusal('{ text: A, lang: en, validFrom: "2000", validTo: "1990" }')).toMatch(/it ends before it begins/);
  expect(await refusal('{ text: A, lang: en, sentence: 2 }')).toMatch(/there is no such sentence; 1 to 1/);
  expect(await refusal('{ text: A, lang: en, validFrom: "1990/2000" }')).toMatch(/validFrom is "1990\/2000": must be an EDTF date/);
  expect(await refusal('{ text: A, lang: en, validTo: "2000" }, { text: B, lang: en, validFrom: "2000" }, { text: C, lang: en }')).toBe(
    'taken',
  );
});

const PAPERS = ['x', 'y'].map((one) => `paper-${one}: { kind: ORGANIZATION, type: MEDIA, names: [{ text: paper-${one}, lang: en }] }`);
const report = (database: Database, paper: string, slug: string, names: string, published: string) =>
  tell(database, slug, names, published, TOWN, [`publisher: paper-${paper}`, ...PAPERS]);

test('a name that its source takes back is another spelling, in both orders of ingest', async () => {
  const steps = [
    (database: Database) => report(database, 'x', 'wrong', '{ text: Конус, lang: ru }', '2020-01-01'),
    (database: Database) => report(database, 'x', 'right', '{ text: Коныс, lang: ru, sentence: 1, corrects: Конус }', '2020-02-01'),
    (database: Database) => report(database, 'y', 'other', '{ text: Аққоныс, lang: kk }', '2020-03-01'),
  ];
  for (const order of [steps, steps.toReversed()]) {
    const database = await emptiedDatabase();
    for (const step of order) await step(database);
    const query = '{ entity(ref: "qonys") { label(lang: "ru") names(lang: "ru") { text role sources { article { slug } corrects } } } }';
    expect((await ask(database, query)).entity).toEqual({
      label: 'Коныс',
      names: [
        { text: 'Коныс', role: 'PRIMARY', sources: [{ article: { slug: 'right' }, corrects: 'Конус' }] },
        { text: 'Конус', role: 'ALIAS', sources: [{ article: { slug: 'wrong' }, corrects: null }] },
      ],
    });
    const sql = await readerOf(database.url);
    expect(await sql`select label_ru from entities where slug = 'qonys'`).toEqual([{ label_ru: 'Коныс' }]);
    expect(await sql`select text, role from names where lang = 'ru' order by text`).toEqual([
      { text: 'Конус', role: 'ALIAS' },
      { text: 'Коныс', role: 'PRIMARY' },
    ]);
    // Another paper still says so, and the first one says it again later.
    await report(database, 'y', 'other', '{ text: Конус, lang: ru }', '2020-03-01');
    await report(database, 'x', 'again', '{ text: Конус, lang: ru }', '2020-04-01');
    expect(await labelAt(database, undefined, 'ru')).toBe('Конус');
  }
});

test('a name does not correct itself, and a written folder keeps what it corrects', async () => {
  const database = await emptiedDatabase();
  await expect(report(database, 'x', 'a', '{ text: Коныс, lang: ru, corrects: Коныс }', '2020-02-01')).rejects.toThrow(
    'names.0.corrects is "Коныс": is the name itself: give the one that the source takes back',
  );
  await report(database, 'x', 'a', '{ text: Коныс, lang: ru, corrects: Конус }', '2020-02-01');
  const stored = await loadStoredFolder(database.reader(), (await ask(database, '{ article(ref: "a") { id } }')).article.id.slice(1));
  expect(writeGraph(stored).entities).toMatchObject({ qonys: { names: [{ text: 'Коныс', lang: 'ru', corrects: 'Конус' }] } });
});
