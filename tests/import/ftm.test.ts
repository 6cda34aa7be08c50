import { expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { importContent, toLines } from '../support/import.ts';

/** Invented people and bodies, as others write FollowTheMoney: links before what they link, and roles in words. */
const ENTITIES = [
  { id: 'd1', schema: 'Directorship', properties: { director: ['p1'], organization: ['c1'], role: ['chair'], startDate: ['2019-05'] } },
  { id: 'o1', schema: 'Ownership', properties: { owner: ['p1'], asset: ['c1'], percentage: ['51'], endDate: ['2021'] } },
  { id: 'f1', schema: 'Family', properties: { person: ['p1'], relative: ['p2'], relationship: ['father'] } },
  {
    id: 'm1',
    schema: 'Payment',
    properties: { payer: ['c1'], beneficiary: ['p2'], amount: ['5000'], currency: ['KZT'], date: ['2020-02-03'] },
  },
  {
    id: 'p1',
    schema: 'Person',
    properties: {
      name: ['Аян Сарыбаев', 'Ayan Sarybayev'],
      birthDate: ['1970-03'],
      nationality: ['kz'],
      topics: ['role.pep'],
      email: ['a@example.org'],
    },
  },
  { id: 'p2', schema: 'Person', properties: { name: ['Сәрсен Сарыбаев'] } },
  { id: 'c1', schema: 'Company', properties: { name: ['Көктөбе Құрылыс'], jurisdiction: ['kz'], incorporationDate: ['2001-09-17'] } },
  { id: 'w1', schema: 'CryptoWallet', properties: { publicKey: ['x'] } },
];

const ABOUT = `{ person(ref: "ftm-people:p1") {
  statements(first: 20, direction: OUT) { nodes { predicate object { label(lang: "kk") } value { ... on DateValue { date { edtf } } } validFrom { edtf } validTo { edtf }
    qualifiers { predicate quantity { amount unit } value { ... on TextValue { text(lang: "en") } } } evidence { quote sentence { article { slug type } } } } } }
  events { nodes { type quantities { quantity { amount unit } } participants { role entity { label(lang: "kk") } } time { edtf } } }
  revisions(first: 1) { nodes { origin operation } } }`;

interface Shown {
  readonly predicate: string;
  readonly object: { readonly label: string } | null;
  readonly value: { readonly date?: { readonly edtf: string } };
  readonly validFrom: { readonly edtf: string } | null;
  readonly validTo: { readonly edtf: string } | null;
}

test('entities and links become statements with a row as evidence, in any order; what the graph cannot say is listed', async () => {
  const database = await freshDatabase('empty');
  const { parts, unsaid } = await importContent(database, 'ftm-people.jsonl', toLines(ENTITIES), undefined, { partRows: 3 });
  expect(parts.map(({ article, rows }) => [article, rows])).toEqual([
    ['ftm-people', 3],
    ['ftm-people-0002', 3],
    ['ftm-people-0003', 2],
  ]);
  const { data, errors } = await clientOf({ database }).ask(ABOUT);
  expect(errors).toBeUndefined();
  const facts = data.person.statements.nodes.map(({ predicate, object, value, validFrom, validTo }: Shown) =>
    [predicate, object?.label ?? value.date?.edtf, validFrom?.edtf, validTo?.edtf].filter(Boolean).join(' '),
  );
  expect(facts.toSorted()).toEqual([
    'BIRTH_DATE 1970-03',
    'CITIZEN_OF Қазақстан',
    'DIRECTOR_OF Көктөбе Құрылыс 2019-05',
    'OWNER_OF Көктөбе Құрылыс 2021',
  ]);
  const [directorship] = data.person.statements.nodes.filter(({ predicate }: { predicate: string }) => predicate === 'DIRECTOR_OF');
  expect(directorship).toMatchObject({
    qualifiers: [{ predicate: 'ROLE', value: { text: 'chair' } }],
    evidence: [
      {
        quote: 'Directorship d1; director: p1; organization: c1; role: chair; startDate: 2019-05',
        sentence: { article: { slug: 'ftm-people', type: 'DATASET' } },
      },
    ],
  });
  expect(data.events.nodes).toEqual([
    {
      type: 'PAYMENT',
      quantities: [{ quantity: { amount: '5000', unit: 'KZT' } }],
      participants: [
        { role: 'PAYER', entity: { label: 'Көктөбе Құрылыс' } },
        { role: 'RECIPIENT', entity: { label: 'Сәрсен Сарыбаев' } },
      ],
      time: { edtf: '2020-02-03' },
    },
  ]);
  expect(data.revisions.nodes).toEqual([{ origin: 'IMPORT', operation: 'INGEST' }]);
  expect(unsaid.map(({ line, id, path, value }) => [line, id, path, value])).toEqual([
    [5, 'p1', 'topics', 'role.pep'],
    [5, 'p1', 'email', 'a@example.org'],
    [8, 'w1', 'schema', 'CryptoWallet'],
  ]);
});

const countAll = `{ entities { totalCount } statements { totalCount } articles { totalCount } }`;
const allQuotes = '{ statements(first: 100) { nodes { id evidence { quote } } } }';

test('the same file again changes nothing, a stopped import goes on, and a changed row changes its part', async () => {
  const database = await freshDatabase('empty');
  const { ask } = clientOf({ database });
  const content = toLines(ENTITIES);
  const stop = () => Promise.reject(new Error('stopped'));
  await expect(importContent(database, 'ftm-people.jsonl', content, undefined, { partRows: 3, onPart: stop })).rejects.toThrow('stopped');
  const resumed = await importContent(database, 'ftm-people.jsonl', content, undefined, { partRows: 3 });
  expect(resumed.parts.map(({ summary }) => summary !== undefined)).toEqual([false, true, true]);
  const before = (await ask(countAll)).data;
  const again = await importContent(database, 'ftm-people.jsonl', content, undefined, { partRows: 3 });
  expect(again.parts.map(({ summary }) => summary)).toEqual([undefined, undefined, undefined]);
  expect((await ask(countAll)).data).toEqual(before);
  const changed = await importContent(database, 'ftm-people.jsonl', content.replace('1970-03', '1971'), undefined, { partRows: 3 });
  expect(changed.parts.map(({ summary }) => summary?.statements)).toEqual([undefined, { recorded: 1, retracted: 1, kept: 5 }, undefined]);
  expect((await ask(countAll)).data).toEqual(before);
});

test('a part that was withdrawn stays so until it is reinstated', async () => {
  const database = await freshDatabase('empty');
  const { ask } = clientOf({ database });
  const admin = await makeAccount(database, 'ADMIN');
  const content = toLines(ENTITIES);
  const { parts } = await importContent(database, 'ftm-people.jsonl', content);
  const before = (await ask(allQuotes)).data;
  const act = (name: string) =>
    ask(`mutation { ${name}(ref: "${parts[0]?.article}", reason: "Out of date") { revision { id } } }`, {}, admin.withKey);
  expect((await act('withdrawArticle')).errors).toBeUndefined();
  const again = await importContent(database, 'ftm-people.jsonl', content.replace('1970-03', '1971'));
  expect(again.parts).toMatchObject([{ isWithdrawn: true, summary: undefined }]);
  expect((await ask(countAll)).data).toMatchObject({ articles: { totalCount: 0 }, statements: { totalCount: 0 } });
  expect((await act('reinstateArticle')).errors).toBeUndefined();
  expect((await ask(allQuotes)).data).toEqual(before);
});

test('statements of FollowTheMoney are gathered by entity', async () => {
  const database = await freshDatabase('empty');
  const say = (entity_id: string, schema: string, prop: string, value: string) => ({
    id: `${entity_id}${prop}`,
    entity_id,
    canonical_id: entity_id,
    schema,
    prop,
    value,
    dataset: 'made-up',
  });
  const statements = [
    say('p1', 'Person', 'id', 'p1'),
    say('c1', 'Company', 'name', 'Көктөбе Құрылыс'),
    say('e1', 'Employment', 'employee', 'p1'),
    say('p1', 'Thing', 'name', 'Аян Сарыбаев'),
    say('e1', 'Employment', 'employer', 'c1'),
  ];
  await importContent(database, 'statements.jsonl', toLines(statements));
  const { data } = await clientOf({ database }).ask(
    '{ statements { nodes { predicate subject { label(lang: "kk") } object { label(lang: "kk") } } } }',
  );
  expect(data.statements.nodes).toEqual([
    { predicate: 'WORKS_AT', subject: { label: 'Аян Сарыбаев' }, object: { label: 'Көктөбе Құрылыс' } },
  ]);
});
