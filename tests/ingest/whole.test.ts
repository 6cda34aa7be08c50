import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { edited, ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { sqlOf } from '../support/sql.ts';

const lines = async () => (await readFile(join(PRESS_NOTE, 'article.txt'), 'utf8')).trimEnd().split('\n');

test('a folder with its text is ingested whole', async () => {
  const database = await freshDatabase('empty');
  expect(await ingestFolder(database, PRESS_NOTE)).toEqual({
    article: 'library-press-note',
    articleId: 1,
    unchanged: false,
    sentences: 5,
    mentions: 17,
    entities: { added: 12, retracted: 0 },
    statements: { recorded: 14, retracted: 0, kept: 0 },
    warnings: [],
  });
});

test('its sentences are the lines of the text, by code points', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, PRESS_NOTE);
  const found = await sqlOf(database.url)<{ text: string }[]>`
    select substring(a.text from s.start + 1 for s."end" - s.start) as text
    from sentences s join articles a on a.id = s.article_id order by s.number`;
  expect(found.map(({ text }) => text)).toEqual(await lines());
});

test('its words answer through the API', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, PRESS_NOTE);
  const { data, errors } = await clientOf({ database }).ask(`{
    article(ref: "library-press-note") {
      title url published { edtf } publisher { slug } textAttached
      sentences { nodes { text } }
      quotations { nodes { asWritten speaker { slug } sentences { number } } }
    }
    event(ref: "book-delivery") { statements(predicate: [AMOUNT, BENEFICIARY, TIME]) { nodes {
      predicate evidence { quote voice speaker { slug } } } } }
  }`);
  expect(errors).toBeUndefined();
  const text = await lines();
  expect(data).toEqual({
    article: {
      title: 'Кітапханаға кітап келді',
      url: 'https://library.example/news/1',
      published: { edtf: '2031-05' },
      publisher: { slug: 'qaiyngdy-library' },
      textAttached: true,
      sentences: { nodes: text.map((line) => ({ text: line })) },
      quotations: {
        nodes: [
          {
            asWritten: 'кітапхана меңгерушісі, еңбек ардагері Әсел Дәуренова',
            speaker: { slug: 'asel-daurenova' },
            sentences: [{ number: 4 }],
          },
        ],
      },
    },
    event: {
      statements: {
        nodes: [
          { predicate: 'AMOUNT', evidence: [{ quote: 'бір жарым тонна', voice: 'ARTICLE', speaker: null }] },
          { predicate: 'TIME', evidence: [{ quote: '2031 жылғы 5 мамырда', voice: 'REPORTED', speaker: { slug: 'dala-khabary' } }] },
          { predicate: 'BENEFICIARY', evidence: [{ quote: text[3], voice: 'QUOTED', speaker: { slug: 'asel-daurenova' } }] },
        ],
      },
    },
  });
});

test('words that name the speaker are in the voice of the article', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, PRESS_NOTE);
  const found = await sqlOf(database.url)`
    select s.predicate, v.voice from evidence v join statements s on s.id = v.statement_id where v.sentence = 4 order by 1`;
  expect([...found]).toEqual([
    { predicate: 'BEARS_TITLE', voice: 'ARTICLE' },
    { predicate: 'BENEFICIARY', voice: 'QUOTED' },
    { predicate: 'HOLDER', voice: 'ARTICLE' },
  ]);
});

test('a mention without words takes them from the text', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, await edited(PRESS_NOTE, [['surface: ауыл балаларына, ', '']]));
  const [mention] = await sqlOf(database.url)`select surface, sha256 from mentions where kind = 'GROUP'`;
  expect(mention).toEqual({ surface: 'ауыл балаларына', sha256: null });
});

test('without the text there are spans and fingerprints, and no words', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, await edited(PRESS_NOTE, [], null));
  const { data } = await clientOf({ database }).ask(
    '{ article(ref: "library-press-note") { textAttached length text sentence(number: 1) { text mentions { surface } } } }',
  );
  expect(data.article).toMatchObject({ textAttached: false, length: 376, text: null, sentence: { text: null } });
  expect(data.article.sentence.mentions[0]).toEqual({ surface: '«Жұлдызай» қоры' });
});
