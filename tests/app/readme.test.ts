import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { readFolder } from '../../src/ingest/read-folder.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const readme = await readFile(resolve(import.meta.dirname, '../../README.md'), 'utf8');

test('the README is short enough to be read', () => {
  expect(Buffer.byteLength(readme)).toBeLessThan(12_000);
  expect(readme.split('\n').length).toBeLessThan(150);
});

test("the README's own article can be ingested, and answers", async () => {
  const [, text = ''] = /Write the text, `([^`]+)`, to `my-article\/article\.txt`/.exec(readme) ?? [];
  const [, graph = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-readme-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'graph.yaml'), graph);
  await writeFile(join(folder, 'article.txt'), text);
  const database = await freshDatabase();
  const summary = await ingest(database, await readFolder(folder));
  expect(summary).toMatchObject({ article: 'library-news', entities: { added: 1 }, statements: { recorded: 1 } });
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
