import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { connect, type Database } from '../../../src/database/connect.ts';
import { computeFingerprint } from '../../../src/ingest/span.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { createHome } from '../../support/home.ts';
import { addPeople } from '../../support/mentions.ts';
import { ingestNamed } from '../../support/named.ts';
import { pickCases } from '../../support/rounds.ts';
import { run } from '../../support/run.ts';
import { everything, sqlOf } from '../../support/sql.ts';
import { expectOneLine } from './one-line.ts';

const SOCIETY = '«Жасыл жайлау мен көгілдір көл достары» қоғамы';
const TEXT = [
  `🎉 ${SOCIETY} Самал ауылында той жасады, деп жазды zakon.kz.Ермек Садуақас пен Самат Ерғали келді`,
  '– Жол дайын',
  'Бәрі жақсы, - деді Самал ауылының әкімі Е.Садуақас.',
  '– Иә, – деді бір тұрғын.',
  '',
].join('\r\n');
const POINTS = Array.from(TEXT);
const MENTIONS = [
  [1, SOCIETY, 'green-society'],
  [1, 'Самал ауылында', 'samal'],
  [1, 'zakon.kz', 'zakon-kz'],
  [2, 'Ермек Садуақас', 'ermek-saduaqas'],
  [2, 'Самат Ерғали', 'samat-ergali-mayor'],
  [4, 'Самал ауылының', 'samal'],
  [4, 'Е.Садуақас', 'ermek-saduaqas'],
] as const;

/** True for mentions by name of what the graph had before. */
const isKnown = ({ entity, surface }: { readonly entity?: string | undefined; readonly surface?: string }): boolean =>
  MENTIONS.some(([, words, slug]) => slug === entity && (surface === undefined || words === surface));

let url: string;
let database: Database;
let place: string;
let folder: string;
beforeAll(async () => {
  url = await freshUrl();
  database = connect(url, { pool: 2 });
  await addPeople(database);
  await ingestNamed(database, { 'green-society': { kind: 'ORGANIZATION', names: [SOCIETY] } }, 'note-of-societies');
  place = await mkdtemp(join(tmpdir(), 'shezhire-draft-'));
  await chmod(place, 0o755);
  folder = join(place, 'Жаңа хабар');
  await mkdir(folder);
  await writeFile(join(folder, 'article.txt'), TEXT);
});
afterAll(async () => {
  await database.close();
  await rm(place, { recursive: true });
});

const command = (...args: string[]) => run(args, { DATABASE_URL: url }).ended;
const drafted = () => readFile(join(folder, 'graph.yaml'), 'utf8');

test('a draft has the sentences with empty glosses, who is mentioned, and what is quoted', async () => {
  const { code, stdout, stderr } = await command('draft', join(folder, 'article.txt'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/graph\.yaml: 7 mentions of known entities, .*proposed, read as kk\. Check them, and fill in the glosses\.\n$/);

  const source = await drafted();
  const { article, sentences, quotations } = parse(source);
  expect(article).toEqual({ slug: 'jana-habar', lang: 'kk' }); // article.txt stands beside it
  expect(sentences).toHaveLength(5);
  const gloss = { kk: '', ru: '', en: '' };
  for (const [at, sentence] of sentences.entries()) expect(sentence).toMatchObject({ number: at + 1, gloss });
  const wordsAt = ([start, end]: [number, number]) => POINTS.slice(start, end).join('');
  expect(wordsAt(sentences[1].span)).toBe('Ермек Садуақас пен Самат Ерғали келді');
  expect(
    sentences.flatMap(({ number, mentions = [] }: { number: number; mentions?: { span: [number, number]; entity: string }[] }) =>
      mentions.filter(isKnown).map(({ span, entity }) => [number, wordsAt(span), entity]),
    ),
  ).toEqual(MENTIONS);
  expect(sentences[0].mentions[0]).toMatchObject({ sha256: computeFingerprint(SOCIETY), kind: 'NAME' });
  expect(sentences[0].mentions[0]).not.toHaveProperty('surface');
  expect(sentences[0].mentions[1]).toMatchObject({ surface: 'Самал ауылында', kind: 'NAME' });
  expect(quotations).toMatchObject([
    { sentences: [3, 4], speaker: 'ermek-saduaqas', asWritten: { sentence: 4, surface: 'Самал ауылының әкімі Е.Садуақас' } },
    { sentences: [5, 5], asWritten: { sentence: 5, surface: 'бір тұрғын' } },
  ]);
  expect(source.match(/^.*# or .*$/gm)).toEqual([
    expect.stringMatching(/^ {6}- \{.*surface: Самат Ерғали,.*entity: samat-ergali-mayor \} # or samat-ergali-poet$/),
  ]);
});

test('a draft is not ingested before it is filled in: every empty place is told with its line', async () => {
  const sql = sqlOf(url);
  const before = await everything(sql);
  const { code, stdout, stderr } = await command('ingest', folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const [first, ...told] = stderr.trimEnd().split('\n');
  const lines = (await drafted()).split('\n').flatMap((line, at) => (/^ +\w+: ""$/.test(line) ? [at + 1] : []));
  expect(first).toBe(`${lines.length} mistakes, nothing was written:`);
  expect(told.map((line) => line.split(':')[1])).toEqual(lines.map(String));
  expect(told[0]).toMatch(/ sentences\.0\.gloss\.kk is "": must not be empty: fill it in or delete the line$/);
  expect(await everything(sql)).toEqual(before);
});

test('a draft that is made again only adds what the graph has learnt since', async () => {
  const before = await drafted();
  const again = await command('draft', join(folder, 'article.txt'));
  expect(again).toEqual({ code: 0, stdout: `${join(folder, 'graph.yaml')}: nothing to add, read as kk.\n`, stderr: '' });
  expect(await drafted()).toBe(before);
  const edited = before.replace(/^ {6}- \{ span: .*surface: Ермек Садуақас,.*\n/m, '').replace(/^entities:/m, 'entities: # nobody yet');
  await writeFile(join(folder, 'graph.yaml'), edited);
  const { stdout } = await command('draft', join(folder, 'article.txt'));
  expect(stdout).toBe(`${join(folder, 'graph.yaml')}: 0 sentences, 1 mention, 0 quotations added, read as kk. All else is as it was.\n`);
  expect(await drafted()).toContain('entities: # nobody yet');
  expect((await drafted()).split('\n').sort()).toEqual(
    before
      .replace(/^entities:/m, 'entities: # nobody yet')
      .split('\n')
      .sort(),
  );
  await writeFile(join(folder, 'graph.yaml'), before);
});

test('a draft that is filled in is ingested, and its mentions are answered', async () => {
  const filled = (await drafted()).replaceAll(/^( +(?:kk|ru|en)): ""$/gm, '$1: Той болды.');
  await writeFile(join(folder, 'graph.yaml'), filled);
  expect(await command('ingest', folder)).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('5 sentences, '),
  });
  const { data } = await clientOf({ database }).ask(`{ article(ref: "jana-habar") {
    mentions { nodes { surface sentence { number } entity { slug } } }
    quotations { nodes { speaker { slug } } } } }`);
  expect(
    data.article.mentions.nodes
      .map((one: { surface: string; sentence: { number: number }; entity: { slug: string } | null }) => ({
        ...one,
        entity: one.entity?.slug,
      }))
      .filter(isKnown)
      .map((one: { surface: string; sentence: { number: number }; entity: string }) => [one.sentence.number, one.surface, one.entity]),
  ).toEqual(MENTIONS);
  expect(data.article.quotations.nodes[0].speaker.slug).toBe('ermek-saduaqas');
  expect(data.article.quotations.nodes).toHaveLength(2);
});

test('a draft does not take the slug of an article that is there: it would replace it', async () => {
  const another = join(place, 'Жаңа хабар 2', 'Жаңа хабар');
  await mkdir(another, { recursive: true });
  await writeFile(join(another, 'article.txt'), 'Алматыда той болды.');
  await command('draft', join(another, 'article.txt'));
  const { article } = parse(await readFile(join(another, 'graph.yaml'), 'utf8'));
  expect(article.slug).toMatch(/^jana-habar./);
});

test('names that the graph does not know are proposed as entities, and ingested once they are filled in', async () => {
  const own = join(place, 'Жаңа есімдер');
  await mkdir(own);
  const file = join(own, 'article.txt');
  await writeFile(
    file,
    'Кеше Дина Оспанова «Көк Дала» қорының кеңсесін ашты.\nОсы күні Ермек Садуақас пен Д.Оспанова Нұрлан Серіковпен кездесті.\n',
  );
  const { stdout } = await command('draft', file);
  expect(stdout).toMatch(/: 1 mention of known entities, \d+ entities, \d+ events?, \d+ statements proposed, read as kk\./);
  const source = await readFile(join(own, 'graph.yaml'), 'utf8');
  const { sentences, entities } = parse(source);
  expect(entities).toMatchObject({
    'dina-ospanova': { kind: 'PERSON', names: [{ text: 'Дина Оспанова', lang: 'kk' }] },
    'kok-dala': { kind: 'FUND', names: [{ text: '«Көк Дала» қоры', lang: 'kk' }] },
    'nurlan-serikov': { kind: 'PERSON', names: [{ text: 'Нұрлан Серіков', lang: 'kk' }] },
  });
  expect(source).toMatch(/^.*text: Нұрлан Серіков,.* # without its case ending\?$/m);
  const met = Object.entries<{ type?: string; statements?: { entity?: string }[] }>(entities).find(([, { type }]) => type === 'MEETING');
  expect(met?.[1].statements?.map(({ entity }) => entity)).toEqual(expect.arrayContaining(['ermek-saduaqas', 'nurlan-serikov']));
  expect(sentences.flatMap(({ mentions }: { mentions: { entity: string }[] }) => mentions.map(({ entity }) => entity))).toEqual(
    expect.arrayContaining(['dina-ospanova', 'ermek-saduaqas', 'nurlan-serikov']),
  );

  expect((await command('ingest', own)).stderr).toMatch(/ sentences\.0\.gloss\.kk is "": must not be empty/);
  await writeFile(join(own, 'graph.yaml'), source.replaceAll(/^( +(?:kk|ru|en)): ""$/gm, '$1: Кеңсе ашылды.'));
  expect(await command('ingest', own)).toMatchObject({ code: 0, stderr: '' });
  const { data } = await clientOf({ database }).ask('{ entity(ref: "kok-dala") { slug kind } }');
  expect(data.entity).toEqual({ slug: 'kok-dala', kind: 'FUND' });
});

test('a first draft of a file with a name of its own needs no server, and says what is to be renamed', async () => {
  const home = await createHome();
  try {
    const file = join(place, 'My note №1.md');
    await writeFile(file, 'Встреча в Алматы.');
    const { code, stdout, stderr } = await home.command(['draft', file, 'ru']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^.*graph\.yaml: 1 mention of known entities, read as ru\. .* Rename My note №1\.md to article\.txt, /);
    const { article, sentences } = parse(await readFile(join(place, 'graph.yaml'), 'utf8'));
    expect(article).toMatchObject({
      slug: expect.stringMatching(/^my-note-.*1$/),
      lang: 'ru',
      sha256: computeFingerprint('Встреча в Алматы.'),
      length: 17,
    });
    expect(sentences[0].mentions).toEqual([{ span: [10, 16], surface: 'Алматы', kind: 'NAME', entity: 'almaty' }]);
  } finally {
    await home.remove();
  }
});

describe.concurrent('what cannot be drafted is told in one line, and nothing is written', () => {
  const BYTES: Readonly<Record<string, string | Uint8Array>> = {
    blank: '\ufeff \r\n\t',
    latin1: Uint8Array.of(0xe9, 0x20),
    good: 'Алматы',
  };
  test.each(
    pickCases<[string, string, string[], RegExp]>(
      [
        ['no file', 'none', [], /none\.txt cannot be read$/m],
        ['a file of white space', 'blank', [], /blank\.txt has no text$/m],
        ['another encoding', 'latin1', [], /latin1\.txt is not UTF-8 text without NUL bytes$/m],
        ['a wrong language', 'good', ['қазақша'], /қазақша is not a language: give a tag such as kk, ru, en$/m],
      ],
      1,
    ),
  )('%s', async (_, name, more, line) => {
    const own = await mkdtemp(join(place, 'bad-'));
    const file = join(own, `${name}.txt`);
    const bytes = BYTES[name];
    if (bytes !== undefined) await writeFile(file, bytes);
    expectOneLine(await command('draft', file, ...more), line);
    expect(await readdir(own)).toEqual(bytes === undefined ? [] : [`${name}.txt`]);
  });
});
