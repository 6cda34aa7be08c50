import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { importContent } from '../support/import.ts';

/** Items as Wikidata writes them, of invented people with ids that no item has. */
const time = (text: string, precision: number, calendar = 'Q1985727') => ({
  type: 'time',
  value: { time: text, timezone: 0, before: 0, after: 0, precision, calendarmodel: `http://www.wikidata.org/entity/${calendar}` },
});
const item = (id: string) => ({ type: 'wikibase-entityid', value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id } });
const snak = (property: string, datavalue?: object, snaktype = 'value') => ({ snaktype, property, ...(datavalue && { datavalue }) });
const claim = (mainsnak: ReturnType<typeof snak>, more: object = {}) => ({ mainsnak, type: 'statement', rank: 'normal', ...more });
const label = (language: string, value: string) => ({ [language]: { language, value } });
const isA = (id: string) => ({ P31: [claim(snak('P31', item(id)))] });

const OFFICE = 'Q999000000001';
const PERSON = 'Q999000000002';
const SOURCE = 'Q999000000003';
const ITEMS = [
  { type: 'item', id: OFFICE, labels: label('mul', 'Äkim'), descriptions: [], aliases: [], claims: isA('Q4164871') },
  {
    type: 'item',
    id: PERSON,
    labels: { ...label('kk', 'Аян Сарыбаев'), ...label('kk-latn', 'Aian Sarybaev'), ...label('de', 'Ajan Sarybajew') },
    descriptions: label('en', 'invented politician'),
    aliases: { ru: [{ language: 'ru', value: 'А. Сарыбаев' }] },
    claims: {
      ...isA('Q5'),
      P569: [
        claim(snak('P569', time('+1970-00-00T00:00:00Z', 9))),
        claim(snak('P569', time('+1970-03-05T00:00:00Z', 11)), { rank: 'preferred' }),
      ],
      P570: [claim(snak('P570', undefined, 'somevalue'))],
      P26: [claim(snak('P26', undefined, 'novalue'))],
      P39: [
        claim(snak('P39', item(OFFICE)), {
          qualifiers: { P580: [snak('P580', time('+2001-02-00T00:00:00Z', 10))], P1365: [snak('P1365', item('Q1'))] },
          references: [
            { snaks: { P248: [snak('P248', item(SOURCE))], P854: [snak('P854', { type: 'string', value: 'https://example.org/akim' })] } },
          ],
        }),
      ],
      P18: [claim(snak('P18', { type: 'string', value: 'Portrait.jpg' }))],
    },
  },
  { type: 'item', id: SOURCE, labels: label('ru', 'Областная газета'), claims: isA('Q1193236') },
];

test('items become entities and statements with ranks, qualifiers, sources and unknown values', async () => {
  const database = await freshDatabase('empty');
  const { unsaid } = await importContent(database, 'dump.json', `[\n${ITEMS.map((one) => JSON.stringify(one)).join(',\n')}\n]`);
  const { data, errors } = await clientOf({
    database,
  }).ask(`{ person(ref: "wikidata:${PERSON}") { label(lang: "kk-Latn") description(lang: "en") names { text lang role }
    statements(first: 20, direction: OUT, filter: { standing: [ASSERTED, DENIED] }) { nodes { predicate rank value { __typename ... on DateValue { date { edtf } } } } }
    incoming: statements(first: 5, direction: IN) { nodes { subject { label(lang: "kk") } validFrom { edtf } evidence { voice speaker { label(lang: "ru") } quote } } } } }`);
  expect(errors).toBeUndefined();
  expect(data.person).toMatchObject({ label: 'Aian Sarybaev', description: 'invented politician' });
  expect(data.person.names).toEqual([
    { text: 'Аян Сарыбаев', lang: 'kk', role: 'PRIMARY' },
    { text: 'Aian Sarybaev', lang: 'kk-Latn', role: 'PRIMARY' },
    { text: 'А. Сарыбаев', lang: 'ru', role: 'ALIAS' },
  ]);
  const facts = data.person.statements.nodes.map(
    ({ predicate, rank, value }: { predicate: string; rank: string; value: { __typename: string; date?: { edtf: string } } }) => [
      predicate,
      rank,
      value.date?.edtf ?? value.__typename,
    ],
  );
  expect(facts.toSorted()).toEqual([
    ['BIRTH_DATE', 'NORMAL', '1970'],
    ['BIRTH_DATE', 'PREFERRED', '1970-03-05'],
    ['DEATH_DATE', 'NORMAL', 'UnknownValue'],
    ['SPOUSE_OF', 'NORMAL', 'UnknownValue'],
  ]);
  expect(data.person.incoming.nodes).toMatchObject([
    {
      subject: { label: 'Äkim' },
      validFrom: { edtf: '2001-02' },
      evidence: [
        {
          voice: 'REPORTED',
          speaker: { label: 'Областная газета' },
          quote: `Аян Сарыбаев (${PERSON}) HOLDER P39: ${OFFICE}; P580: 2001-02; P1365: Q1; reference P248: ${SOURCE}, P854: https://example.org/akim`,
        },
      ],
    },
  ]);
  expect(unsaid.map(({ path, value }) => `${path} ${value}`).toSorted()).toEqual([
    'P18 P18: Portrait.jpg',
    'labels de',
    'qualifier P1365 P1365: Q1',
  ]);
});
