import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { connect, type Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { ADDRESS, makePage, PARAGRAPHS, TITLE } from '../../support/invented-page.ts';
import { ingestNamed } from '../../support/named.ts';
import { makePdf } from '../../support/pdf.ts';
import { pickCases } from '../../support/rounds.ts';
import { run } from '../../support/run.ts';
import { everything, sqlOf } from '../../support/sql.ts';

let url: string;
let database: Database;
let place: string;
beforeAll(async () => {
  url = await freshUrl();
  database = connect(url, { pool: 2 });
  await ingestNamed(database, { vesti: { kind: 'ORGANIZATION', names: ['Вести степи'] } }, 'note-of-vesti');
  place = await mkdtemp(join(tmpdir(), 'shezhire-propose-'));
  await chmod(place, 0o755);
  await mkdir(join(place, 'press', 'may'), { recursive: true });
  const head = `<meta property="og:site_name" content="Вести степи"><meta name="author" content="Анна Лис"><link rel="canonical" href="${ADDRESS}"><meta name="date" content="2031-05-04">`;
  await writeFile(join(place, 'press', 'may', 'library.html'), makePage(head));
  await writeFile(
    join(place, 'press', 'bridge.pdf'),
    makePdf([[{ text: 'Serik Qanat, the mayor of Tasbulaq, opened the bridge on 5 May 2031.', y: 700 }]]),
  );
  await writeFile(join(place, 'press', 'note.txt'), 'Bolat Qasenov met Saltanat Ermekova in Tasbulaq on 6 May 2031.');
  await writeFile(join(place, 'press', 'scan.pdf'), makePdf([[]]));
  await writeFile(join(place, 'press', 'photo.jpg'), 'no article');
});
afterAll(async () => {
  await database.close();
  await rm(place, { recursive: true });
});

const command = (...args: string[]) => run(args, { DATABASE_URL: url }).ended;
const ARTICLE = `query ($ref: ArticleRef!) { article(ref: $ref) { title lang published { edtf } url publisher { slug } } }`;
const find = async (ref: string) => {
  const { data, errors } = await clientOf({ database }).ask(ARTICLE, { ref });
  expect(errors).toBeUndefined();
  return data.article;
};

test('a folder is recorded and read by the rules, what cannot be read is listed, and a second call passes over what is done', async () => {
  const folder = join(place, 'press');
  const first = await command('propose', folder);
  expect(first.code).toBe(1);
  expect(first.stdout).toMatch(
    /^1 of 4 .*bridge\.pdf: bridge, recorded, \d+ proposals\n2 of 4 .*library\.html: .*\n3 of 4 .*note\.txt: note, recorded, .*\n3 articles recorded, 0 there already, \d+ proposals in [\d.]+ s\.\n$/,
  );
  expect(first.stderr).toMatch(/scan\.pdf: the PDF holds no text.*\n1 file of 4 could not be read: .*press\.failed\.jsonl says why\.\n$/);
  const [failed] = (await readFile(`${folder}.failed.jsonl`, 'utf8')).trim().split('\n');
  expect(JSON.parse(failed ?? '')).toEqual({ file: join(folder, 'scan.pdf'), reason: expect.stringMatching(/^the PDF holds no text/) });
  const slug = /library\.html: ([\w-]+),/.exec(first.stdout)?.[1] ?? '';
  expect(await find(slug)).toMatchObject({
    title: TITLE,
    lang: 'ru',
    published: { edtf: '2031-05-04' },
    url: ADDRESS,
    publisher: { slug: 'vesti' },
  });
  const proposed = await sqlOf(
    url,
  )`select a.slug, count(*)::int from proposals p join articles a on a.id = p.article_id group by 1 order by 1`;
  expect(proposed).toEqual([
    { slug: 'bridge', count: expect.toSatisfy((n) => n > 5) },
    { slug, count: expect.toSatisfy((n) => n > 5) },
    { slug: 'note', count: expect.toSatisfy((n) => n > 3) },
  ]);

  const before = await everything(sqlOf(url));
  const again = await command('propose', folder);
  expect(again.stdout).toMatch(/\n0 articles recorded, 3 there already, 0 proposals in /);
  expect(await everything(sqlOf(url))).toEqual(before);

  await writeFile(join(folder, 'may', 'library.html'), makePage(`<link rel="canonical" href="${ADDRESS}">`).replace('десять', 'двадцать'));
  expect((await command('propose', join(folder, 'may'))).stderr).toMatch(
    new RegExp(`the article ${slug} has its address, ${ADDRESS}, and another text\n`),
  );
  expect(await everything(sqlOf(url))).toEqual(before);
});

test('a draft of a page is a folder to ingest, which says where the page is from', async () => {
  const file = join(place, 'school.html');
  await writeFile(
    file,
    makePage(
      '<meta name="author" content="Анна Лис"><meta property="og:site_name" content="Степной вестник"><meta name="date" content="2031-05-04">',
    ).replaceAll(/Вести степи/g, 'Степной вестник'),
  );
  const { code, stdout, stderr } = await command('draft', file);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/school\/graph\.yaml: .* read as ru\. Check them, and fill in the glosses\.\n$/);
  expect(await readFile(join(place, 'school', 'article.txt'), 'utf8')).toBe(PARAGRAPHS.join('\n'));
  const yaml = await readFile(join(place, 'school', 'graph.yaml'), 'utf8');
  expect(parse(yaml).article).toEqual({ slug: 'school', lang: 'ru', title: TITLE, published: '2031-05-04' });
  expect(yaml).toMatch(/^# Written by: Анна Лис\n# Published by: Степной вестник \(no organization of the graph\)$/m);
  expect((await command('draft', file)).stdout).toMatch(/school\/graph\.yaml: nothing to add, read as ru\.\n$/);
});

test.each(
  pickCases<[string, string[], RegExp]>(
    [
      ['a draft of a folder', ['draft', '.'], /^\. is a folder: a draft is of one file\. npm run propose -- \. records all articles in it/],
      ['no folder', ['propose', 'nothing-here'], /^nothing-here is not there, or cannot be read$/m],
      [
        'a folder without articles',
        ['propose', 'schema/tables'],
        /^schema\/tables has no article: pages \(\.html\), PDFs \(\.pdf\) and texts \(\.txt\) are read$/m,
      ],
      ['a model that is not set', ['propose', 'docs', '--model'], /^No model is set: MODEL_URL and MODEL_NAME name one$/m],
    ],
    1,
  ),
)('%s is refused in one line', async (_, args, line) => {
  const { code, stdout, stderr } = await command(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(line);
});
