import { expect, test } from 'vitest';
import {
  KIND_NAMES,
  KINDS,
  type LocalText,
  PREDICATE_NAMES,
  PREDICATES,
  type PredicateDefinition,
  typeLabels,
  typesOf,
  UNITS,
} from '../../../schema/ontology.ts';
import { PREDICATE_USAGE, TYPE_USAGE } from '../../../schema/usage.ts';

const labels: readonly (readonly [name: string, label: LocalText])[] = [
  ...Object.entries(KINDS),
  ...Object.entries(UNITS),
  ...KIND_NAMES.flatMap((kind) => Object.entries(typeLabels(kind))),
  ...PREDICATE_NAMES.flatMap((name): [string, LocalText][] => [
    [name, PREDICATES[name].label],
    [name, PREDICATES[name].inverse],
  ]),
];

test('every label is in three languages, each in its own script', () => {
  const isForeign = ({ en = '', ru = '', kk = '' }: LocalText) =>
    !en ||
    !ru ||
    !kk ||
    /\p{Script=Cyrillic}/u.test(en) ||
    /\p{Script=Latin}/u.test(ru) ||
    /\p{Script=Latin}/u.test(kk) ||
    /[әғқңөұүһі]/i.test(ru);
  expect(labels.filter(([, label]) => isForeign(label))).toEqual([]);
});

test('every predicate and every type of event says when to use it, when not, and gives an example', () => {
  const usages = [
    ...PREDICATE_NAMES.map((name) => [name, PREDICATE_USAGE[name]] as const),
    ...typesOf('EVENT').map((type) => [type, TYPE_USAGE.EVENT[type]] as const),
  ];
  expect(usages.filter(([, usage]) => !usage?.use || !usage.avoid || !usage.example).map(([name]) => name)).toEqual([]);
});

test('what a word refers to when not to use it exists', () => {
  const words = new Set<string>([...PREDICATE_NAMES, ...KIND_NAMES.flatMap((kind) => typesOf(kind)), ...Object.keys(UNITS), 'ALIAS']);
  const texts = [...Object.values(PREDICATE_USAGE), ...Object.values(TYPE_USAGE).flatMap((types) => Object.values(types))];
  const named = texts.flatMap(({ use = '', avoid = '' }) => `${use} ${avoid}`.match(/\b[A-Z][A-Z_]{2,}\b/g) ?? []);
  expect(named.filter((word) => !words.has(word))).toEqual([]);
});

test('two predicates from the same kinds never read the same in a language', () => {
  for (const lang of ['en', 'ru', 'kk'] as const) {
    const read = PREDICATE_NAMES.map((name) => {
      const { label, subjects, values, role }: PredicateDefinition = PREDICATES[name];
      return { name, reads: `${label[lang]} ${role} ${subjects.join()} ${values.join()}` };
    });
    const doubles = [...Map.groupBy(read, ({ reads }) => reads).values()].filter((same) => same.length > 1);
    expect(doubles).toEqual([]);
  }
});

/** The first article's words, which stand in databases and files. */
test.each([
  ['HOLDER', ['OFFICE'], ['PERSON'], 'holder'],
  ['DEPUTY_TO', ['OFFICE'], ['OFFICE'], 'deputy to'],
  ['BEARS_TITLE', ['PERSON'], ['OFFICE'], 'bears title'],
  ['RECEIVED_BY', ['DOCUMENT'], ['ORGANIZATION', 'FUND', 'PERSON', 'OFFICE'], 'received by'],
  ['RECIPIENT', ['EVENT'], ['PERSON', 'ORGANIZATION', 'FUND', 'GROUP', 'OFFICE', 'PLACE'], 'recipient'],
  ['QUOTA_FOR', ['DOCUMENT'], ['GROUP'], 'quota for'],
] as const)('%s means what it meant', (name, subjects, values, label) => {
  expect(PREDICATES[name]).toMatchObject({ subjects, values, label: { en: label } });
});
