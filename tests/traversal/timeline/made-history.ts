import fc from 'fast-check';
import { ROLE_NAMES } from '../../../schema/ontology.ts';
import { parsePartialDate } from '../../../src/base/partial-date.ts';
import type { Named } from '../../support/named.ts';

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 2018, max: 2021 });
/** Dates of every sort there is, close enough to each other to meet. */
export const edtf: fc.Arbitrary<string> = fc.oneof(
  year.map(String),
  year.map((of) => `${of}~`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, month]) => `${of}-${two(month)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([of, month, day]) => `${of}-${two(month)}-${two(day)}`),
  fc.tuple(year, fc.constantFrom(21, 22, 23, 24, 33, 40, 41)).map(([of, part]) => `${of}-${part}`),
  fc.constantFrom('201X', '202X', '2019-XX', '2020-06-XX', 'XXXX-41', 'XXXX', 'XXXX-06-15'),
);

/** Two dates with a slash, or one that is open on a side. */
const interval = fc
  .tuple(fc.oneof(edtf, fc.constantFrom('..', '')), fc.oneof(edtf, fc.constantFrom('..', '')))
  .map((bounds) => bounds.join('/'))
  .filter((text) => parsePartialDate(text) !== null);

const PEOPLE = ['p-a', 'p-b', 'p-c'] as const;
const EVENTS = ['e-a', 'e-b', 'e-c', 'e-d'] as const;

const period = fc.record({ validFrom: edtf, validTo: edtf }, { requiredKeys: [] }).filter(({ validFrom, validTo }) => {
  const [from, to] = [parsePartialDate(validFrom ?? '')?.earliest, parsePartialDate(validTo ?? '')?.latest];
  return !from || !to || from <= to;
});
const validity = fc.oneof({ weight: 2, arbitrary: period }, { weight: 1, arbitrary: fc.constant({}) });
const factOf = (predicate: string, entities: readonly string[]) =>
  fc
    .record({ fact: fc.constantFrom(...entities).map((entity) => ({ predicate, entity })), validity })
    .map(({ fact, validity: when }) => ({ ...fact, ...when }));
const facts = (...of: fc.Arbitrary<object>[]) => fc.uniqueArray(fc.oneof(...of), { minLength: 3, maxLength: 9, selector: JSON.stringify });

const roleFact = fc.oneof(
  factOf('HOST', PEOPLE),
  factOf('AGENT', PEOPLE),
  factOf('TOPIC', [...PEOPLE, ...EVENTS]),
  factOf('PART_OF', EVENTS),
  fc.constantFrom(
    { predicate: 'HOST', unknown: true },
    { predicate: 'TIME', unknown: true },
    { predicate: 'DETAIL', text: { en: 'a detail' } },
  ),
);
const time = fc.record({ predicate: fc.constantFrom('TIME', 'PLANNED_TIME'), date: fc.oneof({ weight: 3, arbitrary: edtf }, interval) });
const event = facts(roleFact, time).map((statements): Named => ({ kind: 'EVENT', names: ['Атау'], statements }));
const person = facts(factOf('MEMBER_OF', ['o-a', 'g-a']), factOf('LIVES_IN', ['l-a'])).map(
  (statements): Named => ({ names: ['Атау'], statements }),
);

/** People, events and what they have to do with each other, at times. */
export const history: fc.Arbitrary<Readonly<Record<string, Named>>> = fc
  .record({
    people: fc.tuple(person, person, person),
    events: fc.tuple(event, event, event, event),
    group: facts(factOf('SUBSET_OF', ['g-a'])),
  })
  .map(({ people, events, group }) => ({
    ...Object.fromEntries(PEOPLE.map((slug, at) => [slug, people[at] as Named])), // as many as there are
    ...Object.fromEntries(EVENTS.map((slug, at) => [slug, events[at] as Named])), // the same
    'g-a': { kind: 'GROUP', names: ['Атау'], statements: group },
    'o-a': { kind: 'ORGANIZATION', names: ['Атау'] },
    'l-a': { kind: 'PLACE', names: ['Атау'] },
  }));

/** A statement as it stands in the database, without our code. */
export interface Said {
  readonly id: number;
  readonly subject: string;
  readonly object: string | null;
  readonly predicate: string;
  readonly date: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly isGone: boolean;
}

interface Item {
  readonly event: string | null;
  readonly statement: number | null;
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly planned: boolean;
}
export interface Asked {
  readonly undated: boolean;
  readonly what: readonly string[];
  readonly role: readonly string[] | null;
  /** A year. */
  readonly valid: number | null;
  /** Before what is gone was retracted. */
  readonly past: boolean;
}

const isRole = (predicate: string) => (ROLE_NAMES as readonly string[]).includes(predicate); // is it one of these texts
const isTime = (predicate: string) => predicate === 'TIME' || predicate === 'PLANNED_TIME';
const first = (date: string | null) => (date === null ? null : (parsePartialDate(date)?.earliest ?? null));
const last = (date: string | null) => (date === null ? null : (parsePartialDate(date)?.latest ?? null));

/** The timeline of some entities by the definition, a line an item: all is looked at, and sorted as text. */
export function timelineOf(all: readonly Said[], eventIds: ReadonlyMap<string, number>, slugs: readonly string[], asked: Asked): string[] {
  const standing = all.filter(
    ({ isGone, from, to }) =>
      (!isGone || asked.past) &&
      (asked.valid === null || ((first(from) ?? '0') <= `${asked.valid}-12-31` && (last(to) ?? '9') >= `${asked.valid}-01-01`)),
  );
  const isAbout = ({ subject, object }: Said) => slugs.includes(subject) || (object !== null && slugs.includes(object));
  const takesPart = standing.filter(
    ({ predicate, object }) =>
      isRole(predicate) && (!asked.role || asked.role.includes(predicate)) && object !== null && slugs.includes(object),
  );
  const events = new Set([...slugs.filter((slug) => eventIds.has(slug)), ...takesPart.map(({ subject }) => subject)]);
  const ofEvents = [...events].flatMap((event): Item[] => {
    const dates = standing.filter(({ subject, predicate, date }) => subject === event && isTime(predicate) && date !== null);
    const planned = (predicate: string) => predicate === 'PLANNED_TIME';
    const none: Item = { event, statement: null, date: null, earliest: null, latest: null, planned: false };
    return dates.length === 0
      ? [none]
      : dates.map(({ id, date, predicate }) => ({
          ...{ event, statement: id, date, earliest: first(date), latest: last(date), planned: planned(predicate) },
        }));
  });
  const ofStatements = standing
    .filter((one) => isAbout(one) && !isTime(one.predicate))
    .filter(({ from, to, predicate }) => from !== null || to !== null || (asked.undated && !isRole(predicate)))
    .map(({ id, from, to }): Item => ({ event: null, statement: id, date: null, earliest: first(from), latest: last(to), planned: false }));
  const items = [...(asked.what.includes('EVENT') ? ofEvents : []), ...(asked.what.includes('STATEMENT') ? ofStatements : [])];
  const key = ({ event, statement, earliest, latest }: Item) =>
    [
      earliest ?? '0000',
      latest ?? '99999',
      event ? 0 : 1,
      ...[(event && eventIds.get(event)) || 0, statement ?? 0].map((id) => String(id).padStart(9, '0')),
    ].join(' ');
  return items
    .filter(({ earliest, latest }) => (earliest === null && latest === null) === asked.undated)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ event, statement, date, earliest, latest, planned }) => `${event} S${statement} ${date} ${earliest}/${latest} ${planned}`);
}
