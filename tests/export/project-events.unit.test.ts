import { expect, test } from 'vitest';
import type { Role } from '../../schema/ontology.ts';
import { type Participation, type ProjectedEvent, projectEvent } from '../../src/export/project-event.ts';

let made = 0;
const takesPart = (participant: string, role: Role, more: Partial<Participation> = {}): Participation => {
  made += 1;
  return {
    ...{ statement: `S${made}`, participant, participantKind: 'PERSON', role, certainty: 'STATED', evidence: 1, sentences: ['A1.1'] },
    ...{ standing: 'ASSERTED', validFrom: null, validTo: null, validEarliest: null, validLatest: null, derivedEnd: null },
    ...more,
  };
};
const eventOf = (...participations: readonly Participation[]): ProjectedEvent => {
  return { id: 'E9', type: 'PAYMENT', status: 'OCCURRED', time: null, quantities: [], label: 'payment', participations };
};
const edges = (...participations: readonly Participation[]) => [...projectEvent(eventOf(...participations))];

test.each([
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 3],
  [7, 21],
])('%i participants make %i edges, each pair one', (participants, count) => {
  const found = edges(...Array.from({ length: participants }, (_, at) => takesPart(`E${at + 1}`, 'RECIPIENT')));
  expect(found).toHaveLength(count);
  expect(new Set(found.map(({ id }) => id)).size).toBe(count);
  expect(found.every(({ source, target }) => source !== target)).toBe(true);
});

test('an edge has the roles of both, and the statements it derives from', () => {
  const payer = takesPart('E1', 'PAYER', { sentences: ['A1.2'], evidence: 2 });
  const agent = takesPart('E1', 'AGENT', { sentences: ['A1.3'] });
  const recipient = takesPart('E2', 'RECIPIENT', { participantKind: 'GROUP', sentences: ['A1.2'] });
  expect(edges(payer, agent, recipient)).toMatchObject([
    {
      ...{ id: 'E9-E1-E2', source: 'E1', target: 'E2', sourceKind: 'PERSON', targetKind: 'GROUP', label: 'payment' },
      ...{ predicate: null, rank: null, statements: [payer.statement, agent.statement, recipient.statement] },
      ...{ evidence: 4, sentences: ['A1.2', 'A1.3'], certainty: 'STATED' },
      event: { id: 'E9', type: 'PAYMENT', sourceRoles: ['PAYER', 'AGENT'], targetRoles: ['RECIPIENT'] },
    },
  ]);
});

test.each([
  ['STATED', ['STATED'], ['STATED']],
  ['STATED', ['INFERRED', 'STATED'], ['STATED']],
  ['INFERRED', ['INFERRED'], ['STATED']],
  ['INFERRED', ['STATED'], ['INFERRED', 'INFERRED']],
] as const)('it is %s where one is %j and the other %j', (certainty, one, other) => {
  const found = edges(
    ...one.map((own) => takesPart('E1', 'AGENT', { certainty: own })),
    ...other.map((own) => takesPart('E2', 'TOPIC', { certainty: own })),
  );
  expect(found.map((edge) => edge.certainty)).toEqual([certainty]);
});

test.each([
  ['ASSERTED', ['ASSERTED'], ['ASSERTED']],
  ['ASSERTED', ['DENIED', 'ASSERTED'], ['ASSERTED']],
  ['DISPUTED', ['ASSERTED'], ['DISPUTED', 'SUPPOSED']],
  ['DENIED', ['DENIED'], ['ASSERTED']],
] as const)('it is %s if one is %j and the other %j', (standing, one, other) => {
  const found = edges(
    ...one.map((own) => takesPart('E1', 'AGENT', { standing: own })),
    ...other.map((own) => takesPart('E2', 'TOPIC', { standing: own })),
  );
  expect(found).toMatchObject([{ standing, eventStatus: 'OCCURRED' }]);
});

const from = (day: string) => ({ validFrom: day, validEarliest: day });
const to = (day: string) => ({ validTo: day, validLatest: day });
const NONE = { validFrom: null, validTo: null, validEarliest: null, validLatest: null };
test.each([
  ['nothing is known', {}, {}, NONE],
  ['one has a beginning', from('2020-01-01'), {}, { ...NONE, ...from('2020-01-01') }],
  [
    'the later beginning and the earlier end',
    { ...from('2019-01-01'), ...to('2021-01-01') },
    { ...from('2020-01-01'), ...to('2020-06-01') },
    { ...from('2020-01-01'), ...to('2020-06-01') },
  ],
  ['they never held at once', to('2019-01-01'), from('2020-01-01'), NONE],
])('it was true while all of them were: %s', (_, one, other, both) => {
  expect(edges(takesPart('E1', 'AGENT', one), takesPart('E2', 'TOPIC', other))).toMatchObject([both]);
});
