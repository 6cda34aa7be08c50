import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { QUERIES } from '../../support/goldens.ts';
import { follow, unready } from '../../support/topology.ts';

/** A query of the gallery in docs/traversal.md. */
const queryOf = (name: string): string => QUERIES.find((one) => one.name.endsWith(`-${name}`))?.query ?? '';

let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = connect(await freshUrl());
  client = clientOf({ database });
});
afterAll(() => database.close());

/** The answers, worked out by hand from seeds/birgemiz/graph.yaml. */
const label = (text: string) => ({ label: text });
const BAIBEK = label('Bauyrzhan Baibek');
const NAZARBAYEV = label('Nursultan Nazarbayev');
const BIRGEMIZ = label('Birgemiz fund');
const BRIEFING = label('Briefing of the First President on Birgemiz and the primaries');
const REPORT = label("Baibek's report to the First President");
const TRIPS = label('Working trips to the regions');
const TOPIC = [{ predicate: 'TOPIC', to: TRIPS }];
const DESTINATION = { predicate: 'DESTINATION', to: label('the regions') };
const hops = (...predicates: string[]) => ({ hops: predicates.map((predicate) => ({ predicate })) });

const GALLERY: Readonly<Record<string, object>> = {
  // Sentence 3 does not say by whom; that it was Baibek is concluded, so that UNKNOWN is no row and he is one.
  'who-reports-to-whom': {
    nodes: [
      {
        ...{ reporter: BAIBEK, addressee: NAZARBAYEV, fund: BIRGEMIZ, report: BRIEFING },
        reports: { hops: [{ certainty: 'INFERRED', sentence: { id: 'A1.2' } }] },
      },
    ],
  },
  // The medical workers' payer is UNKNOWN, and food is no money: neither is there.
  'money-from-funds': {
    nodes: [
      {
        ...{ fund: BIRGEMIZ, group: label('more than 360 thousand families') },
        payment: {
          label: 'One-time aid to families',
          quantities: [
            { predicate: 'RECIPIENT_COUNT', quantity: { comparator: 'MORE_THAN', amount: '360000', unit: 'FAMILY' } },
            { predicate: 'AMOUNT_EACH', quantity: { comparator: 'EXACTLY', amount: '50000', unit: 'KZT' } },
          ],
        },
      },
      {
        ...{ fund: BIRGEMIZ, group: label('residents of Dostyq village, Maqtaaral district') },
        payment: {
          label: 'Allocation of money for housing in Dostyq',
          quantities: [{ predicate: 'AMOUNT', quantity: { comparator: 'EXACTLY', amount: '340000000', unit: 'KZT' } }],
        },
      },
    ],
    groups: [{ entity: BIRGEMIZ, count: 2 }],
  },
  'same-event': {
    nodes: [
      { event: label('Meeting of Elbasy and Baibek'), one: NAZARBAYEV, oneIs: hops('HOST'), other: BAIBEK, otherIs: hops('VISITOR') },
      { event: BRIEFING, one: NAZARBAYEV, oneIs: hops('ADDRESSEE'), other: BAIBEK, otherIs: hops('REPORTER') },
      { event: REPORT, one: NAZARBAYEV, oneIs: hops('ADDRESSEE'), other: BAIBEK, otherIs: hops('REPORTER') },
    ],
  },
  // The chairman's holder is UNKNOWN; the statement that Baibek holds the office is used, and no other link of his.
  'office-and-holders': {
    totalCount: 4,
    nodes: [
      ['VISITOR', 'Meeting of Elbasy and Baibek'],
      ['REPORTER', 'Briefing of the First President on Birgemiz and the primaries'],
      ['REPORTER', "Baibek's report to the First President"],
      ['TRAVELER', 'Working trips to the regions'],
    ].map(([predicate, event]) => ({
      ...{ office: label('First Deputy Chairman of the Nur Otan party'), holder: BAIBEK },
      ...{ link: { hops: [{ predicate, direction: 'IN' }] }, other: { kind: 'EVENT', label: event } },
    })),
  },
  // Working trips are an event, and a topic of another.
  'person-to-place': {
    nodes: [
      { person: NAZARBAYEV, part: hops('ADDRESSEE'), event: REPORT, way: { hops: [...TOPIC, DESTINATION] } },
      {
        ...{ person: NAZARBAYEV, part: hops('INSTRUCTOR'), event: label('Instruction to go on supporting needy people') },
        way: {
          hops: [
            { predicate: 'BENEFICIARY', to: label('needy people in the small towns and villages') },
            { predicate: 'LIVES_IN', to: label('small towns and villages of the country') },
          ],
        },
      },
      { person: BAIBEK, part: hops('REPORTER'), event: REPORT, way: { hops: [...TOPIC, DESTINATION] } },
      { person: BAIBEK, part: hops('TRAVELER'), event: TRIPS, way: { hops: [DESTINATION] } },
    ],
  },
};

test.each(Object.entries(GALLERY))('%s', async (name, expected) => {
  const { data, errors } = await client.ask(queryOf(name));
  expect(errors).toBeUndefined();
  expect(data.match).toEqual(expected);
});

test.each(Object.entries(GALLERY))('%s, from the tables', async (name, expected) => {
  const answer = await clientOf({ database, topology: unready(follow(database)) }).ask(queryOf(name));
  expect(answer.data.match).toEqual(expected);
  expect(answer).toMatchObject({ extensions: { topology: { source: 'TABLES', reason: 'BUILDING' } } });
});

test.each(Object.entries(GALLERY))('%s, from the arrays of the past', async (name, expected) => {
  const answer = await client.ask(queryOf(name).replace('pattern: {', 'pattern: { asOf: { known: "2999-01-01T00:00:00Z" }'));
  expect(answer.errors).toBeUndefined();
  expect(answer.data.match).toEqual(expected);
  expect(answer).toMatchObject({ extensions: { topology: { source: 'ARRAYS' } } });
});
