import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { readFolder } from '../../src/ingest/read-folder.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const README = resolve(import.meta.dirname, '../../README.md');

test("the README's own article can be ingested, and answers", async () => {
  const readme = await readFile(README, 'utf8');
  const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-readme-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'graph.yaml'), block('yaml'));
  await writeFile(join(folder, 'article.txt'), block('text'));
  const database = await freshDatabase();
  const summary = await ingest(database, await readFolder(folder));
  expect(summary).toMatchObject({ article: 'library-news', entities: { added: 2 }, statements: { recorded: 3 } });
  const { data } = await clientOf({ database }).ask(
    '{ fund(ref: "birgemiz") { disbursements(type: AID) { nodes { label(lang: "en") statements(predicate: PAYER) { nodes { evidence { quote } } } } } } }',
  );
  expect(data.fund.disbursements.nodes).toEqual([
    {
      label: 'Books for Dostyq',
      statements: { nodes: [{ evidence: [{ quote: 'The Birgemiz fund gave Dostyq village library 200 books.' }] }] },
    },
  ]);
});

test("the README's files are there", async () => {
  const readme = await readFile(README, 'utf8');
  for (const [, path = ''] of readme.matchAll(/\]\(([\w./-]+)\)/g))
    await expect(readFile(resolve(README, '..', path)).catch((error: NodeJS.ErrnoException) => error.code ?? '')).resolves.not.toBe(
      'ENOENT',
    );
});
