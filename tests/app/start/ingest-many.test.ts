import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { PRESS_NOTE, SECOND_NOTE, SIX_ARTICLES } from '../../support/folder.ts';
import { longTest, pickCases } from '../../support/rounds.ts';
import { run } from '../../support/run.ts';
import { sqlOf } from '../../support/sql.ts';

const ARTICLES = join(SIX_ARTICLES[0] ?? '', '..');
const withoutTimes = (text: string): string => text.replaceAll(/\d+\.\d s/g, '… s');

/** A place for copies of folders, and the command on a database of its own. */
async function begin() {
  const place = await mkdtemp(join(tmpdir(), 'shezhire-many-'));
  onTestFinished(() => rm(place, { recursive: true }));
  const url = await freshUrl('seeded');
  return {
    place,
    sql: sqlOf(url),
    ingest: (...args: string[]) => run(['ingest', ...args], { DATABASE_URL: url }).ended,
  };
}

const edit = async (file: string, from: string, to: string): Promise<void> =>
  writeFile(
    file,
    (await readFile(file, 'utf8')).replace(from, () => to),
  );

test('a folder of folders is ingested by date, an article a line, with a sum and the warnings', async () => {
  const { ingest } = await begin();
  const { code, stdout, stderr } = await ingest(ARTICLES);
  expect(code).toBe(0);
  expect(withoutTimes(stdout)).toBe(`[1/6] pipe-planned: 3 sentences; 12 new entities; 14 statements recorded, 0 retracted, 0 kept (… s)
[2/6] pipe-paid: 3 sentences; 6 new entities; 9 statements recorded, 0 retracted, 4 kept (… s)
[3/6] pipe-opened: 3 sentences; 2 new entities; 7 statements recorded, 0 retracted, 4 kept (… s)
[4/6] school-water: 3 sentences; 5 new entities; 9 statements recorded, 0 retracted, 3 kept (… s)
[5/6] akim-leaves: 3 sentences; 1 new entity; 5 statements recorded, 0 retracted, 5 kept (… s)
[6/6] fund-year: 4 sentences; 3 new entities; 10 statements recorded, 0 retracted, 2 kept (… s)
6 articles in … s: 6 written, 0 unchanged.
  entities    29 new, 0 retracted
  statements  54 recorded, 0 retracted
  warnings    1
`);
  expect(stderr).toMatch(/^1 warning:\n.*pipe-opened\/graph\.yaml:\d+: entities\.kokbel-water\.status is "OCCURRED": .*\n$/);
  const again = await ingest(ARTICLES, PRESS_NOTE, join(ARTICLES, 'fund-year'));
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).toContain('7 articles in ');
  expect(again.stdout).toContain(': 1 written, 6 unchanged.\n');
});

test('an article comes after the one that declares what it speaks of, and each folder once', async () => {
  const { ingest } = await begin();
  const { code, stdout } = await ingest(SECOND_NOTE, PRESS_NOTE, PRESS_NOTE);
  expect(code).toBe(0);
  expect(stdout.match(/^\[.*?:/gm)).toEqual(['[1/2] library-press-note:', '[2/2] second-press-note:']);
});

test('it says exactly where it stopped, keeps what it wrote, and goes on there', async () => {
  const { ingest, place, sql } = await begin();
  await cp(ARTICLES, place, { recursive: true });
  const third = join(place, 'pipe-opened/graph.yaml');
  await edit(third, 'predicate: AGENT, entity: qubyr-qurylys', 'predicate: AGENT, entity: qubyr-qurlys');
  const stopped = await ingest(place);
  expect(stopped.code).toBe(1);
  expect(stopped.stdout.match(/^\[/gm)).toHaveLength(2);
  expect(stopped.stderr).toMatch(
    /entities\.kokbel-water\.statements\.0\.entity is "qubyr-qurlys": no such entity.*did you mean "qubyr-qurylys"\?$/m,
  );
  expect(stopped.stderr.trimEnd().split('\n').at(-1)).toBe(
    `Stopped at 3 of 6, ${join(place, 'pipe-opened')}: 2 articles are in the graph, 4 not. Call the same again to go on there: what has not changed is passed over.`,
  );
  const slugs = () => sql`select slug from articles where slug <> 'birgemiz-aid' order by id`.then((rows) => rows.map(({ slug }) => slug));
  expect(await slugs()).toEqual(['pipe-planned', 'pipe-paid']);
  await edit(third, 'entity: qubyr-qurlys', 'entity: qubyr-qurylys');
  const { code, stdout } = await ingest(place);
  expect(code).toBe(0);
  expect(stdout).toContain('[2/6] pipe-paid: nothing has changed\n[3/6] pipe-opened: 3 sentences');
  expect(stdout).toContain(': 4 written, 2 unchanged.');
  expect(await slugs()).toHaveLength(6);
});

test('mistakes of form in any folder are told together before anything is written', async () => {
  const { ingest, place, sql } = await begin();
  await cp(ARTICLES, place, { recursive: true });
  await edit(join(place, 'fund-year/graph.yaml'), 'kind: PERSON', 'kind: PERSN');
  await edit(join(place, 'school-water/graph.yaml'), 'lang: kk', 'lang: kaz_KZ');
  const { code, stdout, stderr } = await ingest(place);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^2 mistakes in 2 folders, nothing was written:\n.*fund-year.*PERSN.*\n.*school-water.*kaz_KZ.*\n$/);
  expect(await sql`select from articles`).toHaveLength(1);
});

longTest('strict, an article with a warning is not written, and it stops there', async () => {
  const { ingest, sql } = await begin();
  const { code, stderr } = await ingest('--strict', ARTICLES);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^1 mistake, nothing was written:\n.*kokbel-water\.status.*\nStopped at 3 of 6, .*pipe-opened: 2 articles are in the graph, 4 not\./,
  );
  expect(await sql`select from articles`).toHaveLength(3);
});

test.each(
  pickCases<[string, (place: string) => Promise<unknown>, RegExp]>(
    [
      ['nothing', async () => {}, /graph\.yaml cannot be read: a folder to ingest holds a graph\.yaml/],
      ['folders of hidden things', (place) => mkdir(join(place, '.git/x'), { recursive: true }), /graph\.yaml cannot be read/],
      [
        'two folders of one article',
        async (place) => {
          await cp(PRESS_NOTE, join(place, 'a'), { recursive: true });
          await cp(PRESS_NOTE, join(place, 'b'), { recursive: true });
        },
        /a\/graph\.yaml and .*b\/graph\.yaml are both of the article library-press-note: give one another slug, nothing was written$/m,
      ],
    ],
    1,
  ),
)('a folder that holds %s is told in a line', async (_, fill, line) => {
  const { ingest, place } = await begin();
  await fill(place);
  const { code, stderr } = await ingest(place);
  expect(code).toBe(1);
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
