import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { importContent } from '../support/import.ts';

/** An invented council, with the fields that EveryPolitician writes. */
const COUNCIL = {
  persons: [
    {
      id: '1',
      name: 'Аян Сарыбаев',
      other_names: [{ name: 'Ayan Sarybayev', lang: 'en', note: 'multilingual' }],
      birth_date: '1970-03',
      gender: 'male',
      identifiers: [{ scheme: 'wikidata', identifier: 'Q999000000002' }],
      links: [{ note: 'site', url: 'https://example.org/ayan' }],
    },
  ],
  organizations: [
    { id: '1', name: 'Көктөбе мәслихаты', classification: 'legislature', seats: 12 },
    { id: '2', name: 'Бірлік', classification: 'party' },
  ],
  posts: [{ id: '1', label: 'Төраға', organization_id: '1' }],
  areas: [{ id: '1', name: 'Көктөбе', type: 'city' }],
  events: [{ id: 'term/1', name: 'Бірінші шақырылым', classification: 'legislative period', start_date: '2016', end_date: '2021' }],
  memberships: [
    {
      person_id: '1',
      organization_id: '1',
      on_behalf_of_id: '2',
      role: 'member',
      start_date: '2016-03-20',
      end_date: '2021',
      legislative_period_id: 'term/1',
    },
    { person_id: '1', post_id: '1', start_date: '2018' },
  ],
};

test('memberships become seats, offices and parties with their times; ids count within their collection', async () => {
  const database = await freshDatabase('empty');
  const { unsaid } = await importContent(database, 'council.json', JSON.stringify(COUNCIL, null, 1));
  const { data, errors } = await clientOf({
    database,
  }).ask(`{ person(ref: "wikidata:Q999000000002") { label(lang: "en") identifiers { scheme value }
    statements(first: 9) { nodes { predicate subject { label(lang: "kk") } object { label(lang: "kk") } validFrom { edtf } validTo { edtf } qualifiers { predicate } } } } }`);
  expect(errors).toBeUndefined();
  expect(data.person.label).toBe('Ayan Sarybayev');
  expect(data.person.identifiers).toContainEqual({ scheme: 'url', value: 'https://example.org/ayan' });
  type Shown = {
    predicate: string;
    subject: { label: string };
    object: { label: string } | null;
    validFrom: { edtf: string } | null;
    validTo: { edtf: string } | null;
  };
  const shown = data.person.statements.nodes.map(({ predicate, subject, object, validFrom, validTo }: Shown) =>
    [predicate, predicate === 'HOLDER' ? subject.label : object?.label, validFrom?.edtf, validTo?.edtf].filter(Boolean).join(' '),
  );
  expect(shown.toSorted()).toEqual([
    'BIRTH_DATE',
    'HOLDER Төраға 2018',
    'MEMBER_OF Бірлік 2016-03-20 2021',
    'MEMBER_OF Көктөбе мәслихаты 2016-03-20 2021',
  ]);
  expect(unsaid.map(({ path, value }) => `${path} ${value}`).toSorted()).toEqual([
    'classification legislative period',
    'gender male',
    'legislative_period_id term/1',
    'seats 12',
  ]);
});
