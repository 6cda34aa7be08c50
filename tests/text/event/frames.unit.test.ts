import { expect, test } from 'vitest';
import { PREDICATES, TYPES } from '../../../schema/ontology.ts';
import { RULES } from '../../../src/search/draft/rules.ts';
import { CLAUSE_SLOTS } from '../../../src/text/clause/slot.ts';
import { FRAME_FIELDS } from '../../../src/text/event/frames.ts';

const frames = Object.values(FRAME_FIELDS).flat();

test('frames name types, roles and slots that there are', () => {
  const roles = frames.flatMap((frame) => frame.roles);
  expect(roles.filter(({ predicate }) => !(predicate in PREDICATES))).toEqual([]);
  expect(roles.filter(({ slot }) => !CLAUSE_SLOTS.includes(slot))).toEqual([]);
  expect(frames.filter(({ type }) => !(type in TYPES.EVENT) && !(type in PREDICATES)).map(({ type }) => type)).toEqual([]);
});

test('each language has words for most types', () => {
  for (const lang of ['kk', 'ru', 'en'] as const) {
    const told = new Set(frames.filter(({ verbs, nouns }) => verbs[lang] !== '' || nouns[lang] !== '').map(({ type }) => type));
    expect(told.size).toBeGreaterThan(70);
  }
});

test('every field has a rule', () => {
  const rules = Object.keys(FRAME_FIELDS).map((field) => (field === 'relations' ? 'relation' : `event-${field}`));
  expect(rules.filter((rule) => !(rule in RULES))).toEqual([]);
});
