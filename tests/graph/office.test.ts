import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestOfficeNote, type OfficeNote } from '../support/office-notes.ts';

const HOLDERS = `query ($asOf: AsOf) { office(ref: "the-office") { holders(asOf: $asOf) {
  person { slug } since { edtf } until { edtf } isEndDerived standing statements { validFrom { edtf } derivedEnd { date { edtf latest } from { object { slug } } } } } } }`;

interface Shown {
  readonly person: { readonly slug: string } | null;
  readonly since: { readonly edtf: string } | null;
  readonly until: { readonly edtf: string } | null;
  readonly isEndDerived: boolean;
  readonly standing: string;
}
const show = ({ person, since, until, isEndDerived, standing }: Shown): string =>
  [person?.slug ?? '?', `${since?.edtf ?? ''} - ${until?.edtf ?? ''}${isEndDerived ? ' derived' : ''}`, standing].join(' | ');

/** A database with these notes, and what it says of the holders of the office. */
async function openOffice(...notes: readonly OfficeNote[]) {
  const database = await freshDatabase();
  for (const note of notes) await ingestOfficeNote(database, note);
  const { ask } = clientOf({ database });
  return {
    database,
    ask,
    list: async (asOf: object | null = null): Promise<string[]> => (await ask(HOLDERS, { asOf })).data.office.holders.map(show),
  };
}

const SINCE: OfficeNote = { slug: 'since', published: '2025-01-10', holders: ['asel, validFrom: "2021"'] };
const LEAVES: OfficeNote = { slug: 'leaves', published: '2026-06-10', holders: ['asel, validTo: "2026-06-03"', 'bolat'] };

test.each([[[SINCE, LEAVES]], [[LEAVES, SINCE]]])('one holding from two articles, and a successor', async (notes) => {
  const { list } = await openOffice(...notes);
  expect(await list()).toEqual(['asel | 2021 - 2026-06-03 | PAST', 'bolat |  -  | CURRENT']);
  expect(await list({ valid: '2027-01-01' })).toEqual(['bolat |  -  | CURRENT']);
  expect(await list({ valid: '2022' })).toEqual(['asel | 2021 - 2026-06-03 | CURRENT']);
  expect(await list({ valid: '2019' })).toEqual([]);
});

test.each([
  ['2026-06-03', '2026-06-03', '2026-06-03'],
  ['2026', '2026', '2026-12-31'],
  [null, '../2026-06-10', '2026-06-10'],
])('a successor since %s ends the tenure by %s', async (from, end, latest) => {
  const bolat = from ? `bolat, validFrom: "${from}"` : 'bolat';
  const { list, ask } = await openOffice(SINCE, { slug: 'next', published: '2026-06-10', holders: [bolat] });
  expect((await list({ valid: '2025' })).at(0)).toEqual(`asel | 2021 - ${end} derived | ${from ? 'CURRENT' : 'UNKNOWN'}`);
  expect(await list({ valid: '2027-01-01' })).toEqual([`bolat | ${from ?? ''} -  | CURRENT`]);
  expect(await list({ valid: '2027-01-01', derived: false })).toEqual(['asel | 2021 -  | CURRENT', `bolat | ${from ?? ''} -  | CURRENT`]);
  const { data } = await ask(HOLDERS);
  expect(data.office.holders[0].statements).toEqual([
    { validFrom: { edtf: '2021' }, derivedEnd: { date: { edtf: end, latest }, from: { object: { slug: 'bolat' } } } },
  ]);
  expect(data.office.holders[1].statements[0].derivedEnd).toBeNull();
});

test('terms that do not overlap are two holdings, with another holder between them', async () => {
  const { list, ask } = await openOffice(
    { slug: 'terms', published: '2026-01-01', holders: ['asel, validFrom: "2010", validTo: "2015"', 'asel, validFrom: "2021"'] },
    { slug: 'between', published: '2018-01-01', holders: ['bolat'] },
  );
  expect(await list()).toEqual(['asel | 2010 - 2015 | PAST', 'bolat |  - 2021 derived | PAST', 'asel | 2021 -  | CURRENT']);
  expect(await list({ valid: '2013' })).toEqual(['asel | 2010 - 2015 | CURRENT']);
  const offices = await ask('{ person(ref: "asel") { offices { office { slug } since { edtf } until { edtf } standing } } }');
  expect(offices.data.person.offices).toEqual([
    { office: { slug: 'the-office' }, since: { edtf: '2010' }, until: { edtf: '2015' }, standing: 'PAST' },
    { office: { slug: 'the-office' }, since: { edtf: '2021' }, until: null, standing: 'CURRENT' },
  ]);
});

test('dates of articles order holders of whom no bound is stated, and are not stored as said', async () => {
  const { list, ask } = await openOffice(
    { slug: 'third', published: '2024-05-05', holders: ['dana'] },
    { slug: 'first', published: '2012-02-02', holders: ['asel'] },
    { slug: 'second', published: '2018-03', holders: ['bolat'] },
  );
  expect(await list()).toEqual([
    'asel |  - ../2018-03-31 derived | PAST',
    'bolat |  - ../2024-05-05 derived | PAST',
    'dana |  -  | CURRENT',
  ]);
  expect(await list({ valid: '2020' })).toEqual(['bolat |  - ../2024-05-05 derived | UNKNOWN', 'dana |  -  | UNKNOWN']);
  expect(await list({ valid: '2016' })).toEqual([
    'asel |  - ../2018-03-31 derived | UNKNOWN',
    'bolat |  - ../2024-05-05 derived | UNKNOWN',
  ]);
  const { data } = await ask(
    '{ office(ref: "the-office") { statements(predicate: HOLDER) { nodes { validFrom { edtf } validTo { edtf } } } } }',
  );
  expect(data.office.statements.nodes).toEqual([1, 2, 3].map(() => ({ validFrom: null, validTo: null })));
});

test('an article that mentions a holder again, later than another one, makes a second tenure of neither statement', async () => {
  const { list } = await openOffice(
    { slug: 'one', published: '2012-02-02', holders: ['asel'] },
    { slug: 'two', published: '2018-03-03', holders: ['bolat'] },
    { slug: 'three', published: '2024-05-05', holders: ['asel'] },
  );
  expect(await list({ valid: '2026' })).toEqual(['asel |  -  | CURRENT']);
  expect(await list({ valid: '2013' })).toEqual(['asel |  -  | CURRENT', 'bolat |  - ../2024-05-05 derived | UNKNOWN']);
});

test('an office of several people has no successors; an end that another article gives still counts', async () => {
  const { list } = await openOffice(
    { ...SINCE, type: 'LEGISLATOR', holders: ['asel, validFrom: "2021"', 'dana, validFrom: "2019"'] },
    { ...LEAVES, type: 'LEGISLATOR' },
  );
  expect(await list()).toEqual(['dana | 2019 -  | CURRENT', 'asel | 2021 - 2026-06-03 | PAST', 'bolat |  -  | CURRENT']);
  expect(await list({ valid: '2027', derived: false })).toEqual(['dana | 2019 -  | CURRENT', 'bolat |  -  | CURRENT']);
});

test('a planned tenure begins later, and ends that of the predecessor then; a planned end gives way to a successor', async () => {
  const { list } = await openOffice(
    { slug: 'elected', published: '2021-02-02', holders: ['asel, validFrom: "2021", validTo: "2091"'] },
    { slug: 'named', published: '2026-10-10', holders: ['bolat, validFrom: "2081-01-01"'] },
  );
  expect(await list()).toEqual(['asel | 2021 - 2081-01-01 derived | CURRENT', 'bolat | 2081-01-01 -  | PLANNED']);
  expect(await list({ valid: '2085' })).toEqual(['bolat | 2081-01-01 -  | CURRENT']);
  expect(await list({ valid: '2085', derived: false })).toEqual(['asel | 2021 - 2091 | CURRENT', 'bolat | 2081-01-01 -  | CURRENT']);
});

test('competing answers of one time stand side by side; an undated one says nothing of its time', async () => {
  const { list } = await openOffice(
    { slug: 'one', published: '2024-01-01', holders: ['asel, validFrom: "2021-05"'] },
    { slug: 'two', published: '2024-01-02', holders: ['bolat, validFrom: "2021-05"'] },
    { slug: 'undated', holders: ['dana'] },
  );
  expect(await list()).toEqual(['asel | 2021-05 -  | CURRENT', 'bolat | 2021-05 -  | CURRENT', 'dana |  -  | UNKNOWN']);
});
