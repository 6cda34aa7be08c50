import {
  KIND_NAMES,
  KINDS,
  type Kind,
  PREDICATE_NAMES,
  PREDICATES,
  type Predicate,
  type PredicateDefinition,
  typeLabels,
  UNITS,
  type ValueKind,
} from '../../../schema/ontology.ts';
import { findSeedExample } from './seed-example.ts';
import { renderTable } from './table.ts';

/** Who can act; a set that most roles allow. */
const ACTORS: readonly ValueKind[] = PREDICATES.HOST.values;

const isOf = (kinds: readonly ValueKind[], all: readonly ValueKind[]): boolean => all.every((kind) => kinds.includes(kind));

function renderKinds(kinds: readonly ValueKind[]): string {
  if (isOf(kinds, KIND_NAMES)) return 'any kind';
  if (!isOf(kinds, ACTORS)) return kinds.join(', ');
  return ['any actor', ...kinds.filter((kind) => !ACTORS.includes(kind))].join(', ');
}

const isEventOnly = ({ subjects }: PredicateDefinition): boolean => subjects.every((kind) => kind === 'EVENT');
const hasValue = ({ values }: PredicateDefinition, kind: ValueKind): boolean => values.every((one) => one === kind);
const hasSubject = ({ subjects }: PredicateDefinition, kind: Kind): boolean => subjects.every((one) => one === kind);

/** The sections in their order. A predicate stands in the first that takes it. */
const SECTIONS: readonly (readonly [title: string, takes: (predicate: PredicateDefinition) => boolean])[] = [
  ['Roles: the participants of an event', ({ role }) => role],
  ['Quantities of an event', (predicate) => hasValue(predicate, 'QUANTITY')],
  ['Texts in your own words', (predicate) => hasValue(predicate, 'TEXT')],
  ['Time, place and parts of an event', isEventOnly],
  ['Offices and titles', (predicate) => hasSubject(predicate, 'OFFICE') || hasValue(predicate, 'OFFICE')],
  ['Documents', (predicate) => hasSubject(predicate, 'DOCUMENT')],
  ['People, groups, organizations and places', () => true],
];

function renderRow(name: Predicate): readonly string[] {
  const { label, inverse, subjects, values, additive }: PredicateDefinition = PREDICATES[name];
  const reads = `${label.en} / ${inverse.en}${additive ? '. Amounts add up.' : ''}`;
  return [`\`${name}\``, reads, renderKinds(subjects), renderKinds(values), findSeedExample(name) ?? ''];
}

/** Every predicate with how it reads, the kinds that it joins, and an example of the first article. */
export function renderPredicates(): string {
  const left = new Set(PREDICATE_NAMES);
  const sections = SECTIONS.map(([title, takes]) => {
    const names = [...left].filter((name) => takes(PREDICATES[name]));
    for (const name of names) left.delete(name);
    const head = ['predicate', 'reads / backwards', 'subject', 'value', 'example'];
    return `### ${title}\n\n${renderTable(head, names.map(renderRow))}`;
  });
  return [`*Any actor* is ${ACTORS.join(', ')}.`, ...sections].join('\n\n');
}

/** Every kind with its types. */
export const renderTypes = (): string =>
  renderTable(
    ['kind', 'in words', 'types'],
    KIND_NAMES.map((kind) => {
      const types = Object.entries(typeLabels(kind)).map(([type, { en }]) => `\`${type}\` ${en}`);
      return [`\`${kind}\``, KINDS[kind].en, types.join(', ')];
    }),
  );

/** Every unit. */
export const renderUnits = (): string =>
  renderTable(
    ['unit', 'in words'],
    Object.entries(UNITS).map(([unit, { en }]) => [`\`${unit}\``, en]),
  );
