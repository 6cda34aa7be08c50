import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readMapping } from '../../src/import/csv-mapping.ts';
import { importFile, scanFile } from '../../src/import/import-file.ts';
import { openSource } from '../../src/import/open-source.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { folderOf } from '../support/folder.ts';

const TABLES = resolve(import.meta.dirname, '../../examples/officeholders');

test('office-holders and towns are read from the tables of the demo, each town once', async () => {
  const database = await freshDatabase('empty');
  for (const name of ['places', 'holders']) {
    const source = await openSource(join(TABLES, `${name}.csv`), await readMapping(join(TABLES, `${name}.yaml`)));
    await importFile(database, source, await scanFile(database, source), {
      onPart: ({ unsaid }) => expect(unsaid).toEqual([]),
    });
  }
  const { data, errors } = await clientOf({ database }).ask(`{
    offices(filter: { name: { equals: "President" } }, first: 1) { nodes { then: holders(asOf: { valid: "2001" }) { person { label(lang: "en") } since { edtf } until { edtf } } } }
    places(filter: { name: { equals: "Almaty" } }) { nodes { slug latitude names { text lang } } }
    statements(filter: { predicate: [HOLDER] }) { totalCount }
  }`);
  expect(errors).toBeUndefined();
  expect(data.statements.totalCount).toBe(179);
  expect(data.offices.nodes[0].then).toEqual([
    { person: { label: 'Nursultan Nazarbayev' }, since: { edtf: '1991-12-16' }, until: { edtf: '2019-03-20' } },
  ]);
  expect(data.places.nodes).toMatchObject([{ latitude: 43.25667 }]);
});

test('a mapping is refused with the lines of all mistakes, and a table without a column that it names', async () => {
  const folder = await folderOf({
    'bad.yaml':
      'entities:\n  person: { kind: PERSONS, key: id, names: [name] }\nfacts:\n  - { subject: person, predicate: BORN, date: born }\n',
    'good.yaml': 'entities:\n  person: { kind: PERSON, key: id, names: [called] }\n',
    'people.csv': 'id;name\n1;Аян\n',
  });
  await expect(readMapping(join(folder, 'bad.yaml'))).rejects.toThrow(
    /2 mistakes[\s\S]*bad\.yaml:2: entities\.person\.kind[\s\S]*bad\.yaml:4: facts\.0\.predicate/,
  );
  const source = await openSource(join(folder, 'people.csv'), await readMapping(join(folder, 'good.yaml')));
  const database = await freshDatabase('empty');
  await expect(scanFile(database, source)).rejects.toThrow('people.csv: has no column "called"; it has "id", "name"');
});
