import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePartialDate } from '../../src/base/partial-date.ts';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { ingestNote } from '../support/note.ts';
import { ingestOfficeNote, type OfficeNote, PEOPLE } from '../support/office-notes.ts';
import { countRounds } from '../support/rounds.ts';
import { follow, patient } from '../support/topology.ts';

/** All derived ends, by slugs and bounds. */
async function listEnds(database: Database): Promise<string[]> {
  const rows = (await database.transaction((tx) =>
    tx.execute(sql`
    select concat_ws(' ', e.slug, s.predicate, v.slug, coalesce(s.valid_from, '?'), coalesce(s.valid_to, '?'), 'ends', d."end", d.end_latest,
      'from', f.valid_from, f.valid_to, (select slug from entities where id = f.object_id), (select slug from entities where id = f.subject_id)) as shown
    from derived_ends d join statements s on s.id = d.statement_id join statements f on f.id = d.from_id
    join entities e on e.id = s.subject_id join entities v on v.id = s.object_id`),
  )) as unknown as { shown: string }[]; // as selected
  return rows.map(({ shown }) => shown).sort();
}

const year = fc.integer({ min: 2010, max: 2015 }).map(String);
const bound = fc.oneof(year, fc.constantFrom('2012-06', '2013-03-03', '201X', 'XXXX-21', '2011-22'));
const holder = fc
  .tuple(fc.constantFrom(...PEOPLE), fc.option(bound), fc.option(bound))
  .filter(([, from, to]) => !from || !to || from <= to)
  .map(([person, from, to]) => [person, ...(from ? [`validFrom: "${from}"`] : []), ...(to ? [`validTo: "${to}"`] : [])].join(', '));
const note = fc.record({ published: fc.option(bound), holders: fc.uniqueArray(holder, { minLength: 1, maxLength: 3 }) });

test('the order in which articles come in changes nothing', () =>
  fc.assert(
    fc.asyncProperty(fc.array(note, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat()), async (drawn, numbers) => {
      const notes = drawn.map(
        ({ published, holders }, at): OfficeNote => ({ slug: `note-${at}`, ...(published && { published }), holders }),
      );
      const shuffled = notes
        .map((one) => ({ one, at: numbers.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const [first, second] = [await emptiedDatabase(), await emptiedDatabase()];
      try {
        for (const one of notes) await ingestOfficeNote(first, one);
        for (const one of shuffled) await ingestOfficeNote(second, one);
        const before = await listEnds(first);
        expect(await listEnds(second)).toEqual(before);
        await first.transaction((tx) => tx.execute(sql`select settle_all_ends()`));
        expect(await listEnds(first)).toEqual(before);
      } finally {
        await Promise.all([first.close(), second.close()]);
      }
    }),
    { numRuns: countRounds(24) },
  ));

const person = (slug: string) => `${slug}: { kind: PERSON, names: [{ text: ${slug}, lang: en }] }`;
const place = (slug: string, type: string, ...statements: string[]) =>
  `${slug}: { kind: PLACE, type: ${type}, names: [{ text: ${slug}, lang: en }], statements: [${statements.join(', ')}] }`;

test('one capital of a country and one spouse of a person, from either end; a place of birth has no successor', async () => {
  const database = await emptiedDatabase();
  await ingestNote(database, {
    slug: 'old',
    article: ['published: "1990"'],
    entities: [
      place('steppe', 'COUNTRY'),
      place('old-town', 'CITY', '{ predicate: CAPITAL_OF, entity: steppe, validFrom: "1929", evidence: [1] }'),
      person('dana'),
      'asel: { kind: PERSON, names: [{ text: asel, lang: en }], statements: [{ predicate: SPOUSE_OF, entity: dana, evidence: [1] }, { predicate: BORN_IN, entity: old-town, evidence: [1] }] }',
    ],
  });
  await ingestNote(database, {
    slug: 'new',
    article: ['published: "1998"'],
    entities: [
      place('steppe', 'COUNTRY'),
      place('new-town', 'CITY', '{ predicate: CAPITAL_OF, entity: steppe, validFrom: "1997-12-10", evidence: [1] }'),
      person('dana'),
      'asel: { kind: PERSON, names: [{ text: asel, lang: en }], statements: [{ predicate: BORN_IN, entity: new-town, evidence: [1] }] }',
      'bolat: { kind: PERSON, names: [{ text: bolat, lang: en }], statements: [{ predicate: SPOUSE_OF, entity: dana, validFrom: "1995", evidence: [1] }] }',
    ],
  });
  expect(await listEnds(database)).toEqual([
    'asel SPOUSE_OF dana ? ? ends 1995 1995-12-31 from 1995 dana bolat',
    'old-town CAPITAL_OF steppe 1929 ? ends 1997-12-10 1997-12-10 from 1997-12-10 steppe new-town',
  ]);
});

const EVERYWHERE = `query ($asOf: AsOf, $known: Known) {
  statements(known: $known, filter: { predicate: [HOLDER], asOf: $asOf }) { nodes { object { slug } } }
  people(known: $known, filter: { linked: [{ predicate: [HOLDER], asOf: $asOf }] }) { nodes { slug } }
  office(ref: "the-office", known: $known) { holders(asOf: $asOf) { person { slug } } neighbors(predicate: [HOLDER], asOf: $asOf) { nodes { slug } } }
  neighborhood(of: ["the-office"], known: $known, filter: { predicate: [HOLDER], asOf: $asOf }) { nodes { slug } }
  paths(from: "asel", to: "the-office", known: $known, filter: { asOf: $asOf }) { paths { length } }
}`;

test('every reader of the valid time reads derived ends, also as of a revision, and none if asked so', async () => {
  const database = await emptiedDatabase();
  const { ask } = clientOf({ database, topology: patient(follow(database)) });
  const find = async (asOf: object, known: string | null = null) => {
    const { data, errors } = await ask(EVERYWHERE, { asOf, known });
    expect(errors).toBeUndefined();
    const slugs = (nodes: readonly { slug: string }[]) => nodes.map(({ slug }) => slug).filter((slug) => slug !== 'the-office');
    const found = [
      data.statements.nodes.map(({ object }: { object: { slug: string } }) => object.slug),
      slugs(data.people.nodes),
      data.office.holders.map((holding: { person: { slug: string } }) => holding.person.slug),
      slugs(data.office.neighbors.nodes),
      slugs(data.neighborhood.nodes),
    ].map((list) => [...list].sort().join());
    expect(new Set(found).size, JSON.stringify(found)).toBe(1);
    expect(data.paths.paths.length > 0).toBe(found[0]?.includes('asel'));
    return found[0];
  };
  const valid = '2027';
  await ingestOfficeNote(database, { slug: 'one', published: '2024', holders: ['asel, validFrom: "2021"'] });
  expect(await find({ valid })).toBe('asel');
  await ingestOfficeNote(database, { slug: 'two', published: '2026', holders: ['bolat, validFrom: "2026-06-03"'] });
  expect(await find({ valid })).toBe('bolat');
  expect(await find({ valid: '2026-06-03' })).toBe('asel,bolat');
  expect(await find({ valid, derived: false })).toBe('asel,bolat');
  expect(await find({ valid }, 'R1')).toBe('asel');
  expect(await find({ valid }, 'R2')).toBe('bolat');
});

test('an end goes with what it follows from: the statement, the class of the office, the date of the article', async () => {
  const database = await emptiedDatabase();
  const act = (statement: ReturnType<typeof sql>) => database.transaction((tx) => tx.execute(statement));
  await ingestOfficeNote(database, { slug: 'one', published: '2012', holders: ['asel'] });
  await ingestOfficeNote(database, { slug: 'two', published: '2018', holders: ['bolat'] });
  const end = 'the-office HOLDER asel ? ? ends ../2018-12-31 2018-12-31 from bolat the-office';
  expect(await listEnds(database)).toEqual([end]);
  await act(sql`update offices set type = 'LEGISLATOR'`);
  expect(await listEnds(database)).toEqual([]);
  await act(sql`update offices set type = 'AKIM'`);
  expect(await listEnds(database)).toEqual([end]);
  await act(
    sql`update articles set published = '2010', published_earliest = '2010-01-01', published_latest = '2010-12-31' where slug = 'two'`,
  );
  expect(await listEnds(database)).toEqual(['the-office HOLDER bolat ? ? ends ../2012-12-31 2012-12-31 from asel the-office']);
  await act(sql`update statements set rank = 'DEPRECATED' where object_id = (select id from entities where slug = 'asel')`);
  expect(await listEnds(database)).toEqual([]);
});

test('the database reads a date as the server does', async () => {
  const database = await emptiedDatabase();
  const digits = fc.string({ unit: fc.constantFrom(...'0129X'), minLength: 4, maxLength: 4 });
  const part = fc.oneof(
    fc.integer({ min: 1, max: 41 }).map((month) => String(month).padStart(2, '0')),
    fc.constant('XX'),
  );
  const day = fc.oneof(
    fc.integer({ min: 1, max: 31 }).map((number) => String(number).padStart(2, '0')),
    fc.constant('XX'),
  );
  const point = fc
    .tuple(digits, fc.option(part), fc.option(day), fc.constantFrom('', '?', '~', '%'))
    .map(([year4, month, number, mark]) => [year4, ...(month ? [month, ...(number ? [number] : [])] : [])].join('-') + mark);
  const written = fc.oneof(
    point,
    fc.tuple(fc.oneof(point, fc.constantFrom('', '..')), fc.oneof(point, fc.constantFrom('', '..'))).map((ends) => ends.join('/')),
  );
  const dates = fc.sample(written, countRounds(16_000)).flatMap((text) => parsePartialDate(text) ?? []);
  expect(dates.length).toBeGreaterThan(250);
  const rows = (await database.transaction((tx) =>
    tx.execute(sql`
    select read.earliest::text, read.latest::text from jsonb_array_elements_text(${JSON.stringify(dates.map(({ edtf }) => edtf))}::jsonb) with ordinality as given(written, at)
    cross join lateral read_edtf(given.written) read order by given.at`),
  )) as unknown as {
    earliest: string | null;
    latest: string | null;
  }[]; // as selected
  expect(rows.map(({ earliest, latest }, at) => ({ edtf: dates[at]?.edtf, earliest, latest }))).toEqual(dates);
});
