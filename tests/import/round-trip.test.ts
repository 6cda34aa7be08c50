import { resolve } from 'node:path';
import { defaultModel, Model } from '@alephdata/followthemoney';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder } from '../support/folder.ts';
import { importContent } from '../support/import.ts';

const EXAMPLES = ['articles/election', 'articles/takeover', 'articles/court', 'winter-aid'].map((name) =>
  resolve(import.meta.dirname, '../../examples', name),
);

interface Line {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

async function exportFtm(database: Database): Promise<Line[]> {
  const text = await (await clientOf({ database }).fetch('/export/ftm.jsonl?lang=kk')).text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** All names of an entity: which of them is the first in its language is not in the export if two languages have the same. */
const listNames = ({ name = [], alias = [], title = [] }: Line['properties']): string[] =>
  [...new Set([...name, ...alias, ...title])].toSorted();

/**
 * Lines without their ids: each entity by its schema and its names, in whatever language they are; ids of statements and sentences say nothing of the
 * graph, and that sources differ is what one source cannot say.
 */
function describeLines(lines: readonly Line[]): string[] {
  const captions = new Map(lines.map(({ id, schema, properties }) => [id, `${schema} ${listNames(properties).join(', ')}`]));
  const describe = (value: string) => captions.get(value) ?? value.replace(/\bE\d+\b/g, (id) => captions.get(id) ?? id);
  return lines
    .map(({ schema, properties }) => {
      const { recordId: _, name, alias, title, ...own } = properties;
      const told = Object.entries({ ...own, ...(name && { name: listNames(properties) }) }).map(([name, values]) => [
        name,
        values
          .map(describe)
          .map((value) =>
            value
              .replace(/A\d+\.\d+( A\d+\.\d+)*/g, 'sentences')
              .replace(/, DISPUTED:/, ', ASSERTED:')
              .replace(' [DISPUTED]', ''),
          )
          .toSorted(),
      ]);
      return JSON.stringify([schema, Object.fromEntries(told.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))]);
    })
    .toSorted();
}

test('an export read into an empty graph gives the same entities, links and properties', async () => {
  const database = await freshDatabase('seeded');
  for (const folder of EXAMPLES) await ingestFolder(database, folder);
  const before = await exportFtm(database);
  const empty = await freshDatabase('empty');
  const { unsaid } = await importContent(empty, 'exported.jsonl', before.map((line) => JSON.stringify(line)).join('\n'));
  expect(unsaid).toEqual([]);
  const after = await exportFtm(empty);
  const model = new Model(defaultModel);
  for (const line of after) expect(model.getEntity(JSON.parse(JSON.stringify(line))).schema.name).toBe(line.schema);
  expect(describeLines(after)).toEqual(describeLines(before));
});
