import { defaultModel, Model } from '@alephdata/followthemoney';
import jsonld from 'jsonld';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';

let database: Database & { readonly url: string };
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = await freshDatabase();
  client = clientOf({ database });
  const names = [
    ...['{ text: Асель Дауренова, lang: ru }', '{ text: Asel Däurenova, lang: kk-Latn }', '{ text: Әсел Дәуренова, lang: kk }'],
    ...['{ text: أسيل, lang: kk-Arab-CN }', '{ text: Asel Daurenova, lang: en-GB }', '{ text: A. Daurenova, lang: en-GB, role: INITIALS }'],
  ];
  await ingestNote(database, {
    slug: 'tags',
    entities: [
      `asel: { kind: PERSON, names: [${names.join(', ')}], statements: [{ predicate: LIVES_IN, entity: almaty, evidence: [1] }] }`,
    ],
  });
});
afterAll(() => database.close());

const textOf = async (path: string): Promise<string> => (await client.fetch(path)).text();

/** The canonical form of RDF Dataset Canonicalization. jsonld's types do not have all of its options. */
const canonize = (input: unknown, options: object): Promise<string> =>
  jsonld.canonize(
    input as object,
    { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, ...options } as object,
  ) as unknown as Promise<string>;

test.each([
  '',
  'of=asel',
  'article=tags',
  'article=birgemiz-aid&events=EDGES',
  'of=birgemiz&depth=2&lang=ru',
  'entities={"kind":["PERSON"]}',
])('JSON-LD and N-Triples have one canonical form: %s', async (parameters) => {
  const [document, triples] = [await textOf(`/export/jsonld?${parameters}`), await textOf(`/export/nt?${parameters}`)];
  const theirs = await canonize(triples, { inputFormat: 'application/n-quads' });
  expect(theirs.length).toBeGreaterThan(1000);
  expect(await canonize(JSON.parse(document), {})).toBe(theirs);
});

test('the tags of languages are there, in lower case', async () => {
  const triples = await textOf('/export/nt?of=asel');
  for (const tag of ['kk-latn', 'kk-arab-cn', 'en-gb', 'ru']) expect(triples).toContain(`"@${tag} .`);
});

test.each(['en', 'ru', 'kk', 'kk-Latn', 'en,ru'])('FollowTheMoney shows the label in the language asked for: %s', async (languages) => {
  const lang = languages.split(',');
  const parameters = lang.map((tag) => `lang=${tag}`).join('&');
  const model = new Model(defaultModel);
  const lines = (await textOf(`/export/ftm.jsonl?${parameters}`)).trim().split('\n');
  const entities = lines.map((line) => model.getEntity(JSON.parse(line))).filter(({ schema }) => !schema.edge);
  const captions = new Map(entities.map((entity) => [entity.id, entity.getCaption()]));
  const { data } = await client.ask('query ($lang: [LanguageTag!]) { entities(first: 100) { nodes { id label(lang: $lang) } } }', { lang });
  expect(data.entities.nodes.length).toBe(captions.size);
  for (const { id, label } of data.entities.nodes) expect(captions.get(id)).toBe(label);
});
