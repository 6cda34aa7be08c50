import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { type Edit, folderOf } from '../support/folder.ts';
import { ROOT, run } from '../support/run.ts';

const FOLDER = 'winter-aid';
const page = await readFile(resolve(ROOT, 'docs/articles.md'), 'utf8');
const graph = await readFile(resolve(ROOT, 'examples', FOLDER, 'graph.yaml'), 'utf8');
const text = await readFile(resolve(ROOT, 'examples', FOLDER, 'article.txt'), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block = '']) => block);

/** The mistakes that the page makes on purpose. */
const MISTAKES: readonly Edit[] = [
  ['surface: brought', 'surface: delivered'],
  ['RECIPIENT, entity: dostyq-families', 'RECIPIENT, entity: dostyq-family'],
  ['RECIPIENT, entity: almaty, evidence: [4]', 'RECIPIENT, entity: almaty, evidence: [5]'],
];
const edit = (edits: readonly Edit[]): string => edits.reduce((source, [from, to]) => source.replace(from, to), graph);
const withoutAgent = graph.replace(/^.*AGENT, entity: qanat.*\n/m, '');

test('the tutorial prints what it says', async () => {
  const home = await folderOf({});
  const folder = join(home, FOLDER);
  await mkdir(folder);
  await writeFile(join(folder, 'article.txt'), text);
  const url = await freshUrl();
  const commands = blocks('console');
  const perform = async (nth: number): Promise<void> => {
    const [, command = '', expected] = /^\$ npm run (.*)\n([\s\S]*)$/.exec(commands[nth] ?? '') ?? [];
    const args = command.replace(' -- ', ' ').replace(FOLDER, folder).split(' ');
    const { stdout, stderr } = await run(args, { DATABASE_URL: url }).ended;
    expect((stdout + stderr).replaceAll(folder, FOLDER)).toBe(expected);
  };

  await perform(0);
  const draft = (await readFile(join(folder, 'graph.yaml'), 'utf8')).replace(/^.*\n/, '');
  expect(blocks('yaml')[0]?.replace(/^.*\n/, '')).toBe(draft);

  for (const [nth, source] of [edit(MISTAKES), graph, graph, withoutAgent].entries()) {
    await writeFile(join(folder, 'graph.yaml'), source);
    if (nth === 2) await answersTheQuery(url);
    await perform(nth + 1);
  }
  expect(commands).toHaveLength(5);
});

async function answersTheQuery(url: string): Promise<void> {
  const database = connect(url);
  try {
    const { data } = await clientOf({ database }).ask(blocks('graphql')[0] ?? '');
    expect(data).toEqual(JSON.parse(blocks('json')[0] ?? ''));
  } finally {
    await database.close();
  }
}
