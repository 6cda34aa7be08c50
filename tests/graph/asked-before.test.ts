import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';
import { follow, patient } from '../support/topology.ts';

/* Ten forms each of two questions that were once answered wrongly across articles: how far an event is, and what somebody denied. */

const isNotSo = '{ is: OCCURRED, evidence: [{ sentence: 1, stance: DENIES }] }';
const maybe = '{ is: OCCURRED, evidence: [{ sentence: 1, stance: SUPPOSES }] }';
/** The status in an article of January, in one of February, and what follows. */
const STATUSES = [
  ['PLANNED', 'OCCURRED', 'OCCURRED ASSERTED'],
  ['OCCURRED', 'PLANNED', 'OCCURRED ASSERTED'],
  ['PLANNED', 'CANCELLED', 'CANCELLED ASSERTED'],
  ['ONGOING', 'OCCURRED', 'OCCURRED ASSERTED'],
  ['PLANNED', 'ONGOING', 'ONGOING ASSERTED'],
  ['ONGOING', 'PLANNED', 'ONGOING ASSERTED'],
  ['OCCURRED', 'CANCELLED', 'CANCELLED ASSERTED'],
  ['CANCELLED', 'OCCURRED', 'OCCURRED ASSERTED'],
  ['PLANNED', isNotSo, 'PLANNED ASSERTED'],
  ['PLANNED', maybe, 'PLANNED ASSERTED'],
] as const;

/** The stances of two papers to one payment, and what follows. */
const STANCES = [
  [null, 'DENIES', 'DENIED'],
  ['ASSERTS', 'DENIES', 'DISPUTED'],
  ['DENIES', 'ASSERTS', 'DISPUTED'],
  [null, 'SUPPOSES', 'SUPPOSED'],
  [null, 'QUESTIONS', 'QUESTIONED'],
  ['SUPPOSES', 'DENIES', 'SUPPOSED'],
  ['ASSERTS', 'WITHDRAWS', 'ASSERTED'],
  ['ASSERTS', 'QUESTIONS', 'ASSERTED'],
  ['ASSERTS', 'DECLINES', 'ASSERTED'],
  ['QUESTIONS', 'DENIES', 'DENIED'],
] as const;

const writeStatus = (status: string) => (status.startsWith('{') ? status : `{ is: ${status}, evidence: [1] }`);
const payment = (nth: number, stance: string | null) =>
  `payment-${nth}: { kind: EVENT, type: PAYMENT, status: { is: OCCURRED, evidence: [1] }, names: [{ text: payment ${nth}, lang: en }], statements: [${[
    '{ predicate: PAYER, entity: alfa, evidence: [1] }',
    ...(stance ? [`{ predicate: RECIPIENT, entity: person-${nth}, evidence: [{ sentence: 1, stance: ${stance} }] }`] : []),
  ].join(', ')}] }`;

const ingestMonth = (database: Database, nth: 0 | 1) =>
  ingestNote(database, {
    slug: `month-${nth}`,
    article: [`publisher: paper-${nth}`, `published: "2031-0${nth + 1}-01"`],
    entities: [
      ...[0, 1].map((paper) => `paper-${paper}: { kind: ORGANIZATION, type: MEDIA, names: [{ text: paper ${paper}, lang: en }] }`),
      'alfa: { kind: ORGANIZATION, type: COMPANY, names: [{ text: Alfa, lang: en }] }',
      ...STANCES.map((_, at) => `person-${at}: { kind: PERSON, names: [{ text: person ${at}, lang: en }] }`),
      ...STATUSES.map(
        (row, at) =>
          `match-${at}: { kind: EVENT, type: MEETING, status: ${writeStatus(row[nth])}, names: [{ text: match ${at}, lang: en }] }`,
      ),
      ...STANCES.map((row, at) => payment(at, row[nth])),
    ],
  });

test.each([[[0, 1]], [[1, 0]]] as const)('statuses and denials are told across articles, in the order %j', async (order) => {
  const database = await freshDatabase('empty');
  for (const nth of order) await ingestMonth(database, nth);
  const { ask } = clientOf({ database, topology: patient(follow(database)) });
  const { data, errors } = await ask(`{
    ${STATUSES.map((_, at) => `match${at}: event(ref: "match-${at}") { status standing }`).join('\n')}
    statements(first: 100, filter: { predicate: [RECIPIENT], standing: [ASSERTED, DISPUTED, SUPPOSED, QUESTIONED, DENIED] }) { nodes { subject { slug } standing } }
    facts: statements(first: 100, filter: { predicate: [RECIPIENT] }) { nodes { subject { slug } } }
    ${STANCES.map((_, at) => `path${at}: paths(from: "alfa", to: "person-${at}") { paths { length } }`).join('\n')}
  }`);
  expect(errors).toBeUndefined();
  expect(STATUSES.map((_, at) => `${data[`match${at}`].status} ${data[`match${at}`].standing}`)).toEqual(
    STATUSES.map(([, , follows]) => follows),
  );
  const standings = new Map(
    data.statements.nodes.map((node: { subject: { slug: string }; standing: string }) => [node.subject.slug, node.standing]),
  );
  expect(STANCES.map((_, at) => standings.get(`payment-${at}`))).toEqual(STANCES.map(([, , standing]) => standing));
  const isFact = STANCES.map(([, , standing]) => standing === 'ASSERTED' || standing === 'DISPUTED');
  const facts = new Set(data.facts.nodes.map((node: { subject: { slug: string } }) => node.subject.slug));
  expect(STANCES.map((_, at) => facts.has(`payment-${at}`))).toEqual(isFact);
  expect(STANCES.map((_, at) => data[`path${at}`].paths.length > 0)).toEqual(isFact);
});
