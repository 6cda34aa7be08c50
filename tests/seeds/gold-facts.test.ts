import { expect, test } from 'vitest';
import { needsArticle } from '../support/article.ts';
import { seededFacts } from './facts.ts';
import { readGold } from './gold.ts';

/** The predicate of a role of the annotation; signing has words of its own. */
const ROLES: Readonly<Record<string, string>> = {
  host: 'HOST',
  visitor: 'VISITOR',
  addressee: 'ADDRESSEE',
  speaker: 'REPORTER',
  payer: 'PAYER',
  'payer?': 'PAYER',
  receiver: 'RECIPIENT',
  beneficiary: 'BENEFICIARY',
  agent: 'AGENT',
  giver: 'INSTRUCTOR',
  through: 'CHANNEL',
  patient: 'THEME',
  of: 'THEME',
  organiser: 'ORGANIZER',
  among: 'AMONG',
  traveller: 'TRAVELER',
  to: 'DESTINATION',
};
const SIGNING: Readonly<Record<string, string>> = { agent: 'SIGNER', document: 'THEME', addressee: 'RECIPIENT' };
const ONLY_READ_SO = new Set(['payer?', 'traveller']);

/** What a relation of the annotation is here; null where it is the speaker of evidence and no statement. */
const RELATIONS: Readonly<Record<string, (subject: string, object: string) => string | null>> = {
  HOLDS_POSITION: (subject, object) => `${object} HOLDER ${subject}`,
  DEPUTY_TO: (subject, object) => `${subject} DEPUTY_TO ${object}`,
  POSITION_IN: (subject, object) => `${subject} OFFICE_OF ${object}`,
  LOCATED_IN: (subject, object) => `${subject} LOCATED_IN ${object}`,
  WORKS_AT: (subject, object) => `${subject} WORKS_AT ${object}`,
  FUNDED: (subject, object) => `${object} PAYER ${subject}`,
  AFFILIATED_WITH: (subject, object) => `${subject} AFFILIATED_WITH ${object}`,
  MOBILISED: (subject, object) => (object === 'G8' ? `E10 AGENT ${subject}` : null),
  SIGNED: (subject, object) => (object === 'D4' ? `E12 SIGNER ${subject}` : null),
  PROGRAMME_OF: (subject, object) => `${subject} PROGRAMME_OF ${object}`,
  REPORTED: () => null,
  PART_OF: (subject, object) => `${object} COMPOSED_OF ${subject}`,
  SELECTION_AMONG_MEMBERS_OF: (subject, object) => (object === 'O1' ? `${subject} AMONG G12` : null),
  BEARS_TITLE: (subject, object) => `${subject} BEARS_TITLE ${object}`,
};

test('every role of the annotation is a statement, and as certain', async (context) => {
  needsArticle(context);
  const { events } = await readGold();
  const certain = new Map(
    (await seededFacts()).map(({ subject, predicate, value, inferred }) => [`${subject} ${predicate} ${value}`, !inferred]),
  );
  const roles = events.flatMap(({ id, roles: of }) =>
    Object.entries(of).map(([role, who]) => [`${id} ${(id === 'E12' ? SIGNING : ROLES)[role]} ${who}`, !ONLY_READ_SO.has(role)] as const),
  );
  expect(roles).toHaveLength(32);
  expect(roles.map(([fact]) => [fact, certain.get(fact)])).toEqual(roles);
});

test('every relation of the annotation is a statement, and as certain', async (context) => {
  needsArticle(context);
  const { relations } = await readGold();
  expect(relations).toHaveLength(21);
  const certain = new Map(
    (await seededFacts()).map(({ subject, predicate, value, inferred }) => [`${subject} ${predicate} ${value}`, !inferred]),
  );
  const facts = relations.flatMap(({ subject, predicate, object, status }) => {
    const fact = RELATIONS[predicate]?.(subject, object);
    return fact === null ? [] : [[fact ?? predicate, status === 'stated'] as const];
  });
  expect(facts).toHaveLength(19);
  expect(facts.map(([fact]) => [fact, certain.get(fact)])).toEqual(facts);
});
